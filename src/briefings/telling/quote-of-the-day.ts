import { chooseStatement } from '../pick/choose-statement.ts';
import type { Line } from './lines.ts';
import { isToldIn, reportsOn, type Telling, type Titled } from './tell-story.ts';

/** A quotation that stands by itself is short. */
const MAX_CHARS = 240;

/** A statement that is certain, of the story that most report of those that have one. */
export function quoteOfTheDay(stories: Titled[], { quotes, known, said, length }: Telling): Line[] {
  if (length === 'short') return [];
  const mostReported = stories.toSorted(
    (a, b) => b.story.articles.length - a.story.articles.length,
  );
  const options = { known, maxChars: MAX_CHARS, certain: true, isAlone: true };
  for (const titled of mostReported) {
    const { title, story } = titled;
    const isTold = isToldIn(story, said);
    const reports = story.update ? reportsOn(titled) : story.articles;
    const statement = chooseStatement(quotes, reports, { title, isTold, ...options });
    if (!statement) continue;
    said.add(statement.words, { by: statement.block.speaker });
    return [{ block: statement.block, statements: [statement.id] }];
  }
  return [];
}
