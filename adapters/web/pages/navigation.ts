import { html } from 'hono/html';
import type { Html } from '../copied.ts';

/** The pages that every page leads to, in order. */
const PAGES = [
  { href: '/', label: 'Newsroom' },
  { href: '/stories', label: 'Stories' },
  { href: '/speakers', label: 'Speakers' },
  { href: '/search', label: 'Search' },
  { href: '/sources', label: 'Sources' },
  { href: '/briefings', label: 'Briefings' },
];

/** Only for whoever may see it. */
export const OPERATOR_PATH = '/operator';
const OPERATOR = { href: OPERATOR_PATH, label: 'Operator' };

/**
 * Links to all pages, and where `mayOperate` to the operator’s. `path` is the one that they stand on: `/speakers/ilse-marchetti` is below
 * “Speakers”, which is marked, too.
 */
export const renderNavigation = (path = '', mayOperate = path === OPERATOR_PATH): Html =>
  html`<nav class="pages" aria-label="Pages"><ul>${[...PAGES, ...(mayOperate ? [OPERATOR] : [])].map(({ href, label }) => html`<li><a href="${href}"${currentOf(href, path)}>${label}</a></li>`)}</ul></nav>`;

function currentOf(href: string, path: string): Html | string {
  if (href === path || href === path.split('?')[0]) return html` aria-current="page"`;
  return href !== '/' && path.startsWith(`${href}/`) ? html` aria-current="true"` : '';
}
