import { hashText } from '../../text/hash.ts';
import type { Word } from '../../text/words.ts';
import type { Lexicon } from '../learned/model.ts';
import { clusterWord } from './cluster-word.ts';
import { isMark } from './is-mark.ts';
import { wordClass } from './word-class.ts';
import { wordShape } from './word-shape.ts';

/** What the tagger sees of a word, wherever it stands. */
export type WordView = {
  /** In small letters. */
  lower: string;
  /** Of the word in small letters. */
  hash: number;
  /** See `wordClass`. */
  kind: number;
  /** Which words have like neighbours (see `Clusters`); 0 for a rare word. */
  cluster: number;
  /** See `wordShape`. */
  shape: number;
  /** How often the word is part of a cue, 0 to 1; -1 if it never is. */
  share: number;
  mark: boolean;
  dash: boolean;
  /** “He”, “who”, “his”: one that may be or speak of who speaks. */
  pronoun: boolean;
};

const DASH = /^(?:[—–―-]|--)$/u;
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|his|her|its|their)$/u;

export function viewWord(word: Pick<Word, 'text' | 'lower'>, lexicon: Lexicon): WordView {
  const { text, lower } = word;
  const hash = hashText(lower);
  return {
    lower,
    hash,
    kind: wordClass(word),
    cluster: lexicon.clusters.get(hashText(clusterWord(text))) ?? 0,
    shape: wordShape(text),
    share: lexicon.shares.get(hash) ?? -1,
    mark: isMark(word),
    dash: DASH.test(text),
    pronoun: PRONOUN.test(lower),
  };
}

/** Stands for a word beyond the paragraph. Its hash is that of no word that we have met. */
export const NO_WORD: WordView = {
  lower: '',
  hash: 0x5bd1e995,
  kind: 32,
  cluster: 255,
  shape: 0,
  share: -1,
  mark: false,
  dash: false,
  pronoun: false,
};
