/** Why a sentence is not to be shown. */
export type Bar =
  | 'boilerplate'
  | 'claim'
  | 'label'
  | 'occasion'
  | 'older'
  | 'opinion'
  | 'question'
  | 'quotation'
  | 'row'
  | 'unmeant'
  | 'verse';

/**
 * What a sentence is good for in a summary. `wanted`: without it the summary misses what such a text
 * is read for. A sentence with `with` says something only next to the sentence of that index, which
 * then may stand even if it is barred by itself: a verdict next to its claim. `speaker` says who
 * speaks where the sentence itself does not.
 */
export type Advice =
  | { use: 'free' | 'wanted'; with?: number; speaker?: string }
  | { use: 'never'; why: Bar };

export const FREE: Advice = { use: 'free' };
export const never = (why: Bar): Advice => ({ use: 'never', why });
