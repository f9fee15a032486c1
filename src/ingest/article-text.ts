/** What a page, a feed's item or a pasted text holds of an article, before it is stored. */
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
};
