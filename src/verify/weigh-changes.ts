import { PAST_VERBS } from '../text/data/past-verbs.ts';
import { SPEECH_VERBS } from '../text/data/speech-verbs.ts';
import type { WordChange } from '../text/diff-words.ts';
import { CARRYING, CONDITIONING, NUMBERS, TURNING } from './data/sense-words.ts';
import { isMisspelt, readWords, type Word } from './wording.ts';

/** What sets the words that were brought apart from those on record. */
export type Changes = {
  /** `leftOut`: nothing was put in or changed. */
  kind: 'leftOut' | 'differ';
  /** How many words; one in another’s place is one. */
  words: number;
  /** A word that turns or carries what is said is among them, or a number. Others may turn it, too. */
  mayTurn: boolean;
};

/**
 * Weighs the differences of a changed wording. What is left out where it begins or ends counts for
 * nothing: the record may say more in its sentence.
 */
export function weighChanges(pieces: WordChange[]): Changes {
  const inside = withoutEnds(pieces);
  const gone = wordsOf(inside, 'gone');
  const put = wordsOf(inside, 'new');
  return {
    kind: put.length === 0 ? 'leftOut' : 'differ',
    words: countChanged(inside),
    mayTurn: turns(gone, put, isTelling) || mayCutTurn(pieces),
  };
}

/**
 * Whether a word was left out of a wording that is cut short that turns what is said. Behind what was
 * taken only a condition does: `We go, and it isn’t far`.
 */
export function mayCutTurn(pieces: WordChange[]): boolean {
  const last = pieces.at(-1);
  const isCutBehind = last?.change === 'gone';
  return (
    turns(wordsOf(isCutBehind ? pieces.slice(0, -1) : pieces, 'gone'), [], isTurning) ||
    (isCutBehind && readWords(last.text).some(({ key }) => CONDITIONING.has(key)))
  );
}

const isTurning = ({ key }: Word): boolean => TURNING.has(key);
const isTelling = (word: Word): boolean =>
  isTurning(word) ||
  CARRYING.has(word.key) ||
  NUMBERS.has(word.key) ||
  PAST_VERBS.has(word.key) ||
  SPEECH_VERBS.has(word.key) ||
  /\d/u.test(word.key);

/** A misspelt word says the same, but not where both are words to heed, as “could” and “would” are. */
function turns(gone: Word[], put: Word[], isHeeded: (word: Word) => boolean): boolean {
  const isSlip = (word: Word, others: Word[]): boolean =>
    !isTurning(word) && others.some((other) => !isHeeded(other) && isMisspelt(word, other));
  return (
    gone.some((word) => isHeeded(word) && !isSlip(word, put)) ||
    put.some((word) => isHeeded(word) && !isSlip(word, gone))
  );
}

function withoutEnds(pieces: WordChange[]): WordChange[] {
  const isLoose = (at: number, beside: number): boolean =>
    pieces[at]?.change === 'gone' && pieces[beside]?.change !== 'new';
  const last = pieces.length - 1;
  return pieces.slice(isLoose(0, 1) ? 1 : 0, isLoose(last, last - 1) ? last : undefined);
}

const wordsOf = (pieces: WordChange[], change: WordChange['change']): Word[] =>
  pieces.flatMap((piece) => (piece.change === change ? readWords(piece.text) : []));

function countChanged(pieces: WordChange[]): number {
  let words = 0;
  let beside = 0;
  for (const { text, change } of pieces) {
    const own = change === 'same' ? 0 : readWords(text).length;
    words += Math.max(0, own - beside);
    beside = own;
  }
  return words;
}
