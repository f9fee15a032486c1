import { Parser } from 'htmlparser2';
import type { PageDocument } from './page-document.ts';
import { PageElement } from './page-element.ts';
import { type PageParent, PageText } from './page-node.ts';

/** Puts nodes where a parser has come to. */
export type Builder = {
  open(name: string, attributes: Record<string, string>): PageElement;
  close(): void;
  addText(text: string): void;
  addComment(): void;
};

/**
 * Builds a tree below a root. A text is one node, also where the parser stops at its entities, and so
 * are comments in a row.
 */
export function createBuilder(document: PageDocument, root: PageParent): Builder {
  let place = root;
  return {
    open(name, attributes) {
      const element = new PageElement(document, name, attributes);
      place.appendChild(element);
      place = element;
      return element;
    },
    close() {
      place = place.parentNode ?? root;
    },
    addText(text) {
      const last = place.lastChild;
      if (last?.nodeType === 3) last.textContent += text;
      else place.appendChild(new PageText(text));
    },
    addComment() {
      if (place.lastChild?.nodeType !== 8) place.appendChild(new PageText('', 8));
    },
  };
}

/** Appends what stands in a piece of HTML that has been read before. */
export function fillTree(parent: PageParent, document: PageDocument, html: string): void {
  const builder = createBuilder(document, parent);
  new Parser({
    onopentag: builder.open,
    onclosetag: builder.close,
    ontext: builder.addText,
    oncomment: builder.addComment,
  }).end(html);
}
