import type { Pace } from '../../model.ts';

/** A feed before it is cleaned: texts are HTML, links may be relative. */
export type RawFeed = {
  title?: string | undefined;
  language?: string | undefined;
  /** The address of the site. */
  home?: string | undefined;
  /** Who wrote the items that name nobody. */
  author?: string | undefined;
  items: RawItem[];
  pace?: Pace | undefined;
};

/** The best link and date come first; `base` holds the values of `xml:base` from outside in. */
export type RawItem = {
  guid?: string | undefined;
  links: (string | undefined)[];
  title?: string | undefined;
  author?: string | undefined;
  dates: (string | undefined)[];
  /** When it was last changed. */
  updated?: string | undefined;
  summary?: string | undefined;
  content?: string | undefined;
  base?: string[];
};
