import { foldWords } from '../../text/fold.ts';

const SPOKESPERSON = /^spokes(?:man|woman|person|men|women|people|persons)$/u;
const TOO_COMMON = new Set(['the', 'a', 'an', 'of', 'for', 'its', 'his', 'her', 'their', 'and']);

/**
 * The words that a phrase calls somebody: `a Calder spokeswoman` has calder and spokesperson, as
 * `the spokesman for Calder` has.
 */
export const calledWords = (phrase: string): string[] => [
  ...new Set(
    foldWords(phrase)
      .filter((word) => !TOO_COMMON.has(word))
      .map((word) => (SPOKESPERSON.test(word) ? 'spokesperson' : word)),
  ),
];
