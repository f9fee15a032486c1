// `1.` `1)` `1.)` `(a)` `• 9.` and nothing else, or no letter and number at all.
const MARKER_ALONE = /^[^\p{L}\p{N}]+$|^(?:[•‣⁃▪●]\s?)?\(?(?:\d{1,3}|\p{L}|[ivx]{2,5})[.)]{1,2}$/iu;
// A number or letter with its frame, at the beginning of a list.
const FIRST_MARKER = /^(\(?)(\d{1,3}|[a-z](?=\W)|[A-Z](?=\)))(\.\)|\)|\.)\s/u;
const BULLET = /\s(?=[•‣⁃▪●]\s?\S)/u;

/** Whether this is the number of a list item, or an ellipsis, without its words. */
export function isListMarker(piece: string): boolean {
  return piece.length <= 12 && MARKER_ALONE.test(piece);
}

/**
 * Cuts a paragraph where a list runs on in it: before each bullet, and in one that starts with `1)` or `a.`
 * before each next number. Most paragraphs are one item.
 */
export function splitListItems(paragraph: string): { start: number; text: string }[] {
  const items: { start: number; text: string }[] = [];
  let start = 0;
  for (const end of [...findCuts(paragraph), paragraph.length]) {
    const text = paragraph.slice(start, end).trimEnd();
    if (text !== '') items.push({ start, text });
    start = end + /^\s*/u.exec(paragraph.slice(end, end + 9))![0].length;
  }
  return items;
}

function* findCuts(paragraph: string): Generator<number> {
  const [marker, open, number, close] = FIRST_MARKER.exec(paragraph) ?? [];
  if (marker === undefined) {
    for (const { index } of paragraph.matchAll(new RegExp(BULLET, 'gu'))) yield index;
    return;
  }
  let last = number!;
  let at = 0;
  while (true) {
    last = following(last);
    at = paragraph.indexOf(` ${open}${last}${close} `, at);
    if (at < 0) return;
    yield at;
  }
}

const following = (number: string): string =>
  /\d/u.test(number) ? `${Number(number) + 1}` : String.fromCharCode(number.charCodeAt(0) + 1);
