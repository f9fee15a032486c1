const CAPITAL = 1;
const SMALL = 2;
const DIGIT = 3;
const OTHER = 4;
/** Shapes are cut here, so that they fit into 32 bits. */
const MAX_SHAPE = 1 << 24;

/** The kinds of characters in a word, in order, as digits to base 5: “McKay” is 1-2-1-2. */
export function wordShape(text: string): number {
  let shape = 1;
  let last = 0;
  for (let at = 0; at < text.length && shape < MAX_SHAPE; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== last) shape = shape * 5 + kind;
    last = kind;
  }
  return shape;
}

function kindOf(code: number): number {
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 97 && code <= 122) return SMALL;
  if (code >= 48 && code <= 57) return DIGIT;
  return code > 191 ? SMALL : OTHER;
}
