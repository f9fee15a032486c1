const OPENING = '<![CDATA[';
const CLOSING = ']]>';
// The end tag of an item, with or without a prefix
const ITEM_END = /<\/(?:\w+:)?(?:item|entry)>/giu;

/**
 * Closes a CDATA section that was left open, at the end of its field. Otherwise it would swallow
 * everything up to the end of the next section, items included.
 */
export function closeCdata(text: string): string {
  const ends = findMissingEnds(text);
  // Most texts stay as they are: one that is put together is slower to read.
  if (ends.length === 0) return text;
  return [0, ...ends].map((from, at) => text.slice(from, ends[at])).join(CLOSING);
}

/** Where a section should have been closed. */
function findMissingEnds(text: string): number[] {
  const ends: number[] = [];
  let from = 0;
  let end = text.indexOf(CLOSING);
  let item = nextItem(text, 0);
  for (let open = text.indexOf(OPENING); open !== -1; open = text.indexOf(OPENING, from)) {
    if (end !== -1 && end < open) end = text.indexOf(CLOSING, open);
    if (item.end < open) item = nextItem(text, open);
    const isLeftOpen = item.end < text.length && (end === -1 || item.end < end);
    if (!isLeftOpen && end === -1) break;
    const to = isLeftOpen ? Math.max(open + OPENING.length, item.fieldEnd) : end;
    if (isLeftOpen) ends.push(to);
    from = to;
  }
  return ends;
}

/** Where the next item ends, and where its last field does; the end of the text without one. */
function nextItem(text: string, from: number): { end: number; fieldEnd: number } {
  ITEM_END.lastIndex = from;
  const end = ITEM_END.exec(text)?.index ?? text.length;
  return { end, fieldEnd: text.lastIndexOf('</', end - 1) };
}
