import { nameOf } from '../words/element-kinds.ts';
import { countWords } from '../words/is-sentence.ts';
import { nearestBox } from '../words/nearest-box.ts';
import type { Block } from '../words/read-blocks.ts';
import { leadsTo, NOWHERE } from './leads-to.ts';

const LARGE = new Set(['ARTICLE', 'BODY', 'HTML', 'MAIN', 'OL', 'TABLE', 'TBODY', 'UL']);
const MAX_LINKED_SHARE = 0.8;
const MIN_HEADLINE_WORDS = 3;
const MIN_ROWS = 4;
/** So much of the text must stand in rows. */
const MIN_SHARE = 0.7;
const MAX_ROW_CHARS = 900;

// “… and drew more than three hund…”, “… [...]”
const CUT = /(?:…|\.\.\.)\s*\]?\s*$/u;

/**
 * Whether most of the text stands in boxes with a link to another page of the site on a line above
 * it, each in its own, as the results of a search do: headlines without headings. Their text is cut,
 * or ends with the same link.
 */
export function isMadeOfRows(blocks: Block[], own: string | null): boolean {
  const hrefs = new Map<Element, string>();
  // Of a box with many links, only the first is a headline.
  const tried = new Set<Element | null>();
  for (const block of blocks) {
    const href = tried.has(block.box) ? null : headlineOf(block, own);
    if (href === null) continue;
    const row = rowAround(block);
    if (row && !tried.has(row) && isExcerpt(row)) hrefs.set(row, href);
    tried.add(block.box).add(row);
  }
  return hrefs.size >= MIN_ROWS && holdMost(blocks, hrefs);
}

/** Where a line leads that is all link, to another page of the site. */
function headlineOf({ box, text, linked }: Block, own: string | null): string | null {
  const isLink = linked > text.length * MAX_LINKED_SHARE;
  const href = isLink && countWords(text) >= MIN_HEADLINE_WORDS ? leadsTo(box, own) : null;
  return href && isOfSite(href, own) ? href : null;
}

const isOfSite = (href: string, own: string | null): boolean =>
  new URL(href).host === new URL(own ?? NOWHERE).host;

/** Cut, or with a second link to where the first leads. */
function isExcerpt(row: Element): boolean {
  const hrefs = [...row.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  return new Set(hrefs).size < hrefs.length || CUT.test(row.textContent ?? '');
}

/** The box of a headline, or that around where there is nothing else in it. */
function rowAround({ box, text }: Block): Element | null {
  const isAlone = (box.textContent ?? '').trim() === text.trim();
  const row = isAlone ? box.parentElement : box;
  return row && !LARGE.has(nameOf(row)) ? row : null;
}

function holdMost(blocks: Block[], hrefs: Map<Element, string>): boolean {
  const rowOf = nearestBox(
    (box) => hrefs.has(box),
    (box) => nameOf(box) === 'BODY',
  );
  const below = new Map<Element, number>();
  let chars = 0;
  for (const { box, text, linked } of blocks) {
    if (linked > text.length * MAX_LINKED_SHARE) continue;
    const row = rowOf(box);
    chars += text.length;
    if (row) below.set(row, (below.get(row) ?? 0) + text.length);
  }
  const inRows = [...below.values()].reduce((sum, length) => sum + length, 0);
  const pages = new Set([...below.keys()].map((row) => hrefs.get(row)));
  return (
    pages.size >= MIN_ROWS && inRows >= chars * MIN_SHARE && inRows / below.size <= MAX_ROW_CHARS
  );
}
