import { defineCommand, example } from '../../src/chat/command.ts';
import { withoutMarksAround } from '../../src/chat/without-marks-around.ts';
import { message } from '../../src/language/say.ts';
import { OTHER_SPEAKER, SPEAKER } from '../examples.ts';
import { FROM, NARROW } from '../narrow.ts';
import { placeCompare } from '../place/place-compare.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import { lineOf, withNames } from './asked.ts';
import { byDate, splitLong } from './by-date.ts';
import { findSides } from './find-sides.ts';
import { noComparison } from './no-comparison.ts';
import { readPairs } from './read-pairs.ts';
import { MAX_PAIRS, showComparison } from './show-comparison.ts';

/** More of one speaker would fill a whole message with one side of one day. */
const MAX_A_SIDE = 2;

export default defineCommand({
  name: 'compare',
  about: 'What two speakers said on the same dates, side by side',
  options: {
    speaker: {
      kind: 'text',
      about: 'the one speaker’s name',
      required: true,
      suggest: suggestSpeakers,
    },
    with: {
      kind: 'text',
      about: 'the other speaker’s name',
      required: true,
      suggest: suggestSpeakers,
    },
    about: {
      kind: 'text',
      about: 'only statements about this',
      named: true,
      suggest: suggestTopics,
    },
    ...NARROW,
    ...FROM,
  },
  examples: [example`compare ${SPEAKER} with:${OTHER_SPEAKER}`],
  form: { title: message('Two people compared') },
  postable: true,
  onlyReads: true,
  place: placeCompare,
  async run({ from, ...filled }, context) {
    const typed = { ...filled, about: filled.about && withoutMarksAround(filled.about) };
    const sides = await findSides(typed, context);
    const asked = withNames(typed, [sides[0].typed, sides[1].typed]);
    const line = lineOf(asked);
    const readAs = from > 0 ? `${line} from:${from}` : line;
    if (sides.every(({ entries }) => entries.length === 0))
      return { ...(await noComparison(asked, sides, context)), readAs };
    const all = byDate(sides.map(({ entries }) => entries)).flatMap((pair) =>
      splitLong(pair, MAX_A_SIDE),
    );
    const end = context.whole ? undefined : from + MAX_PAIRS;
    const pairs = await readPairs(all.slice(from, end), sides, context);
    const comparison = { asked, from, sides, pairs, total: all.length };
    return { ...showComparison(comparison, context), readAs };
  },
});
