import { say } from '../../src/language/say.ts';

type Page = {
  /** As `inWords` gives them. */
  limits: string;
  /** One statement is in no order. */
  isOrdered: boolean;
  from: number;
};

/**
 * What stands above cards: “3 statements that name “water” since Monday, newest first, from number 6.
 * Every word is copied from the article.” `found` is what stands before the limits.
 */
export const sayHowMany = (found: string, { limits, isOrdered, from }: Page): string =>
  say(
    '{found}{limits}{order, select, newest {, newest first} other {}}{number, plural, =0 {} other {, from number #}}. Every word is copied from the article.',
    { found, limits, order: isOrdered ? 'newest' : 'none', number: from > 0 ? from + 1 : 0 },
  );
