import { francAll } from 'franc';
import { scoreLatin } from './score-latin.ts';

const MAX_CHARS = 1_500;
/** In fewer characters letters say too little, unless they are of a script that is not ours. */
const MIN_CHARS = 60;
const MIN_FOREIGN_CHARS = 15;
/**
 * An English text scores nearly as much for English as for the likeliest language: of 5,972 single
 * sentences of so many characters fewer than one in a hundred scores less. In other languages English
 * scores .45 to .8.
 */
const ENGLISH_SCORES: [chars: number, score: number][] = [
  [120, 0.9],
  [0, 0.8],
];
const ENGLISH = 'eng';
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

/**
 * The language of a text that is not English, as a short code such as `de`; undefined for an English
 * one. Trigrams decide (Cavnar and Trenkle 1994), since pages often declare a language that is not
 * theirs; a text of a few words is taken for what its page declares.
 */
export function findLanguage(text: string, declared: string | null): string | undefined {
  const told = declared?.toLowerCase().split('-')[0];
  const foreign = told === undefined || told === 'en' ? undefined : told;
  const sample = text.slice(0, MAX_CHARS);
  const letters = sample.match(LETTER)?.length ?? 0;
  const isLatin = (sample.match(LATIN)?.length ?? 0) >= letters / 2;
  if (letters === 0 || sample.length < (isLatin ? MIN_CHARS : MIN_FOREIGN_CHARS)) return foreign;
  const scores = isLatin ? scoreLatin(sample) : francAll(sample, { minLength: MIN_FOREIGN_CHARS });
  const [[likeliest] = ['und']] = scores;
  if (likeliest === 'und') return foreign;
  const english = scores.find(([code]) => code === ENGLISH)?.[1] ?? 0;
  return english >= leastOf(sample) ? undefined : toShort(likeliest);
}

const leastOf = ({ length }: string): number =>
  ENGLISH_SCORES.find(([chars]) => length >= chars)![1];

/** `de` for `deu`; a language without a short code keeps the long one. */
const toShort = (code: string): string => Intl.getCanonicalLocales(code)[0] ?? code;
