import { francAll } from 'franc-min';

/** In fewer characters the letters of a language say too little. */
const MIN_CHARS = 150;
const MAX_CHARS = 1_500;
/** An English text with names of elsewhere is hardly ever further from the likeliest language. */
const NEARLY = 0.9;
const ENGLISH = 'eng';

/**
 * The language of a text that is not English, as a short code such as `de`; undefined for an English
 * one. Trigrams decide (Cavnar and Trenkle 1994), since pages often declare a language that is not
 * theirs; a short text is taken for what its page declares.
 */
export function findLanguage(text: string, declared: string | null): string | undefined {
  const told = declared?.toLowerCase().split('-')[0];
  if (text.length < MIN_CHARS) return told === undefined || told === 'en' ? undefined : told;
  const scores = francAll(text.slice(0, MAX_CHARS), { minLength: MIN_CHARS });
  const [[likeliest] = ['und']] = scores;
  const english = scores.find(([code]) => code === ENGLISH)?.[1] ?? 0;
  if (likeliest === 'und') return told === 'en' ? undefined : told;
  return english >= NEARLY ? undefined : toShort(likeliest);
}

/** `de` for `deu`; a language without a short code keeps the long one. */
const toShort = (code: string): string => Intl.getCanonicalLocales(code)[0] ?? code;
