import { ownWordsOf } from '../kinds/own-words.ts';
import { newTo } from '../new-in.ts';
import { hasMark, marksOf } from '../ranker/word-marks.ts';
import { DEATHS, HURT } from '../weight/data/deaths.ts';
import { DECISIONS, UPHEAVALS } from '../weight/data/deeds.ts';
import { HARMS } from '../weight/data/harms.ts';
import { TALK } from '../weight/data/talk.ts';
import { saysNew } from '../weight/novelty.ts';
import { isNoun, isPhrase, type ToldWord, toldWords } from '../weight/told.ts';
import { BEFORE, CHATS, MANY, NEXT, REASON } from './data/worth-words.ts';
import { hasNewNumber } from './has-new-number.ts';

/** What the new part of a sentence is worth to whoever has read the headline. */
const WORTHS = {
  /** 89 to 10, 3.1 million, $48m */
  number: 1,
  /** Dozens, half of them. */
  many: 0.6,
  /** Who died or was hurt. */
  toll: 1,
  /** What was done beside it: a vote, a ruling, an arrest. */
  deed: 0.8,
  harm: 0.4,
  /** The first since 1974. */
  novelty: 0.6,
  /** What comes next. */
  next: 0.5,
  reason: 0.3,
  /** What others say of it. */
  reaction: 0.3,
  /** How things stood before. */
  background: -1,
  /** What its author thinks. */
  opinion: -1,
} as const;

type Signal = keyof typeof WORTHS;

/** What makes up for a headline that is told again beside it. */
const HARD: Signal[] = ['number', 'toll', 'novelty', 'background', 'opinion'];

/** How much a sentence is worth under a headline, by what it says beyond it: 1 for a number. */
export const worthUnder = (headline: string, sentence: string): number =>
  sum(signalsOf(sentence, headline), Object.keys(WORTHS) as Signal[]);

/** The same, of numbers, victims and what is the first of its kind alone. */
export const hardWorthUnder = (headline: string, sentence: string): number =>
  sum(signalsOf(sentence, headline), HARD);

const sum = (has: Record<Signal, boolean>, counted: Signal[]): number =>
  counted.reduce((total, signal) => total + (has[signal] ? WORTHS[signal] : 0), 0);

function signalsOf(sentence: string, headline: string): Record<Signal, boolean> {
  const isNew = newTo(headline);
  const words = toldWords(sentence);
  const own = ownWordsOf(sentence);
  const holds = (list: ReadonlySet<string>, fits: (lower: string) => boolean): boolean =>
    words.some((word, at) => isPhrase(words, at, list) && isNew(word.stem) && fits(word.lower));
  const marked = (mark: 'background' | 'opinion'): boolean =>
    words.some(({ lower }) => hasMark(marksOf(lower), mark) && isNew(lower));
  return {
    number: hasNewNumber(sentence, headline),
    many: words.some(({ lower, stem }: ToldWord) => MANY.has(lower) && isNew(stem)),
    toll: holds(DEATHS, isFate) || holds(HURT, isFate),
    deed: holds(UPHEAVALS, isVerb) || holds(DECISIONS, isVerb),
    harm: holds(HARMS, () => true),
    novelty: saysNew(words) && !saysNew(toldWords(headline)),
    next: NEXT.test(own),
    reason: REASON.test(own),
    reaction: holds(TALK, () => true) || own !== sentence,
    background: BEFORE.test(sentence) || marked('background'),
    opinion: CHATS.test(own) || marked('opinion'),
  };
}

// living, missed: other words of the same stems
const isFate = (lower: string): boolean => !/^(?:live[ds]?|living|miss(?:ed|es)?)$/u.test(lower);

const isVerb = (lower: string): boolean => !isNoun(lower);
