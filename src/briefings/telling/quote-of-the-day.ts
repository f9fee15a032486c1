import { chooseStatement } from '../pick/choose-statement.ts';
import type { Line } from './lines.ts';
import type { Telling, Titled } from './tell-story.ts';

/** A quotation that stands by itself is short. */
const MAX_CHARS = 240;

/** A statement that is certain, of the story that most report of those that have one. */
export function quoteOfTheDay(stories: Titled[], { quotes, known, said, length }: Telling): Line[] {
  if (length === 'short') return [];
  const mostReported = stories.toSorted(
    (a, b) => b.story.articles.length - a.story.articles.length,
  );
  const options = { isTold: said.has, known, maxChars: MAX_CHARS, certain: true };
  for (const { title, story } of mostReported) {
    const statement = chooseStatement(quotes, story.articles, { title, ...options });
    if (!statement) continue;
    said.add(statement.words);
    return [{ block: statement.block, statements: [statement.id] }];
  }
  return [];
}
