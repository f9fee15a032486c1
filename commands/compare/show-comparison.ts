import type { Context } from '../../src/chat/command.ts';
import {
  type Block,
  button,
  type PairBlock,
  type Reply,
  reply,
} from '../../src/chat/reply/reply.ts';
import { sayDay } from '../../src/language/days.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { inWords, maxListed } from '../narrow.ts';
import { sayTopic } from '../say-topic.ts';
import { NO_DATE } from '../timeline/by-month.ts';
import { entryBlock } from '../timeline/entry-block.ts';
import type { ReadEntry } from '../timeline/find-entries.ts';
import { sayFound } from '../timeline/say-found.ts';
import { type Asked, lineOf, timelineOf } from './asked.ts';
import type { DatePair, Side } from './by-date.ts';
import { comparisonData } from './comparison-data.ts';
import type { FoundSide } from './find-sides.ts';

/** Dates that one reply is made from; the platform decides how many of them fit. */
export const MAX_PAIRS = 10;

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
export function showComparison(comparison: Comparison, context: Context): Reply {
  const { asked, from, sides, pairs, total } = comparison;
  const line = lineOf(asked);
  const listed = Math.min(total, maxListed(context));
  return reply(titleOf(comparison), {
    blocks: [
      note(`${howMany(comparison)} ${inWhichOrder(comparison)}`),
      ...(sides.some(({ isCut }) => isCut) || listed < total
        ? [
            note(
              say('The newest {listed} dates can be listed here; since: and until: give others.', {
                listed,
              }),
            ),
          ]
        : []),
      ...pairs.slice(0, MAX_PAIRS).map((pair) => pairBlock(pair, sides)),
    ],
    actions: [
      ...sides.map(({ name, typed }) =>
        button(
          say('Timeline: {speaker}', { speaker: name }),
          timelineOf({ ...asked, speaker: typed }),
        ),
      ),
    ],
    more: { line, from, total: listed },
    data: context.whole ? comparisonData(comparison) : null,
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

function titleOf({ sides, asked: { about } }: Comparison): string {
  const [one, other] = sides.map(({ name }) => name) as [string, string];
  return about
    ? say('{names}, on “{topic}”', { names: listAll([one, other]), topic: sayTopic(about) })
    : listAll([one, other]);
}

/** “Ann Lee: 5 statements that name “gas”. Bo Roe: no statement.” */
const howMany = ({ sides, asked: { about } }: Comparison): string =>
  sides
    .map((side) =>
      side.entries.length > 0
        ? say('{speaker}: {found}.', { speaker: side.name, found: sayFound(side, about) })
        : say('{speaker}: no statement.', { speaker: side.name }),
    )
    .join(' ');

const inWhichOrder = ({ asked, from }: Comparison): string =>
  say(
    'By date{limits}, newest first{number, plural, =0 {} other {, from date number #}}. Every word is copied from the article.',
    { limits: inWords(asked), number: from > 0 ? from + 1 : 0 },
  );

const pairBlock = (
  { day, part, sides: own }: DatePair<ReadEntry>,
  sides: readonly FoundSide[],
): PairBlock => ({
  kind: 'pair',
  title: part > 0 ? say('{date}, continued', { date: dateOf(day) }) : dateOf(day),
  sides: own.map((side, at) => ({
    name: sides[at]!.name,
    quotes: side.shown.map(entryBlock),
    gap: gapOf(side, day),
  })),
});

const dateOf = (day: string | null): string => (day === null ? say(NO_DATE) : sayDay(day));

function gapOf({ found }: Side<unknown>, day: string | null): string {
  if (found > 0) return say('Shown before.');
  return day === null
    ? say('No statement found without a date.')
    : say('No statement found that day.');
}
