import type { Doc, Phrase, Token } from '../doc.ts';
import type { Person } from '../people/person.ts';
import { mentionsWithin } from '../people/person-mentions.ts';

const MAX_NAME_TOKENS = 8;
/** “A short and angry email from Ann Lee” */
const MAX_LETTER_TOKENS = 5;
// “An email from Ann Lee”, “a letter by the mayor”
const LETTER = /^(?:emails?|e-mails?|letters?|memos?|messages?|notes?|posts?|texts?|tweets?)$/u;

/** The source without a letter that speaks for whoever wrote it, and with the whole of its name. */
export const wholeSource = ({ tokens }: Doc, people: Person[], source: Phrase): Phrase =>
  wholeName(people, withoutLetter(tokens, source));

/** “An email from | Ann Lee” */
function withoutLetter(tokens: Token[], { first, last }: Phrase): Phrase {
  for (let at = first; at < last - 1 && at - first < MAX_LETTER_TOKENS; at++)
    if (LETTER.test(tokens[at]!.lower) && /^(?:from|by)$/u.test(tokens[at + 1]!.lower))
      return { first: at + 2, last };
  return { first, last };
}

/** “The Iron and Steel Workers’ | Union”, “Abel | “Buck” Roe”, where only a part was taken. */
function wholeName(people: Person[], { first, last }: Phrase): Phrase {
  const mentions = mentionsWithin(people, first - MAX_NAME_TOKENS, last + MAX_NAME_TOKENS);
  const before = mentions.find(({ name }) => name.first < first && name.last === last);
  const behind = mentions.find(({ name }) => name.first <= last && name.last > last);
  return {
    first: before?.name.first ?? first,
    last: behind && behind.name.first >= first ? behind.name.last : last,
  };
}
