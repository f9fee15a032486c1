import type { Context } from '../../src/chat/command.ts';
import {
  type Block,
  button,
  type PairBlock,
  type Reply,
  reply,
} from '../../src/chat/reply/reply.ts';
import { inWords } from '../narrow.ts';
import { sayDay } from '../over-time/say-day.ts';
import { NO_DATE } from '../timeline/by-month.ts';
import { entryBlock } from '../timeline/entry-block.ts';
import type { ReadEntry } from '../timeline/find-entries.ts';
import { sayFound } from '../timeline/say-found.ts';
import { MAX_LISTED } from '../timeline/show-timeline.ts';
import { type Asked, lineOf, timelineOf } from './asked.ts';
import type { DatePair, Side } from './by-date.ts';
import { comparisonData } from './comparison-data.ts';
import type { FoundSide } from './find-sides.ts';

/** Dates that one reply is made from; the platform decides how many of them fit. */
export const MAX_PAIRS = 10;
const NOTHING = 'No statement found that day.';
const SHOWN_BEFORE = 'Shown before.';

/** What was asked, and what was found: all of both sides, and the pairs from number `from` on. */
export type Comparison = {
  asked: Asked;
  from: number;
  sides: readonly [FoundSide, FoundSide];
  pairs: DatePair<ReadEntry>[];
  /** How many pairs there are in all. */
  total: number;
};

/** What two speakers said, date beside date. */
export function showComparison(comparison: Comparison, { whole }: Context): Reply {
  const { asked, from, sides, pairs, total } = comparison;
  const line = lineOf(asked);
  const listed = Math.min(total, MAX_LISTED);
  return reply(titleOf(comparison), {
    blocks: [
      note(
        `${howMany(comparison)} By date${inWords(asked)}, newest first${from > 0 ? `, from date number ${from + 1}` : ''}. Every word is copied from the article.`,
      ),
      ...(sides.some(({ isCut }) => isCut) || listed < total
        ? [note(`The newest ${listed} dates can be listed here; since: and until: give others.`)]
        : []),
      ...pairs.slice(0, MAX_PAIRS).map((pair) => pairBlock(pair, sides)),
    ],
    actions: [
      ...sides.map(({ name, typed }) =>
        button(`Timeline: ${name}`, timelineOf({ ...asked, speaker: typed })),
      ),
    ],
    more: { line, from, total: listed },
    data: whole ? comparisonData(comparison) : null,
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

function titleOf({ sides, asked: { about } }: Comparison): string {
  const [one, other] = sides;
  return `${one.name} and ${other.name}${about ? `, on “${about}”` : ''}`;
}

/** “Ann Lee: 5 statements that name “gas”. Bo Roe: no statement.” */
const howMany = ({ sides, asked: { about } }: Comparison): string =>
  sides
    .map(
      (side) =>
        `${side.name}: ${side.entries.length > 0 ? sayFound(side, about) : 'no statement'}.`,
    )
    .join(' ');

const pairBlock = (
  { day, part, sides: own }: DatePair<ReadEntry>,
  sides: readonly FoundSide[],
): PairBlock => ({
  kind: 'pair',
  title: `${day === null ? NO_DATE : sayDay(day)}${part > 0 ? ', continued' : ''}`,
  sides: own.map((side, at) => ({
    name: sides[at]!.name,
    quotes: side.shown.map(entryBlock),
    gap: gapOf(side, day),
  })),
});

function gapOf({ found }: Side<unknown>, day: string | null): string {
  if (found > 0) return SHOWN_BEFORE;
  return day === null ? 'No statement found without a date.' : NOTHING;
}
