import { escapeText } from 'entities';
import { toMatcher } from './to-matcher.ts';

/**
 * A node of a page. Of the DOM, these classes have what Readability and the readers of pages ask for:
 * no events, no live lists, no rules of style. A whole DOM takes three times as long.
 */
export abstract class PageNode {
  /** 1 is an element, 3 text, 8 a comment, 9 the document. */
  readonly nodeType: number;
  parentNode: PageParent | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  abstract textContent: string;
  abstract readonly outerHTML: string;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  get childNodes(): PageNode[] {
    return [];
  }

  get parentElement(): PageParent | null {
    return this.parentNode?.nodeType === 1 ? this.parentNode : null;
  }

  get previousElementSibling(): PageParent | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node as PageParent | null;
  }

  get nextElementSibling(): PageParent | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== 1) node = node.nextSibling;
    return node as PageParent | null;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (parentNode === null) return;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else parentNode.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else parentNode.lastChild = previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }

  replaceWith(...nodes: (PageNode | string)[]): void {
    const { parentNode, nextSibling } = this;
    if (parentNode === null) return;
    this.remove();
    for (const node of nodes) parentNode.insertBefore(toNode(node), nextSibling);
  }
}

/** Text or a comment. */
export class PageText extends PageNode {
  textContent: string;

  constructor(text: string, nodeType: 3 | 8 = 3) {
    super(nodeType);
    this.textContent = text;
  }

  get nodeName(): string {
    return this.nodeType === 3 ? '#text' : '#comment';
  }

  get outerHTML(): string {
    return this.nodeType === 3 ? escapeText(this.textContent) : '<!---->';
  }
}

/** A node that may hold others: an element or the document. */
export abstract class PageParent extends PageNode {
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;

  override get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): PageParent[] {
    const elements: PageParent[] = [];
    for (let node = this.firstElementChild; node; node = node.nextElementSibling)
      elements.push(node);
    return elements;
  }

  get firstElementChild(): PageParent | null {
    const first = this.firstChild;
    return first === null || first.nodeType === 1
      ? (first as PageParent | null)
      : first.nextElementSibling;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = nextIn(this, node))
      if (node.nodeType === 3) text += node.textContent;
    return text;
  }

  set textContent(text: string) {
    for (const node of this.childNodes) node.remove();
    if (text !== '') this.append(text);
  }

  get innerHTML(): string {
    let html = '';
    for (let node = this.firstChild; node; node = node.nextSibling) html += node.outerHTML;
    return html;
  }

  appendChild<Node extends PageNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  insertBefore<Node extends PageNode>(node: Node, next: PageNode | null): Node {
    if (next === node) return node;
    node.remove();
    const previous = next === null ? this.lastChild : next.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (next) next.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  replaceChild(node: PageNode, old: PageNode): PageNode {
    old.replaceWith(node);
    return old;
  }

  removeChild(node: PageNode): PageNode {
    node.remove();
    return node;
  }

  append(...nodes: (PageNode | string)[]): void {
    for (const node of nodes) this.appendChild(toNode(node));
  }

  contains(node: PageNode): boolean {
    let around: PageNode | null = node;
    while (around !== null && around !== this) around = around.parentNode;
    return around !== null;
  }

  querySelector(selector: string): PageParent | null {
    const isMatch = toMatcher(selector);
    for (let node = this.firstChild; node; node = nextIn(this, node))
      if (node.nodeType === 1 && isMatch(node as unknown as Element)) return node as PageParent;
    return null;
  }

  querySelectorAll(selector: string): PageParent[] {
    const isMatch = toMatcher(selector);
    const found: PageParent[] = [];
    for (let node = this.firstChild; node; node = nextIn(this, node))
      if (node.nodeType === 1 && isMatch(node as unknown as Element))
        found.push(node as PageParent);
    return found;
  }

  getElementsByTagName(name: string): PageParent[] {
    return this.querySelectorAll(name);
  }
}

/** The node behind one in the order of the page, within a root; null behind the last. */
function nextIn(root: PageParent, node: PageNode): PageNode | null {
  const child = node.nodeType === 1 ? (node as PageParent).firstChild : null;
  if (child !== null) return child;
  let last: PageNode = node;
  while (last.nextSibling === null) {
    if (last.parentNode === null || last.parentNode === root) return null;
    last = last.parentNode;
  }
  return last.nextSibling;
}

const toNode = (node: PageNode | string): PageNode =>
  typeof node === 'string' ? new PageText(node) : node;
