import { NUMBERS } from './data/numbers.ts';
import type { ToldWord } from './told.ts';

// at 88; aged 61; age 89: no number of people
const AGE = /^(?:at|aged?)$/u;
const YEAR = /^(?:19|20)\d\d$/u;
// 30 years, 7 miles, 40 percent
const MEASURE =
  /^(?:acres?|centuries|century|days?|decades?|degrees|dollars|euros|feet|hours?|kilometers|kilometres|km|metres|meters|miles?|minutes|months?|mph|percent|pounds|th|weeks?|years?)$/u;
/** “Two dozen”, “3 million”: only such words multiply. */
const LEAST_UNIT = 12;

/** The number of things or people at a place: “212”, “two dozen”, “3 million”; no age, year, sum or measure. */
export function numberAt(words: ToldWord[], at: number): number | undefined {
  const { text, lower } = words[at]!;
  if (AGE.test(words[at - 1]?.lower ?? '') || YEAR.test(lower) || /[%$€£]/u.test(text))
    return undefined;
  const value = /^\d/u.test(text) ? Number(text.replace(/,/gu, '')) : NUMBERS.get(lower);
  if (value === undefined || Number.isNaN(value)) return undefined;
  const unit = NUMBERS.get(words[at + 1]?.lower ?? '') ?? 1;
  const isMultiplied = unit >= LEAST_UNIT;
  if (MEASURE.test(words[at + (isMultiplied ? 2 : 1)]?.lower ?? '')) return undefined;
  // The unit of a sum of money: $3 million.
  if (/[$€£]/u.test(words[at - 1]?.text ?? '')) return undefined;
  return isMultiplied ? value * unit : value;
}
