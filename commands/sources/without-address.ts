import type { Feed } from '../../src/model.ts';

/**
 * A feed as everybody may see it: an address may carry a password, or the key of a feed that is paid
 * for, so its site stands there instead, or nothing where it is none.
 */
export const withoutAddress = (feed: Feed): Feed => ({
  ...feed,
  url: siteOf(feed.url),
  // One that was never read is called by its address.
  title: feed.title === feed.url ? siteOf(feed.url) || feed.kind : feed.title,
  movedFrom: feed.movedFrom && siteOf(feed.movedFrom),
});

/** `https://news.example.org/` */
const siteOf = (url: string): string =>
  /^https?:/iu.test(url) && URL.canParse(url) ? `${new URL(url).origin}/` : '';
