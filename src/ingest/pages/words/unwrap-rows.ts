import { classesOf, nameOf } from './element-kinds.ts';

const MIN_ROWS = 3;
const CELLS = 2;
const ARTICLE = 'article, [itemprop="articleBody"]';

/**
 * Takes the rows of a talk that is set as a table of `<div>`, a name and what it says, out of their
 * boxes: each on its own, Readability would keep those with much text.
 */
export function unwrapRows(parent: Element, children: Element[]): void {
  const rows = children.filter(isRow);
  if (rows.length < MIN_ROWS || new Set(rows.map(cellsOf)).size > 1) return;
  if (!parent.closest(ARTICLE)) return;
  for (const row of rows) row.replaceWith(...row.childNodes);
}

function isRow(box: Element): boolean {
  if (nameOf(box) !== 'DIV' || classesOf(box) === '') return false;
  const cells = [...box.children];
  return (
    cells.length === CELLS &&
    cells.every(
      (cell) => nameOf(cell) === 'DIV' && cell.querySelector('a, div, img, li, p') === null,
    )
  );
}

const cellsOf = (row: Element): string =>
  [row, ...row.children].map((box) => classesOf(box)).join('|');
