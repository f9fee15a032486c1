import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import {
  type Block,
  button,
  type DiffBlock,
  type Reply,
  reply,
} from '../../src/chat/reply/reply.ts';
import type { Speaker } from '../../src/model.ts';
import { inWords, MAX_FROM } from '../narrow.ts';
import { chartOf } from '../over-time/chart-of.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';
import { type Asked, lineOf, quotesLineOf } from './asked.ts';
import { byMonth, monthOf } from './by-month.ts';
import { entryBlock } from './entry-block.ts';
import type { Entries, ReadEntry } from './find-entries.ts';
import { sayAgain } from './say-again.ts';
import { sayFound } from './say-found.ts';
import { timelineData } from './timeline-data.ts';

/** Buttons lead so far: none may skip more than can be skipped. */
export const MAX_LISTED = MAX_FROM + 1;
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
export function showTimeline(timeline: Timeline, { whole }: Context): Reply {
  const { speaker, asked, from, entries, read, diffs } = timeline;
  const line = lineOf(asked);
  const shown = read.slice(0, MAX_SHOWN);
  const listed = Math.min(entries.length, MAX_LISTED);
  const dated = entries.filter(({ first }) => first.isDated);
  const chart = from === 0 && chartOf(dated.map(({ first }) => first.published));
  return reply(titleOf(timeline), {
    blocks: [
      note(`${howMany(timeline)}. Every word is copied from the article.`),
      ...notes(timeline, listed).map(note),
      ...(chart ? [chart] : []),
      ...byMonth(shown).flatMap(({ name, entries: own }) => [
        monthHeading(name, own[0]!, timeline),
        ...own.flatMap((one) => entryBlocks(one, diffs.get(one))),
      ]),
    ],
    actions: [
      button('As a list', quotesLineOf(asked)),
      ...(speaker ? [button('Follow', formatLine('follow', { who: exactName(speaker) }))] : []),
    ],
    more: { line, from, total: listed },
    data: whole ? timelineData(timeline) : null,
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

const titleOf = ({ speaker, asked: { speaker: typed, about } }: Timeline): string =>
  `Timeline: ${speaker ? nameAndRole(speaker) : `said by “${typed}”`}${about ? `, on “${about}”` : ''}`;

/** “3 statements that name “water” and 4 made in the newest reports about it, newest first”. */
function howMany({ asked, from, ...found }: Timeline): string {
  const order = found.entries.length > 1 ? ', newest first' : '';
  return `${sayFound(found, asked.about)}${inWords(asked)}${order}${from > 0 ? `, from number ${from + 1}` : ''}`;
}

function notes({ entries, diffs }: Timeline, listed: number): string[] {
  const undated = entries.filter(({ first }) => !first.isDated).length;
  return [
    diffs.size > 0
      ? 'Where nearly the same words stand at two dates, what differs is marked; what it means is not judged.'
      : '',
    undated > 0 && undated < entries.length
      ? `Nobody dates ${count(undated, 'report')} of them: they stand at the end, and in no chart.`
      : '',
    listed < entries.length
      ? `The newest ${listed} can be listed here; since: and until: give others.`
      : '',
  ].filter((text) => text !== '');
}

/** `March 2026: 5 statements`; on a later page, where the month began before, `March 2026, continued`. */
function monthHeading(name: string, first: ReadEntry, { entries }: Timeline): Block {
  const own = entries.filter((one) => monthOf(one) === monthOf(first));
  const isBegun = own[0]?.first === first.first;
  const text = isBegun ? `${name}: ${count(own.length, 'statement')}` : `${name}, continued`;
  return { kind: 'heading', text };
}

function entryBlocks(entry: ReadEntry, diff: DiffBlock | undefined): Block[] {
  const again = sayAgain(entry);
  return [entryBlock(entry), ...(again ? [note(again)] : []), ...(diff ? [diff] : [])];
}
