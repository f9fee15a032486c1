import type { PageDocument } from './page-document.ts';
import type { PageNode } from './page-node.ts';

/** Adds the elements that a page may leave out, and without which there is nothing to read. */
export function completePage(document: PageDocument): void {
  const html = document.querySelector('html');
  if (html !== null && document.querySelector('body') !== null) return;
  const head = html?.querySelector('head');
  if (head) addBody(document, head);
  else wrapInBody(document);
}

function addBody(document: PageDocument, head: PageNode): void {
  const body = document.createElement('body');
  for (let next = head.nextSibling; next; next = head.nextSibling) body.appendChild(next);
  head.parentNode?.appendChild(body);
}

/** Makes all that there is the body of a page. */
export function wrapInBody(document: PageDocument): void {
  const html = document.createElement('html');
  const body = document.createElement('body');
  for (let next = document.firstChild; next; next = document.firstChild) body.appendChild(next);
  html.appendChild(body);
  document.appendChild(html);
}
