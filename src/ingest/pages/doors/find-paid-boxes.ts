/** A selector of a real page is a class; others may take long to match. */
const PLAIN_SELECTOR = /^[.#]?[\w-]{1,80}$/u;
const MAX_BOXES = 50;

/** The elements that a page names as those not free. */
export function findPaidBoxes(document: Document, selectors: string[]): Set<Element> {
  const boxes = new Set<Element>();
  for (const selector of selectors
    .map((text) => text.trim())
    .filter((text) => PLAIN_SELECTOR.test(text)))
    for (const box of document.querySelectorAll(selector))
      if (boxes.size < MAX_BOXES) boxes.add(box);
  return boxes;
}
