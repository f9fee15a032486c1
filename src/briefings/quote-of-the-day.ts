import { chooseStatement, type Statement } from './choose-statement.ts';
import type { Chosen } from './select-stories.ts';
import type { Telling } from './tell-story.ts';

/** A quotation that stands by itself is short. */
const MAX_CHARS = 240;

/** A statement that is certain, of the story that most report of those that have one. */
export function quoteOfTheDay(
  chosen: Chosen[],
  { quotes, known, said, length }: Telling,
): Statement[] {
  if (length === 'short') return [];
  const mostReported = chosen.toSorted((a, b) => b.articles.length - a.articles.length);
  for (const { articles } of mostReported) {
    const options = { isTold: said.has, known, maxChars: MAX_CHARS, certain: true };
    const statement = chooseStatement(quotes, articles, options);
    if (!statement) continue;
    said.add(statement.words);
    return [statement];
  }
  return [];
}
