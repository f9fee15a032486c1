import type { Paragraph } from '../paragraphs-of.ts';

// - …, • …, 3. …, #4: …
const ITEM = /^(?:[-–—•*·▪■►]|#?\d{1,3}[.):])\s/u;
const STOPPED = /[.!?…:][)"”’]*$/u;
const TAIL_CHARS = 4;
const MIN_ITEMS = 4;
const MOST = 0.5;
const NEARLY_ALL = 0.7;
const MAX_ITEM_CHARS = 90;

/** Whether a text is a list: mostly items with a mark or a number, or hardly more than unstopped lines. */
export function isList(paragraphs: Paragraph[]): boolean {
  if (paragraphs.length < MIN_ITEMS) return false;
  const items = paragraphs.filter(({ opening }) => ITEM.test(opening)).length;
  const bare = paragraphs.filter(
    ({ opening, chars }) => chars <= MAX_ITEM_CHARS && !STOPPED.test(opening.slice(-TAIL_CHARS)),
  ).length;
  return (
    (items >= MIN_ITEMS - 1 && items >= paragraphs.length * MOST) ||
    bare >= paragraphs.length * NEARLY_ALL
  );
}
