import { type Context, defineCommand, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { DiffBlock } from '../../src/chat/reply/reply.ts';
import { listAll } from '../../src/language/list.ts';
import { message, say } from '../../src/language/say.ts';
import { SINCE, SPEAKER } from '../examples.ts';
import { FROM, NARROW } from '../narrow.ts';
import { placeTimeline } from '../place/place-timeline.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import { type Whose, whoAre } from '../quotes/who-is.ts';
import { suggestTopics } from '../topics/suggest-topics.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import { lineOf, named, statementsOf } from './asked.ts';
import { diffOf } from './diff-of.ts';
import type { Entry } from './each-once.ts';
import { findEntries, type ReadEntry, readEntries } from './find-entries.ts';
import { noTimeline } from './no-timeline.ts';
import { MAX_SHOWN, showTimeline } from './show-timeline.ts';

export default defineCommand({
  name: 'timeline',
  about: 'What one speaker said over time, by month, and where the wording differs',
  options: {
    speaker: {
      kind: 'text',
      about: 'the speaker’s name',
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
  examples: [example`timeline ${SPEAKER}`, example`timeline ${SPEAKER} since:${SINCE}`],
  form: { title: message('What one person said') },
  postable: true,
  onlyReads: true,
  place: placeTimeline,
  async run({ from, ...asked }, context) {
    const whose = await whoAre(asked.speaker, context, (speaker) => lineOf({ ...asked, speaker }));
    if (whose.speakers.length > 1) throw onlyOne(whose);
    const search = await statementsOf(asked, whose, context);
    const meant = await named(asked, whose, context);
    const line = lineOf(meant);
    const readAs = from > 0 ? `${line} from:${from}` : line;
    const { speaker } = whose;
    const found = await findEntries(search, meant.about, context);
    const { entries } = found;
    if (entries.length === 0) return { ...(await noTimeline(meant, speaker, context)), readAs };
    const end = context.whole ? undefined : from + MAX_SHOWN;
    const read = await readEntries(entries.slice(from, end), search, context);
    const diffs = await findDiffs(read, entries, search, context);
    const timeline = { ...found, speaker, asked: meant, from, read, diffs };
    return { ...showTimeline(timeline, context), readAs };
  },
});

async function findDiffs(
  read: ReadEntry[],
  all: Entry[],
  search: StatementSearch,
  context: Context,
): Promise<Map<ReadEntry, DiffBlock>> {
  const { findEarlier } = await import('./find-earlier.ts');
  const found = await findEarlier(read, all, search, context);
  const diffs = [...found].flatMap(([later, earlier]): [ReadEntry, DiffBlock][] => {
    const diff = diffOf(earlier, later);
    return diff ? [[later, diff]] : [];
  });
  return new Map(diffs);
}

function onlyOne({ speakers }: Whose): UserError {
  const [one = '', other = ''] = speakers.map(({ name }) => name);
  return new UserError(
    say('A timeline is of one speaker. To see two side by side, compare them.'),
    [
      {
        label: say('Compare {names}', { names: listAll([one, other]) }),
        line: formatLine('compare', { speaker: one, with: other }),
      },
      ...[one, other].map((speaker) => ({
        label: say('Timeline of {speaker}', { speaker }),
        line: formatLine('timeline', { speaker }),
      })),
    ],
  );
}
