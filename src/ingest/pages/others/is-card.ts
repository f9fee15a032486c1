import { cleanUrl } from '../../web/clean-url.ts';
import { nameOf } from '../words/element-kinds.ts';

const MAX_CHARS = 900;
const NOWHERE = 'https://page.invalid/';
const HEADINGS = 'h2, h3, h4, h5, h6';

/**
 * Whether an `<article>` is the card of another: short, with a headline that leads to another page.
 * The entries of a live blog lead to addresses below that of the page, `url`.
 */
export function isCard(box: Element, url: string | null): boolean {
  if (nameOf(box) !== 'ARTICLE' || box.querySelector('h1')) return false;
  const heading = box.querySelector(HEADINGS);
  const link = heading?.closest('a') ?? heading?.querySelector('a');
  const href = cleanUrl(link?.getAttribute('href'), url ?? NOWHERE);
  if (!href || (url !== null && href.startsWith(url))) return false;
  return (box.textContent?.length ?? 0) <= MAX_CHARS;
}
