import { PARTICLES } from '../../../text/data/name-particles.ts';
import { fold } from '../../../text/fold.ts';
import { OUTLET_WORDS } from './outlet-words.ts';

const SMALL = new Set('and at by de for in of on'.split(' '));
const SHOUTED = /^[\p{Lu}\p{M}'’.-]{2,}$/u;
const VOWEL = /[aeiouy]/u;
// TOM McRAE
const MC = /(?<!\p{L})Mc(?=\p{Lu})/gu;
const PART = /[\p{L}\p{M}]+/gu;

/** `ANN O’NEILL` as Ann O’Neill; initials and abbreviations stay: `JK ROWE`, `A.B. ROE`. */
export const nameAsWritten = (name: string): string =>
  mapWords(name, (word, lower) =>
    PARTICLES.has(lower) && !/^(?:al|ben|di)$/u.test(lower) ? lower : capital(word),
  );

/** `THE HARROW GAZETTE` as The Harrow Gazette; what may be an abbreviation stays: `BBC NEWS`. */
export const outletAsWritten = (name: string): string =>
  mapWords(name, (word, lower, at) => {
    if (at > 0 && SMALL.has(lower)) return lower;
    const isWord = lower.length > 3 || lower === 'the' || OUTLET_WORDS.has(lower);
    return isWord && lower !== 'bbc' ? capital(word) : word;
  });

/** Only what has no small letter is written anew. */
function mapWords(
  name: string,
  write: (word: string, lower: string, at: number) => string,
): string {
  if (/\p{Ll}/u.test(name.replace(MC, ''))) return name;
  return name
    .split(' ')
    .map((word, at) => {
      const lower = fold(word);
      const isWord =
        SHOUTED.test(word.replace(MC, '')) && VOWEL.test(lower) && !/\..*\./u.test(word);
      return isWord ? write(word, lower, at) : word;
    })
    .join(' ');
}

const capital = (word: string): string =>
  word
    .replace(PART, (part) => part.charAt(0) + part.slice(1).toLowerCase())
    .replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_whole, next: string) => `Mc${next.toUpperCase()}`);
