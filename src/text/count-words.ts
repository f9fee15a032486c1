/** How many words a text has, as white space separates them. A loop, since it is called often. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code <= SPACE || code === NO_BREAK_SPACE;
    if (inside && isSpace) words++;
    inside = !isSpace;
  }
  return words + Number(inside);
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
