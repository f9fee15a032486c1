// `1.` `1)` `1.)` `(a)` `• 9.` and nothing else, or something without any letter or digit.
const MARKER_ALONE =
  /^[^\p{L}\p{N}]+$|^(?:[•‣⁃▪●■◼►▶◆]\s?)?\(?(?:\d{1,3}|\p{L}|[ivx]{2,5})[.)]{1,2}$/iu;
// `1.` `1)` `(1)` `a.` at the beginning of a list: the number or letter with the marks around it.
const FIRST_MARKER = /^(\(?)(\d{1,3}|[a-z](?=\W)|[A-Z](?=\)))(\.\)|\)|\.)\s/u;
// An asterisk may also be a mark of its own: only behind a stop it opens an item.
const BULLET = /\s(?=[•‣⁃▪●■◼►▶◆]\s?\S)|(?<=[.!?]["”’)]?)\s(?=\*\s\p{Lu})/gu;

/** Whether this is only the number of a list item, or an ellipsis, without any words. */
export function isListMarker(piece: string): boolean {
  return piece.length <= 12 && MARKER_ALONE.test(piece);
}

/**
 * Splits a paragraph that holds a list: before each bullet, or, if it begins with `1)` or `a.`,
 * before each number that follows on. Most paragraphs are a single item.
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
    for (const { index } of paragraph.matchAll(BULLET)) yield index;
    return;
  }
  let last = number!;
  let at = 0;
  while (true) {
    last = successor(last);
    at = paragraph.indexOf(` ${open}${last}${close} `, at);
    if (at < 0) return;
    yield at;
  }
}

const successor = (number: string): string =>
  /\d/u.test(number) ? `${Number(number) + 1}` : String.fromCharCode(number.charCodeAt(0) + 1);
