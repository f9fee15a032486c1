import { PageElement } from './page-element.ts';
import { PageParent, PageText } from './page-node.ts';

type Fill = (parent: PageParent, document: PageDocument, html: string) => void;

/** A page as elements and text: what Readability and the readers of pages need of a DOM. */
export class PageDocument extends PageParent {
  /** No address is told to Readability: nobody asks for its links. */
  readonly baseURI = 'https://page.invalid/';
  readonly documentURI = this.baseURI;
  readonly #fill: Fill;

  constructor(fill: Fill) {
    super(9);
    this.#fill = fill;
  }

  get documentElement(): PageElement | null {
    return (this.children.find(isNamed('HTML')) ?? this.firstElementChild) as PageElement | null;
  }

  get head(): PageElement | null {
    return (this.documentElement?.children.find(isNamed('HEAD')) ?? null) as PageElement | null;
  }

  get body(): PageElement | null {
    return (this.documentElement?.children.find(isNamed('BODY')) ??
      this.querySelector('body')) as PageElement | null;
  }

  get title(): string {
    return this.head?.querySelector('title')?.textContent ?? '';
  }

  get outerHTML(): string {
    return this.innerHTML;
  }

  createElement(name: string): PageElement {
    return new PageElement(this, name.toLowerCase());
  }

  createTextNode(text: string): PageText {
    return new PageText(text);
  }

  fill(parent: PageElement, html: string): void {
    this.#fill(parent, this, html);
  }
}

const isNamed =
  (name: string) =>
  (element: PageParent): boolean =>
    (element as PageElement).tagName === name;
