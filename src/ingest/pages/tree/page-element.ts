import { escapeAttribute } from 'entities';
import { PageParent } from './page-node.ts';
import { toMatcher } from './to-matcher.ts';

const DISPLAY = /(?:^|;)\s*display\s*:\s*([^;]*)/u;
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*([^;]*)/u;
// Elements without content have no end that could be written.
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** What an element asks of its document. */
export type Owner = {
  createElement(name: string): PageElement;
  /** Appends what stands in a piece of HTML. */
  fill(parent: PageElement, html: string): void;
};

/** An element of a page; its names are those of HTML, also within drawings and formulas. */
export class PageElement extends PageParent {
  readonly ownerDocument: Owner;
  readonly localName: string;
  readonly tagName: string;
  readonly attributes: PageAttribute[] = [];

  constructor(ownerDocument: Owner, name: string, attributes: Record<string, string> = {}) {
    super(1);
    this.ownerDocument = ownerDocument;
    this.localName = name;
    this.tagName = name.toUpperCase();
    for (const key in attributes) this.attributes.push(new PageAttribute(key, attributes[key]!));
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  /** All that Readability wants to know of it. */
  get style(): { display: string; visibility: string } | undefined {
    const style = this.getAttribute('style');
    if (style === null) return undefined;
    return { display: declared(DISPLAY, style), visibility: declared(VISIBILITY, style) };
  }

  override get innerHTML(): string {
    return super.innerHTML;
  }

  override set innerHTML(html: string) {
    this.textContent = '';
    this.ownerDocument.fill(this, html);
  }

  get outerHTML(): string {
    const attributes = this.attributes.map(
      ({ name, value }) => ` ${name}="${escapeAttribute(value)}"`,
    );
    const start = `<${this.localName}${attributes.join('')}>`;
    return VOID.has(this.localName) ? start : `${start}${this.innerHTML}</${this.localName}>`;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  getAttributeNames(): string[] {
    return this.attributes.map(({ name }) => name);
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const own = this.attributes.find((attribute) => attribute.name === name);
    if (own) own.value = value;
    else this.attributes.push(new PageAttribute(name, value));
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  closest(selector: string): PageElement | null {
    const isMatch = toMatcher(selector);
    let element: PageElement | null = this;
    while (element && !isMatch(element as unknown as Element))
      element = element.parentElement as PageElement | null;
    return element;
  }
}

class PageAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): PageAttribute {
    return new PageAttribute(this.name, this.value);
  }
}

const declared = (pattern: RegExp, style: string): string => pattern.exec(style)?.[1]?.trim() ?? '';
