import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { ORGANISATION_WORDS } from '../../text/data/organisations.ts';
import { PLACE_NOUNS, PLACES } from '../../text/data/places.ts';
import { fold } from '../../text/fold.ts';
import type { Capital } from './capitals.ts';
import { smallRole } from './small-role.ts';

/** How far around a name we look for what somebody is and does. */
const NEAR_CHARS = 30;
const SPEAKS =
  'added|argued|asked|believes?|explained|insisted|recalled|replied|said|says|testified|told|warned|wrote';
// Ruta Salo, who …; Ruta Salo, 41, …; Ruta Salo said …
const BEHIND = new RegExp(
  String.raw`^(?:, (?:\d{1,2},|another|one of|speaking|who|whose)| (?:${SPEAKS}|who|was (?:arrested|born))\b)`,
  'u',
);
const APPOSED = /^, (?:an?|the) \p{Ll}/u;
const BEFORE = new RegExp(String.raw`\b(?:${SPEAKS}|according to) $`, 'u');

/**
 * Whether two or more words are a person’s name: by the first name, by what stands around them, or only
 * likely. In a title, where every word may have a capital, only a known first name tells.
 */
export function sureOfPerson(
  sentence: string,
  name: Capital[],
  role: Capital[] | 'title',
): 'named' | 'likely' | undefined {
  const [first, second] = name;
  const last = name.at(-1)!;
  const known = FIRST_NAMES.has(fold(first!.text));
  const hasRole = role !== 'title' && role.length > 0;
  const isBody =
    name.some(({ text }) => ORGANISATION_WORDS.has(text.toLowerCase())) ||
    PLACE_NOUNS.has(last.text.toLowerCase());
  if (isBody && !(known && name.length === 2 && hasRole)) return undefined;
  // New Jersey Devils: “New” is somebody’s name, too.
  if (PLACES.has(`${first!.text} ${second!.text}`.toLowerCase())) return undefined;
  if (known) return 'named';
  if (role === 'title' || !name.every(isName)) return undefined;
  const behind = sentence.slice(last.end, last.end + NEAR_CHARS);
  return hasRole ||
    smallRole(sentence, first!.start) ||
    APPOSED.test(behind) ||
    speaks(sentence, first!.start, last.end)
    ? 'named'
    : name.length === 2
      ? 'likely'
      : undefined;
}

/** Whether the words around a name show that it does what only people do. */
export const speaks = (sentence: string, start: number, end: number): boolean =>
  BEHIND.test(sentence.slice(end, end + NEAR_CHARS)) ||
  BEFORE.test(sentence.slice(Math.max(0, start - NEAR_CHARS), start));

/** No acronym, and no place that everybody knows. */
export const isName = ({ text }: Capital): boolean =>
  /\p{Ll}/u.test(text) && text.length > 1 && !PLACES.has(text.toLowerCase());
