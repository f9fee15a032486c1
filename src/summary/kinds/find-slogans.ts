import { foldTerms } from '../../text/fold-terms.ts';
import { WORD_BEARERS, WORDS_BORNE } from '../data/unmeant-words.ts';
import type { Article } from './article.ts';

const BEARS = new RegExp(`\\b(?:${[...WORD_BEARERS, ...WORDS_BORNE].join('|')})(?![\\p{L}-])`, 'u');
// “…,” said the mayor: that is no slogan
const SAID = /\b(?:added|said|says|told)\b/u;
const QUOTED = /[“"]([^“”"]{4,80})[”"]/gu;
// not just a name
const SAYS_MORE = /\s\p{Ll}/u;
/** A sentence that has so much of a slogan repeats it. */
const REPEATS = 0.6;
const MIN_SHARED = 2;
/** Slogans are played with above the sentence that quotes them. */
const MAX_ABOVE = 8;

/**
 * The sentences that say a slogan as if it were so: they stand above the first sentence that quotes
 * it and says that it is one. Given what tells of what happened, and so means what it says; where there is
 * a jest among them, one word of the slogan gives a sentence away.
 */
export function findSlogans(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  own: string[],
  { isReal, jests }: { isReal: (words: string) => boolean; jests: boolean[] },
): number[] {
  const explains = (words: string): boolean =>
    words.includes('“”') && BEARS.test(words.toLowerCase()) && !SAID.test(words);
  const at = own.slice(0, MAX_ABOVE + 1).findIndex(explains);
  if (at <= 0) return [];
  const least = jests.slice(0, at).includes(true) ? 1 : MIN_SHARED;
  const slogans = [...slogansIn(sentences[at]!.text), ...slogansIn(title)];
  return own
    .slice(0, at)
    .flatMap((words, above) =>
      !words.includes('“”') &&
      !isReal(words) &&
      !BEARS.test(words.toLowerCase()) &&
      slogans.some((slogan) => repeats(words, slogan, least))
        ? [above]
        : [],
    );
}

const slogansIn = (text: string): Set<string>[] =>
  [...text.matchAll(QUOTED)].flatMap(([, words = '']) =>
    SAYS_MORE.test(words) ? [new Set(foldTerms(words))] : [],
  );

function repeats(words: string, slogan: Set<string>, least: number): boolean {
  const shared = new Set(foldTerms(words).filter((term) => slogan.has(term))).size;
  return shared >= least && (least === 1 || shared >= slogan.size * REPEATS);
}
