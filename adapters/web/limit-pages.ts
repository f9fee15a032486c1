import type { Context, MiddlewareHandler } from 'hono';
import { countAddresses } from '../../src/chat/count-addresses.ts';
import { refusal, sendPage } from './pages/send-page.ts';

/** What an address may open in a minute: two pages a second, or a question every two. */
const PAGE_POINTS = 120;

// What is read anew for each line; the other pages take one point, and files that lie here none.
const COSTLY = /^\/(?:ask|search|share)\/?$/u;
const PAGES = /^\/(?:$|(?:articles|briefings|q|sources|speakers|stories)(?:\/|$))/u;
const COSTLY_POINTS = 4;

/** Counts the pages that each address opens, and asks whoever opens very many to wait. */
export function limitPages(
  addressOf: (c: Context) => string,
  points = PAGE_POINTS,
): MiddlewareHandler {
  const take = countAddresses(points);
  return async (c, next) => {
    const cost = costOf(c);
    if (cost === 0) return next();
    const { seconds, isOver } = await take(addressOf(c), cost);
    if (!isOver) return next();
    const words = `This address has opened all that it may in a minute. Come back in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`;
    const page = refusal({ status: 429, title: 'That is a lot at once', words });
    return sendPage(c, async () => ({ ...page, retryAfter: seconds }), undefined);
  };
}

/** Lines that are typed in the newsroom are counted where they are answered. */
function costOf({ req: { method, path } }: Context): number {
  if (path === '/ask' && method === 'POST') return 0;
  if (COSTLY.test(path)) return COSTLY_POINTS;
  return PAGES.test(path) ? 1 : 0;
}
