import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import {
  type Block,
  button,
  type DiffBlock,
  type Reply,
  reply,
} from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import { inWords, maxListed } from '../narrow.ts';
import { chartOf } from '../over-time/chart-of.ts';
import { sayHowMany } from '../quotes/say-how-many.ts';
import { sayTopic } from '../say-topic.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';
import { type Asked, lineOf, quotesLineOf } from './asked.ts';
import { byMonth, monthOf } from './by-month.ts';
import { entryBlock } from './entry-block.ts';
import type { Entries, ReadEntry } from './find-entries.ts';
import { sayAgain } from './say-again.ts';
import { sayFound } from './say-found.ts';
import { timelineData } from './timeline-data.ts';

/** Entries that one reply is made from; the platform decides how many of them fit. */
export const MAX_SHOWN = 25;

/** What was asked, and what was found: all entries, and those from number `from` on with their words. */
export type Timeline = Entries & {
  speaker: Speaker | null;
  asked: Asked;
  from: number;
  read: ReadEntry[];
  /** What differs from nearly the same words before, where somebody said such. */
  diffs: Map<ReadEntry, DiffBlock>;
};

/** One speaker’s statements under their months, each with what differs from an earlier wording. */
export function showTimeline(timeline: Timeline, context: Context): Reply {
  const { speaker, asked, from, entries, read, diffs } = timeline;
  const line = lineOf(asked);
  const shown = read.slice(0, MAX_SHOWN);
  const listed = Math.min(entries.length, maxListed(context));
  const dated = entries.filter(({ first }) => first.isDated);
  const chart = from === 0 && chartOf(dated.map(({ first }) => first.published));
  return reply(titleOf(timeline), {
    blocks: [
      note(
        sayHowMany(sayFound(timeline, asked.about), {
          limits: inWords(asked),
          isOrdered: entries.length > 1,
          from,
        }),
      ),
      ...notes(timeline, listed).map(note),
      ...(chart ? [chart] : []),
      ...byMonth(shown).flatMap(({ name, entries: own }) => [
        monthHeading(name, own[0]!, timeline),
        ...own.flatMap((one) => entryBlocks(one, diffs.get(one))),
      ]),
    ],
    actions: [
      button(say('As a list'), quotesLineOf(asked)),
      ...(speaker
        ? [button(say('Follow'), formatLine('follow', { who: exactName(speaker) }))]
        : []),
    ],
    more: { line, from, total: listed },
    data: context.whole ? timelineData(timeline) : null,
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

function titleOf({ speaker, asked: { speaker: typed, about } }: Timeline): string {
  const topic = about && sayTopic(about);
  if (!speaker)
    return topic
      ? say('Timeline: said by “{name}”, on “{topic}”', { name: typed, topic })
      : say('Timeline: said by “{name}”', { name: typed });
  const name = nameAndRole(speaker);
  return topic
    ? say('Timeline: {speaker}, on “{topic}”', { speaker: name, topic })
    : say('Timeline: {speaker}', { speaker: name });
}

function notes({ entries, diffs, isCut }: Timeline, listed: number): string[] {
  const undated = entries.filter(({ first }) => !first.isDated).length;
  return [
    diffs.size > 0
      ? say(
          'Where nearly the same words stand at two dates, what differs is marked; what it means is not judged.',
        )
      : '',
    undated > 0 && undated < entries.length
      ? say(
          'Nobody dates {reports, plural, one {# report} other {# reports}} of them: they stand at the end, and in no chart.',
          { reports: undated },
        )
      : '',
    isCut || listed < entries.length
      ? say('The newest {listed} can be listed here; since: and until: give others.', { listed })
      : '',
  ].filter((text) => text !== '');
}

/** `March 2026: 5 statements`; on a later page, where the month began before, `March 2026, continued`. */
function monthHeading(name: string, first: ReadEntry, { entries }: Timeline): Block {
  const own = entries.filter((one) => monthOf(one) === monthOf(first));
  const isBegun = own[0]?.first === first.first;
  const text = isBegun
    ? say('{month}: {statements, plural, one {# statement} other {# statements}}', {
        month: name,
        statements: own.length,
      })
    : say('{date}, continued', { date: name });
  return { kind: 'heading', text };
}

function entryBlocks(entry: ReadEntry, diff: DiffBlock | undefined): Block[] {
  const again = sayAgain(entry);
  return [entryBlock(entry), ...(again ? [note(again)] : []), ...(diff ? [diff] : [])];
}
