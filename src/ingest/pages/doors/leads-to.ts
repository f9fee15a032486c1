import { cleanUrl } from '../../web/clean-url.ts';

// A saved page has no address that its links could be relative to.
export const NOWHERE = 'https://page.invalid/';

/** Where the link of a block leads; null for an anchor and for the page itself. */
export function leadsTo(box: Element, own: string | null): string | null {
  const link = box.closest('a') ?? box.querySelector('a');
  const href = cleanUrl(link?.getAttribute('href'), own ?? NOWHERE);
  return href === own ? null : href;
}
