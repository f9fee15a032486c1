import { defineCommand, example } from '../../src/chat/command.ts';
import { FORMATS, type FormatName } from '../../src/citations/formats.ts';
import { ORGANISATION, OUTLET, SINCE, SPEAKER, TOPIC } from '../examples.ts';
import { FROM, NARROW } from '../narrow.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import { KINDS, lineOf, searchOf } from './asked.ts';
import { exportStatements } from './export-statements.ts';
import { countUncertain, findStatements } from './find-statements.ts';
import { listStatements } from './list-statements.ts';
import { noStatements } from './no-statements.ts';
import { whoIs } from './who-is.ts';

export default defineCommand({
  name: 'quotes',
  about: 'What someone has said, word for word',
  options: {
    speaker: {
      kind: 'text',
      about: 'the speaker’s name; without one, what anybody has said',
      suggest: suggestSpeakers,
    },
    about: { kind: 'text', about: 'only statements about this', named: true },
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
  async run({ from, as, ...asked }, context) {
    const again = (meant: string) => lineOf({ ...asked, speaker: meant }, as);
    const whose = await whoIs(asked.speaker, context, again);
    const search = await searchOf(asked, whose, context);
    if (as) {
      const lineFor = (format?: FormatName) => lineOf(asked, format);
      const { about } = asked;
      const { speaker } = whose;
      return exportStatements({ format: as, search, about, speaker, lineFor }, context);
    }
    const found = await findStatements(search, { about: asked.about, from }, context);
    const answer = { speaker: whose.speaker, asked, from, found };
    if (found.total > 0) return listStatements(answer, context);
    return noStatements(answer, await countUncertain(search, asked, context), context);
  },
});
