import { startOfSign } from '../start-of-sign.ts';

// the first half of a surrogate pair whose second half was cut off
const HALF_PAIR = /[\uD800-\uDBFF]$/;

/** Cuts at a blank, and never inside a sign of several characters; `[…]` shows the cut. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, startOfSign(text, Math.max(0, room - 4))).replace(HALF_PAIR, '');
  return `${cut.slice(0, lastBlank(cut) + 1).trimEnd() || cut} […]`;
}

/** The index of the last blank; -1 without one. A regular expression would begin at each letter. */
function lastBlank(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !/\s/u.test(text[at]!)) at--;
  return at;
}
