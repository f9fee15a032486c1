import { compile, type Options } from 'css-select';

/** Whether an element is what a selector asks for. */
export type Matcher = (element: Element) => boolean;

const MOST_KEPT = 500;
const kept = new Map<string, Matcher>();
/** How to go through a page. */
const options: Options<Node, Element> = {
  adapter: {
    isTag: (node): node is Element => node.nodeType === 1,
    getName: (element) => element.localName,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.hasAttribute(name),
    getText: (node) => node.textContent ?? '',
    getChildren: (node) => [...node.childNodes],
    getParent: (node) => node.parentNode,
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    prevElementSibling: (node) => (node as Element).previousElementSibling,
    removeSubsets: (nodes) => nodes,
  },
};

/** Each selector is read once. */
export function toMatcher(selector: string): Matcher {
  const known = kept.get(selector);
  if (known) return known;
  const matcher = compile(selector, options);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(selector, matcher);
  return matcher;
}
