import type { BriefingLength } from '../../../src/model.ts';

/** How people say how long a briefing is to be, the longest phrases first. */
export const LENGTH_WORDS: Readonly<Record<string, BriefingLength>> = {
  'just headlines': 'short',
  'just the headlines': 'short',
  'only the headlines': 'short',
  'headlines only': 'short',
  'only headlines': 'short',
  'at full length': 'full',
  'in full': 'full',
  'normal length': 'normal',
  'short version': 'short',
  shorter: 'short',
  briefer: 'short',
  short: 'short',
  longer: 'full',
  fuller: 'full',
  long: 'full',
  full: 'full',
  normal: 'normal',
};

/** Numbers of stories in words. */
export const STORY_COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
