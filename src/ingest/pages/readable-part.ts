import { Parser } from 'htmlparser2';

const MAX_DEPTH = 256;
/** A live blog of a thousand entries; the DOM takes about a second for them. */
const MAX_TAGS = 30_000;
const MAX_TEXTS = 100_000;
const TOO_MUCH = Symbol('too much');

/**
 * The part of a page that can be read in reasonable time: all of it, or its beginning up to the
 * 30,000th tag. Null where it is too deep: a few hundred kilobytes of nested tags would keep the DOM
 * busy for half a minute. Counts tags with the parser that the DOM uses, but builds none.
 */
export function readablePart(html: string): string | null {
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
    return html;
  } catch (error) {
    if (error !== TOO_MUCH) throw error;
    return tags > MAX_TAGS ? html.slice(0, parser.startIndex) : null;
  }
}
