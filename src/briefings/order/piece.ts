import type { Problem } from './order.ts';

/** A time of day; of an open one it is not yet known whether it is before or after noon. */
export type Clock = { hour: number; minute: number; open: boolean };

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** What some words of a line are. */
export type Meaning =
  | { kind: 'time'; clock: Clock; half?: 'am' | 'pm'; utc?: boolean }
  /** `9`: a time where its neighbours make it one. */
  | { kind: 'number'; number: number }
  /** Weak days come with other words: the `daily` of “a daily briefing”, `every morning`. */
  | { kind: 'days'; days: readonly number[]; weak?: boolean; part?: DayPart }
  | { kind: 'no days'; days: readonly number[] }
  | { kind: 'part'; part: DayPart }
  | { kind: 'weekly' }
  | { kind: 'times a day'; count: number }
  /** A bare one is the name of a place, which may be part of a topic. */
  | { kind: 'zone'; zone: string; said?: string; bare: boolean }
  | { kind: 'channel'; channel?: string }
  /** Loose ones are words that nothing explains and nothing marks as a topic. */
  | { kind: 'topics'; topics: string[]; loose?: true }
  | { kind: 'sources'; sources: string[] }
  | { kind: 'filler' }
  | { kind: 'mark' }
  | { kind: 'loose' }
  | { kind: 'problem'; problem: Problem };

/** Words from `from` up to `to` of a line's tokens, and what they are. */
export type Piece = { from: number; to: number } & Meaning;
