const STRUCK = new Set(['DEL', 'S', 'STRIKE']);
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]{0,40}line-through/iu;

/**
 * Whether words of a line are struck out: their author has taken them back. An `<s>` around whole
 * paragraphs was left open by mistake.
 */
export const isStruck = (element: Element, name: string): boolean =>
  (STRUCK.has(name) || LINE_THROUGH.test(element.getAttribute('style') ?? '')) &&
  (name === 'DEL' || element.querySelector('article, div, h1, main, p') === null);
