import { fold } from './fold.ts';

// Letters that German and Nordic names may also spell with two: Müller, Mueller
const TWO_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
// How Slavic surnames end, once -iy, -yy and the like are a single y
const SLAVIC = /(?:[sc]ky|[oe][vw]a?|wicz|[vw]ich|czyk|enko|chuk)$/u;
const INNER_Y = /(?<=[^aeiouy])y(?=[^aeiouy])/gu;

/**
 * The standard forms of a word of a name, so that spellings of one name in Latin letters share a
 * form: Zelensky, Zelenskyy and Zelenskiy do; Müller shares one with Muller and another with
 * Mueller.
 */
function spellings(word: string): Set<string> {
  const twoLetters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/gu, (letter) => TWO_LETTERS[letter]!);
  return new Set([word, twoLetters].map((form) => transliterate(letters(form))));
}

/** A coarser form, under which words that may be the same are looked up. */
export const spellingKey = (word: string): string =>
  transliterate(letters(word))
    .replace(/w/gu, 'v')
    .replace(INNER_Y, 'i')
    .replace(/ue|oe|ae|aa/gu, ([letter]) => letter!)
    .replace(/(.)\1+/gu, '$1');

export const isSameWord = (one: string, other: string): boolean =>
  one === other || !spellings(one).isDisjointFrom(spellings(other));

const letters = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** Leaves short words as they are: Han is not Khan, and Li is not Ly. */
function transliterate(word: string): string {
  if (word.length < 5) return word;
  const latin = word
    .replace(/ph/gu, 'f')
    .replace(/kh/gu, 'h')
    .replace(/tz/gu, 'ts')
    .replace(/x/gu, 'ks')
    .replace(/^[ij](?=u)/u, 'y')
    .replace(/(?<![iyj])[iyj]+a$/u, 'ia')
    .replace(/(?<![iyj])[iyj]+$/u, 'y');
  if (!SLAVIC.test(latin)) return latin;
  return latin.replace(/cz/gu, 'ch').replace(/w/gu, 'v').replace(INNER_Y, 'i');
}
