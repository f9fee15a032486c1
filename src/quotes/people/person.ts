import type { Name } from '../../text/read-name.ts';

/** The pronoun that stands for someone. */
export type Gender = 'he' | 'she';

/** Someone or something an article names, under all the names it uses. */
export type Person = {
  name: string;
  organisation: boolean;
  /** Told by a title, a role, an age or a known first name to be a human being. */
  human: boolean;
  roles: string[];
  /** Folded: `mr.`, `sen.` */
  titles: Set<string>;
  gender: Gender | null;
  /** In the order of the text. */
  mentions: Name[];
};
