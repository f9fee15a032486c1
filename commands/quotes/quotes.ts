import { type Context, defineCommand, example } from '../../src/chat/command.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { FORMATS, type FormatName } from '../../src/citations/formats.ts';
import { KINDS } from '../../src/citations/kinds-shown.ts';
import { ORGANISATION, OUTLET, SINCE, SPEAKER, TOPIC } from '../examples.ts';
import { FROM, NARROW } from '../narrow.ts';
import { placeQuotes } from '../place/place-quotes.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import { type Asked, lineOf, searchOf } from './asked.ts';
import { exportStatements } from './export-statements.ts';
import { countUncertain, findStatements } from './find-statements.ts';
import { listStatements } from './list-statements.ts';
import { noStatements } from './no-statements.ts';
import { readAs } from './read-as.ts';
import { whoAre } from './who-is.ts';

export default defineCommand({
  name: 'quotes',
  about: 'What someone has said, word for word',
  options: {
    speaker: {
      kind: 'text',
      about: 'the speaker’s name; without one, what anybody has said',
      suggest: suggestSpeakers,
    },
    about: {
      kind: 'text',
      about: 'only statements about this',
      named: true,
      suggest: suggestTopics,
    },
    ...NARROW,
    kind: {
      kind: 'choice',
      about: 'direct (in quotation marks), reported, or all: questions, refusals and topics too',
      choices: Object.keys(KINDS) as (keyof typeof KINDS)[],
      default: 'statements',
      named: true,
    },
    certain: {
      kind: 'choice',
      about: 'yes: only what can be printed: who spoke, the name and the words are beyond doubt',
      choices: ['yes'],
      named: true,
    },
    as: {
      kind: 'choice',
      about: 'a file of all of them, of all speakers where none is named',
      choices: Object.keys(FORMATS) as FormatName[],
      named: true,
    },
    ...FROM,
  },
  examples: [
    example`quotes ${SPEAKER}`,
    example`quotes about:${TOPIC} since:${SINCE}`,
    example`quotes ${ORGANISATION} as:csv`,
    example`quotes source:${OUTLET}`,
  ],
  postable: true,
  onlyReads: true,
  makesFile: ({ as }) => as !== undefined,
  place: placeQuotes,
  run: findQuotes,
});

type Shown = Asked & { as: FormatName | undefined; from: number };

/** What somebody said, as a list or as a file. */
export async function findQuotes({ from, as, ...asked }: Shown, context: Context): Promise<Reply> {
  const again = (meant: string) => lineOf({ ...asked, speaker: meant }, as);
  const whose = await whoAre(asked.speaker, context, again);
  const search = await searchOf(asked, whose, context);
  const line = await readAs({ ...asked, as, from }, whose, context);
  return { ...(await answer()), readAs: line };

  async function answer(): Promise<Reply> {
    const { about } = asked;
    if (as) {
      const lineFor = (format?: FormatName) => lineOf(asked, format);
      const lineFrom = (source: string) => lineOf({ ...asked, source }, as);
      const file = { format: as, search, about, ...whose, lineFor, lineFrom };
      return exportStatements(file, context);
    }
    const found = await findStatements(search, { about, from }, context);
    const shown = { ...whose, asked, from, found };
    if (found.total > 0) return listStatements(shown, context);
    return noStatements(shown, await countUncertain(search, asked, context), context);
  }
}
