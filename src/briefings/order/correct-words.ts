import { MISSPELT_DAYS, NOT_MISSPELT } from './data/day-names.ts';
import { FILLERS, OFTEN_MISSPELT } from './data/fillers.ts';
import { isNear } from './is-near.ts';
import type { Token } from './tokens.ts';

/** `evry`, `abuot`: words that only join others are read in spite of a typing error. */
export const correctWords = (tokens: Token[]): Token[] =>
  tokens.map((token) => {
    const { kind, word } = token;
    if (
      kind !== 'word' ||
      FILLERS.has(word) ||
      NOT_MISSPELT.has(word) ||
      OFTEN_MISSPELT.includes(word)
    )
      return token;
    // `weekdy` may be weekly, and is asked about as a day.
    const isDay = MISSPELT_DAYS.some((day) => isNear(word, day));
    const meant = isDay ? undefined : OFTEN_MISSPELT.find((known) => isNear(word, known));
    return meant === undefined ? token : { ...token, word: meant, corrected: true };
  });
