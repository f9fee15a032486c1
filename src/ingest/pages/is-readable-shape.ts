import { Parser } from 'htmlparser2';

const MAX_DEPTH = 256;
const MAX_TAGS = 20_000;
const MAX_TEXTS = 100_000;
const TOO_MUCH = Symbol('too much');

/**
 * Whether a page can be read in reasonable time: a few hundred kilobytes of nested tags would keep
 * the DOM busy for half a minute. Counts tags with the parser that the DOM uses, but builds none.
 */
export function isReadableShape(html: string): boolean {
  let depth = 0;
  let tags = 0;
  let texts = 0;
  const parser = new Parser({
    onopentag() {
      if (++tags > MAX_TAGS || ++depth > MAX_DEPTH) throw TOO_MUCH;
    },
    ontext() {
      if (++texts > MAX_TEXTS) throw TOO_MUCH;
    },
    onclosetag() {
      depth--;
    },
  });
  try {
    parser.end(html);
    return true;
  } catch (error) {
    if (error === TOO_MUCH) return false;
    throw error;
  }
}
