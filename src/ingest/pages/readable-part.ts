import { Parser } from 'htmlparser2';
import { emojiSign } from './words/emoji-sign.ts';

const MAX_DEPTH = 256;
/** A live blog of a thousand entries; the DOM takes about a second for them. */
const MAX_TAGS = 30_000;
const MAX_TEXTS = 100_000;
const TOO_MUCH = Symbol('too much');
// Elements that tell nothing and would cost the DOM time
const MUTE = new Set(
  'iframe img nav noscript picture script select source style svg template video'.split(' '),
);
const DATA = 'application/ld+json';
// They have no end of their own.
const VOID = new Set(['img', 'source']);
// An empty comment: what stands before and behind must not become a tag.
const SEAM = '<!---->';
const ARTICLE = new Set(['article', 'h1', 'main']);

/**
 * The part of a page that can be read in reasonable time, without styles, drawings, menus and the
 * like: all of it, or its beginning up to the 30,000th tag. Null where it is too deep: a few hundred
 * kilobytes of nested tags would keep the DOM busy for half a minute. Counts tags with the parser
 * that the DOM uses, but builds none.
 */
export function readablePart(html: string): string | null {
  let depth = 0;
  let tags = 0;
  let texts = 0;
  let mute: { depth: number; start: number } | undefined;
  const roots = new Set<number>();
  const kept: string[] = [];
  let from = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++tags > MAX_TAGS || ++depth > MAX_DEPTH) throw TOO_MUCH;
      // Where one was never closed, the article stands in it.
      if (ARTICLE.has(name)) mute = undefined;
      else if (name === 'template' && !mute && 'shadowrootmode' in attributes) openRoot();
      else if (MUTE.has(name) && !isTelling(name, attributes))
        mute ??= { depth, start: parser.startIndex };
    },
    ontext() {
      if (++texts > MAX_TEXTS) throw TOO_MUCH;
    },
    onclosetag(name, isImplied) {
      if (mute?.depth === depth) {
        if (!isImplied || VOID.has(name)) {
          kept.push(html.slice(from, mute.start));
          from = parser.endIndex + 1;
        }
        mute = undefined;
      } else if (roots.delete(depth) && !isImplied) cutTag();
      depth--;
    },
  });
  try {
    parser.end(html);
    return [...kept, html.slice(from)].join(SEAM);
  } catch (error) {
    if (error !== TOO_MUCH) throw error;
    return tags > MAX_TAGS ? [...kept, html.slice(from, parser.startIndex)].join(SEAM) : null;
  }

  // A browser shows what is in such a template as if it had no tags.
  function openRoot(): void {
    roots.add(depth);
    cutTag();
  }

  function cutTag(): void {
    kept.push(html.slice(from, parser.startIndex));
    from = parser.endIndex + 1;
  }
}

/** Data about the article, or a picture that stands for a sign. */
const isTelling = (name: string, { type, class: classes, alt }: Record<string, string>): boolean =>
  type === DATA || (name === 'img' && emojiSign(classes, alt) !== undefined);
