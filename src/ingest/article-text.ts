/**
 * An article as a page, a feed's item or a pasted text gives it. How it comes in:
 *
 * 1. Every minute `visits/` takes the feeds that are due; `imports/` takes what people name.
 * 2. `web/` fetches it: only from public addresses, within limits, and as robots.txt allows.
 * 3. `feeds/` reads the items of a feed; those that are new or edited go on.
 * 4. `pages/` finds the article on an item's page, `texts/` in pasted text: both give this type.
 * 5. `articles/` finds the quotes in it, links their speakers, and saves everything in the store.
 *
 * What is slow in 3 to 5 is done by `aside/`, where it holds nobody up.
 *
 * Imports go downwards only: visits, imports > articles > feeds, pages > texts > web > files here.
 */
export type ArticleText = {
  title: string;
  outlet: string | null;
  byline: string | null;
  /** Instants are ISO 8601 in UTC. */
  published: string | null;
  /** When it was last changed, if that is later than `published`. Only pages say so. */
  modified?: string | null;
  url: string | null;
  /** A code such as `en`. */
  language: string | null;
  /** Paragraphs separated by one blank line. */
  text: string;
  /** The text is that of a page on the web, which can be read again; not a feed’s own words. */
  fromPage?: true;
  /**
   * Why this is only the beginning or the feed’s own words, to be said after “only a teaser: ”, as
   * “the rest is for subscribers”. Left out where the article is whole.
   */
  teaser?: string;
};
