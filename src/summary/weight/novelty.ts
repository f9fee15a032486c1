import type { Told, ToldWord } from './told.ts';

/** How far apart “first … since” and “highest … in ten years” may stand. */
const REACH = 7;
const LEAD_SHARE = 0.7;
const ALONE = /^(?:historic|unheard|unprecedented)$/u;
// record high, a record 212; but not “on the record”, “off the record”, “criminal record”
const RECORD_AFTER = /^(?:all|another|for|hits?|new|sets?|soars?|to|breaks?|breaking|a)$/u;
const RECORD_BEFORE = /^(?:day|high|highs|low|lows|number|numbers|monthly|\d[\d,.]*|\d+%)$/u;
const EXTREME =
  /^(?:biggest|deadliest|driest|first|fewest|greatest|highest|hottest|largest|last|least|longest|lowest|most|oldest|sharpest|steepest|strongest|worst|youngest)$/u;
const FRAME = /^(?:century|decades?|ever|history|record|since|time|years?)$/u;

/**
 * Whether a report says that this has not been for long: “the first since 1974”, “highest in ten
 * years”, “a record 212”; less where only its text says so.
 */
export const noveltyOf = ({ title, lead }: Told): number =>
  saysNew(title) ? 1 : saysNew(lead) ? LEAD_SHARE : 0;

export const saysNew = (words: ToldWord[]): boolean =>
  words.some(({ lower }, at) => ALONE.test(lower) || isRecord(words, at) || isExtreme(words, at));

const isRecord = (words: ToldWord[], at: number): boolean =>
  words[at]!.lower === 'record' &&
  (RECORD_AFTER.test(words[at - 1]?.lower ?? '') || RECORD_BEFORE.test(words[at + 1]?.lower ?? ''));

const isExtreme = (words: ToldWord[], at: number): boolean =>
  EXTREME.test(words[at]!.lower) &&
  words.slice(at + 1, at + 1 + REACH).some(({ lower }) => FRAME.test(lower));
