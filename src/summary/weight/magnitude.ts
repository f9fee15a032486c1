import { numberAt } from './number-at.ts';
import type { Told } from './told.ts';

/** From here on a number is large, in powers of ten; with so many more it weighs 1. */
const LARGE = 3;
const SPAN = 6;

/** How large a number the headline has: ten thousand 0.17, a million 0.5. “1.4 million seek aid”. */
export function magnitudeOf({ title }: Told): number {
  const most = title.reduce((max, _, at) => Math.max(max, numberAt(title, at) ?? 0), 1);
  return Math.min(1, Math.max(0, (Math.log10(most) - LARGE) / SPAN));
}
