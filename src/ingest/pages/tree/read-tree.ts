import { Parser } from 'htmlparser2';
import { emojiSign } from '../words/emoji-sign.ts';
import { createBuilder, fillTree } from './build-tree.ts';
import { PageDocument } from './page-document.ts';
import type { PageElement } from './page-element.ts';
import { PageText } from './page-node.ts';

const MAX_DEPTH = 256;
/** A live blog of a thousand entries; Readability takes about a second for them. */
const MAX_TAGS = 30_000;
const MAX_TEXTS = 100_000;
const TOO_MUCH = Symbol('too much');
// Elements that tell nothing and would cost Readability time
const MUTE = new Set(
  'iframe img nav noscript picture script select source style svg template video'.split(' '),
);
const DATA = 'application/ld+json';
// They have no end of their own.
const VOID = new Set(['img', 'source']);
const ARTICLE = new Set(['article', 'h1', 'main']);

/**
 * Reads the part of a page that can be read in reasonable time, without styles, drawings, menus and
 * the like, of which an empty comment is left: all of it, or its beginning up to the 30,000th tag.
 * Null where it is too deep or torn: a few hundred kilobytes of nested tags would keep Readability
 * busy for half a minute.
 */
export function readTree(html: string): PageDocument | null {
  const document = new PageDocument(fillTree);
  const builder = createBuilder(document, document);
  let depth = 0;
  let tags = 0;
  let texts = 0;
  let mute: { depth: number; element: PageElement } | undefined;
  // A browser shows what is in such a template as if it had no tags.
  const roots = new Set<number>();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++tags > MAX_TAGS || ++depth > MAX_DEPTH) throw TOO_MUCH;
      if (name === 'template' && !mute && 'shadowrootmode' in attributes) {
        roots.add(depth);
        return;
      }
      const element = builder.open(name, attributes);
      // Where one was never closed, the article stands in it.
      if (ARTICLE.has(name)) mute = undefined;
      else if (MUTE.has(name) && !isTelling(name, attributes)) mute ??= { depth, element };
    },
    ontext(text) {
      if (++texts > MAX_TEXTS) throw TOO_MUCH;
      builder.addText(text);
    },
    oncomment: builder.addComment,
    onclosetag(name, isImplied) {
      if (!roots.delete(depth)) builder.close();
      if (mute?.depth === depth) {
        if (!isImplied || VOID.has(name)) mute.element.replaceWith(new PageText('', 8));
        mute = undefined;
      }
      depth--;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error !== TOO_MUCH) throw error;
    if (tags <= MAX_TAGS) return null;
  }
  return document;
}

/** Data about the article, or a picture that stands for a sign. */
const isTelling = (name: string, { type, class: classes, alt }: Record<string, string>): boolean =>
  type === DATA || (name === 'img' && emojiSign(classes, alt) !== undefined);
