import { foldWords } from '../../../text/fold.ts';
import { toTerm } from '../../../text/fold-terms.ts';

/** A list of words, and of phrases of two words, as stems: “step down” is found in “steps down”. */
export const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s*,\s*/u)
      .map((entry) => foldWords(entry).map(stemOf).join(' ')),
  );

/** Stop words, which have no term, stay as they are. */
export const stemOf = (word: string): string => toTerm(word) ?? word;
