import { FIRST_NAMES } from './data/first-names.ts';
import { HONOURS } from './data/name-particles.ts';
import { ORGANISATION_WORDS } from './data/organisations.ts';
import { fold } from './fold.ts';
import type { Word } from './words.ts';

// What somebody writes behind the name, as under a letter.
const POST =
  /^(?:CEO|Chair(?:man|person|woman)?|Director|Founder|Leader|Manager|MEP|MLA|MP|MSP|President|Secretary|Treasurer)$/u;

/** Where a name ends without the posts and honours behind it: Ann Lee | MP, Ann Lee | OBE. */
export function nameEnd(words: Word[], start: number, last: number): number {
  let end = last;
  while (end - start >= 2 && isBehind(words, start, end)) end--;
  return end;
}

/** Not in “Labour MP”, which names nobody, nor in “Harrow Council Leader”. */
const isBehind = (words: Word[], start: number, at: number): boolean => {
  const { text, lower } = words[at]!;
  if (ORGANISATION_WORDS.has(words[at - 1]!.lower)) return false;
  if (HONOURS.has(lower.replaceAll('.', '')) && /^\p{Lu}.*\p{Lu}/u.test(text)) return true;
  return (
    POST.test(text) && words.slice(start, at - 1).some((word) => FIRST_NAMES.has(fold(word.text)))
  );
};
