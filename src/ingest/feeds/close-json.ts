const QUOTE = '"';
/** What is open between two items of a feed. */
const BETWEEN_ITEMS = '}]';
/** No feed is nested deeper. */
const MAX_DEPTH = 256;

/**
 * A JSON text that was cut off, closed after the last object of a list that is whole; as it is where
 * nothing is missing, where no object is whole, or where it is nested too deeply. Takes linear time.
 */
export function closeJson(text: string): string {
  const open: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length && open.length <= MAX_DEPTH; at++) {
    const sign = text[at]!;
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') {
      open.pop();
      const isBetween = open.length === BETWEEN_ITEMS.length && open.join('') === BETWEEN_ITEMS;
      if (sign === '}' && isBetween) end = at + 1;
    }
  }
  return open.length === 0 || end === 0 ? text : `${text.slice(0, end)}]}`;
}

/** Where the closing quote of a string stands; the end of the text without one. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf(QUOTE, start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf(QUOTE, end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}
