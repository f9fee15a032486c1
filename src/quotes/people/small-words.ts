import type { Token } from '../doc.ts';

/** The words an article writes somewhere in lower case: a capital does not make them a name. */
export const smallWords = (tokens: Token[]): Set<string> =>
  new Set(tokens.filter(isSmall).map(({ lower }) => lower));

export const isSmall = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);
