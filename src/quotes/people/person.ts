import type { Name } from '../../text/read-name.ts';

/** The pronoun that stands for someone. */
export type Gender = 'he' | 'she';

/** A person or body that an article names, with all the names it uses. */
export type Person = {
  name: string;
  organisation: boolean;
  /** A title, a role, an age or a known first name shows that this is a human being. */
  human: boolean;
  roles: string[];
  /** Those of the roles that say the same away from the article. */
  shown: string[];
  /** Folded: `mr.`, `sen.` */
  titles: Set<string>;
  gender: Gender | null;
  /** In the order of the text. */
  mentions: Name[];
};
