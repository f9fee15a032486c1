import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { askAs } from './ask-as.ts';
import { placeQuotes } from './place-quotes.ts';

// `quotes speaker:holm about:strike`
const OF_SPEAKER = /^quotes (?=(?:.* )?speaker:)/u;

/** Who, about what, where and since when: the same words as of `quotes`, and somebody must be named. */
export async function placeTimeline(free: Free, context: Context): Promise<Given> {
  const { as: _, ...placed } = await askAs(
    () => placeQuotes(free, context),
    (line) => line.replace(OF_SPEAKER, 'timeline '),
  );
  const { about, ...others } = placed;
  if (placed.speaker !== undefined || about === undefined) return placed;
  // Where a name is wanted, words that are nearly one are no topic: what is meant is asked back.
  if ((await findMisspelt(about, 1, context)).length > 0) return { ...others, speaker: about };
  throw ofNobody(about);
}

function ofNobody(about: string): UserError {
  const topic = sayBack(about);
  return new UserError(
    say('A timeline is of one speaker: whose words about “{topic}”? Put a name before it.', {
      topic,
    }),
    [
      {
        label: say('What anybody said about {topic}', { topic }),
        line: formatLine('quotes', { about }),
      },
      {
        label: say('The news on {topic}', { topic }),
        line: formatLine('summary', { topic: about }),
      },
      'speakers',
    ],
    { word: topic },
  );
}
