import { FIRST_NAME_PARTICLES, PARTICLES, SUFFIXES } from './data/name-particles.ts';
import { TITLES } from './data/roles.ts';
import { fold } from './fold.ts';
import { splitName } from './name-words.ts';
import { spellingKey } from './spelling.ts';

/** The parts of a person’s name. Words are as written, without marks. */
export type PersonName = {
  /** First and middle names and initials, in order. */
  given: string[];
  /** All words before the surname: given names and particles. */
  before: string[];
  /** The last word, without particles. */
  surname: string;
  /** The surname in a coarse spelling, the same in all names that may be one person’s. */
  key: string;
  /** `jr`, `iii`; empty where there is none. */
  suffix: string;
  /** Gigi of Greta “Gigi” Voss; empty where there is none. */
  nickname: string;
};

// The last of the degrees and honours after a name: Ann Lee, QC, MP.
const DEGREE = /[\s,](?:CBE|DDS|Esq|JD|KC|MBE|M\.?D|MP|OBE|Ph\.?D|QC)[.,]*$/u;
/** No degree is longer, with the marks around it; names may have many. */
const DEGREE_CHARS = 20;
// Greta “Gigi” Voss
const NICKNAME = /["“‘'(](\p{L}[\p{L}\p{M}-]*)["”’')](?=\s)/u;
// JK Rowling: initials written as one word.
const INITIALS = /^\p{Lu}{2,3}$/u;

const seen = new Map<string, PersonName>();
const MAX_SEEN = 10_000;

/**
 * Takes a person’s name apart, without titles and degrees. The last word is read as the surname,
 * also in names that begin with it (Kim Jong-un).
 */
export function readPersonName(name: string): PersonName {
  const known = seen.get(name);
  if (known) return known;
  const read = readParts(name);
  if (seen.size >= MAX_SEEN) seen.clear();
  seen.set(name, read);
  return read;
}

/** Whether a name is only a surname, or another single word: Peskov, von der Leyen. */
export const isBare = (name: string): boolean => readPersonName(name).given.length === 0;

function readParts(name: string): PersonName {
  const nickname = NICKNAME.exec(name)?.[1] ?? '';
  const words = splitName(withoutDegrees(nickname ? name.replace(NICKNAME, '') : name));
  const untitled = words.findIndex((word) => !isTitle(word));
  words.splice(0, untitled < 0 ? words.length - 1 : Math.min(untitled, words.length - 1));
  const suffix = words.length > 1 && SUFFIXES.has(fold(words.at(-1)!)) ? fold(words.pop()!) : '';
  const surname = words.pop() ?? '';
  const isShouted = surname === surname.toUpperCase();
  const before = words.flatMap((word) => (!isShouted && INITIALS.test(word) ? [...word] : [word]));
  const given = before.filter((word) => !isParticle(word));
  return { given, before, surname, key: spellingKey(surname), suffix, nickname };
}

function withoutDegrees(name: string): string {
  let bare = name;
  for (;;) {
    const end = bare.slice(-DEGREE_CHARS);
    const at = end.search(DEGREE);
    if (at < 0) return bare;
    bare = bare.slice(0, bare.length - end.length + at);
  }
}

/** Sen. Ann Lee; but St. John is a surname. */
const isTitle = (word: string): boolean => TITLES.has(fold(word)) && fold(word) !== 'st';

/** Otto de Roe, De Roe; but not Ben Carver. */
function isParticle(word: string): boolean {
  const lower = word.toLowerCase();
  return PARTICLES.has(lower) && !(FIRST_NAME_PARTICLES.has(lower) && lower !== word);
}
