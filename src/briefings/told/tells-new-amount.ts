import { foldTerms } from '../../text/fold-terms.ts';

/** Outlets round in other ways: 2.48 billion is 2.5 billion. */
const SAME_AMOUNT = 0.05;
const SCALES: Record<string, number> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, m: 1e6, mn: 1e6 },
  ...{ billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12 },
};
const SIGNS: Record<string, string> = { $: 'dollar', '€': 'euro', '£': 'pound' };
// $2.6bn; 2.6 billion crowns; 4,200 jobs; 5.5 per cent; not the year 2026 nor “on 12 March”
const AMOUNT =
  /(?<!\p{L}|[\d.,])(?<sign>[$€£])?(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?(?<scale>hundred|thousand|million|billion|trillion|mn|bn|tn|m)(?!\p{L}))?(?:\s?(?<unit>%|per\s?cent(?!\p{L})|(?=\p{Ll})\p{L}{3,}))?/giu;

/** What there is so much of: `%`, or the stem of a noun, also of “$”. */
type Amount = { value: number; unit: string };

/**
 * Whether a headline has another amount of something than all that was told of it before: a bid of
 * 2.6 billion after one of 2.3. Where nothing was told of it yet, there is no other amount.
 */
export function tellsNewAmount(title: string, before: string[]): boolean {
  const told = before.flatMap(amountsIn);
  return amountsIn(title).some(({ value, unit }) => {
    const same = told.filter((one) => one.unit === unit);
    return same.length > 0 && same.every((one) => !isAbout(value, one.value));
  });
}

const isAbout = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME_AMOUNT * Math.max(one, other);

const amountsIn = (text: string): Amount[] =>
  Array.from(text.matchAll(AMOUNT), ({ groups = {} }) => {
    const { sign, digits = '', scale, unit = '' } = groups;
    const value = Number(digits.replaceAll(',', '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    const noun = /^(?:%|per)/iu.test(unit) ? '%' : foldTerms(unit)[0];
    return { value, unit: (sign && SIGNS[sign]) ?? noun ?? '' };
  }).filter(({ unit }) => unit !== '');
