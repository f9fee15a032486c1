const OPENING = '<![CDATA[';
const CLOSING = ']]>';
// The end tag of an item, with or without a prefix
const ITEM_END = /<\/(?:\w+:)?(?:item|entry)>/giu;

/**
 * Closes a CDATA section that was left open, at the end of its field. Otherwise it would swallow
 * everything up to the end of the next section, items included.
 */
export function closeCdata(text: string): string {
  let mended = '';
  let from = 0;
  let end = text.indexOf(CLOSING);
  let itemEnd = nextItemEnd(text, 0);
  for (let open = text.indexOf(OPENING); open !== -1; open = text.indexOf(OPENING, from)) {
    if (end !== -1 && end < open) end = text.indexOf(CLOSING, open);
    if (itemEnd < open) itemEnd = nextItemEnd(text, open);
    const isLeftOpen = itemEnd < text.length && (end === -1 || itemEnd < end);
    if (!isLeftOpen && end === -1) break;
    const fieldEnd = Math.max(open + OPENING.length, text.lastIndexOf('</', itemEnd - 1));
    const to = isLeftOpen ? fieldEnd : end;
    mended += text.slice(from, to) + (isLeftOpen ? CLOSING : '');
    from = to;
  }
  return mended + text.slice(from);
}

function nextItemEnd(text: string, from: number): number {
  ITEM_END.lastIndex = from;
  return ITEM_END.exec(text)?.index ?? text.length;
}
