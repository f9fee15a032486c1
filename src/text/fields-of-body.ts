import { ORGANISATION_WORDS } from './data/organisations.ts';
import { PLACE_NOUNS, PLACES } from './data/places.ts';
import { PORTFOLIOS } from './data/roles.ts';
import { isNameWord, type Placed, runEnd } from './name-run.ts';
import { isGiven } from './name-start.ts';
import { type Name, readName } from './read-name.ts';
import { phrase, type Word } from './words.ts';

/** A name behind the field of an office is no longer. */
export const MAX_PERSON_WORDS = 3;
// Names of these may list fields: Department of Trade and Industry.
const HAS_FIELDS = new Set(
  'board bureau committee department institute ministry office school'.split(' '),
);
// What a body is for, by the small word before its field: Committee on, Campaign against; but a club
// goes “from Harrow United to Calder City”.
const FIELD_BEHIND: Record<string, RegExp> = {
  against: /^(?:alliance|campaign|coalition|committee|league|movement|society)$/u,
  for: /^(?!airlines|bank|city|club|rovers|united)/u,
  on: /^(?:cent(?:er|re)|commission|committee|conference|council|forum|group|institute)$/u,
  to: /^(?:campaign|coalition|commission|committee|movement|project)$/u,
};
// Fields that stand in pairs: Fire and Rescue Service, Food and Drug Agency.
const PAIRED =
  /^(?:arts|children|colleges|communities|customs|development|drugs?|families|fire|fisheries|food|forestry|parks|rescue|research|revenue|safety|schools|science|skills|social|sports?|technology|tourism|wildlife)$/u;

/**
 * The last word of an organisation’s name with its place and field: Central Bank | of Velmora,
 * Institute | for Fiscal and Monetary Studies.
 */
export function withField(words: Placed[], end: number): number {
  const link = words[end + 1]?.lower ?? '';
  const isField = link === 'of' || FIELD_BEHIND[link]?.test(words[end]!.lower);
  if (!isField) return end;
  const hasThe = /^(?:of|for)$/u.test(link) && words[end + 2]?.lower === 'the';
  const first = hasThe ? end + 3 : end + 2;
  if (!isFieldWord(words, first)) return end;
  let last = fieldRunEnd(words, first);
  const listed = link !== 'of' || HAS_FIELDS.has(words[end]!.lower);
  if (listed && words[last + 1]?.lower === 'and' && isFieldWord(words, last + 2))
    last = fieldRunEnd(words, last + 2);
  const isOne = last === first && link !== 'of';
  if (isOne && (!hasThe || isOfBody(words[first]!))) return end;
  return withField(words, last);
}

/** Ministry of Finance | Bo Roe: a field ends where somebody’s name begins. */
function fieldRunEnd(words: Placed[], first: number): number {
  const last = runEnd(words, first);
  const { lower } = words[last]!;
  if (PLACES.has(lower) || PLACE_NOUNS.has(lower) || ORGANISATION_WORDS.has(lower)) return last;
  for (let at = Math.max(first + 1, last + 1 - MAX_PERSON_WORDS); at < last; at++)
    if (isGiven(words[at]!)) return at - 1;
  return last;
}

/**
 * The Schools and Colleges Association, the National Search and Rescue Agency: one body, where what
 * stands before “and” names neither a body nor a person. It is one word behind “the”, begins as only
 * bodies do, or ends in a field that the next words go on with. Undefined where it is not.
 */
export function withSecondField(words: Placed[], at: number, end: number): Name | undefined {
  const isOneWord = at === end && words[at - 1]?.lower === 'the';
  const isWide = end - at <= 1 && /^(?:federal|international|national)$/u.test(words[at]!.lower);
  const isPair = [end, end + 2].every((part) => isField(words[part]?.lower ?? ''));
  if (!(isOneWord || isWide || isPair) || words[end + 1]?.lower !== 'and') return undefined;
  const parts = [at, end, end + 2];
  const isBody = ({ lower }: Word): boolean => ORGANISATION_WORDS.has(lower) && !isField(lower);
  if (parts.some((part) => !isFieldWord(words, part) || isBody(words[part]!))) return undefined;
  const last = runEnd(words, end + 2);
  const second = last > end + 2 ? readName(words, end + 2, last) : undefined;
  return second?.organisation && second.first === end + 2
    ? { ...second, first: at, text: phrase(words, at, last) }
    : undefined;
}

const isField = (lower: string): boolean => PAIRED.test(lower) || PORTFOLIOS.has(lower);

const isOfBody = ({ lower }: Word): boolean => ORGANISATION_WORDS.has(lower);

/** Opens a field, not the name of a person. */
const isFieldWord = (words: Placed[], at: number): boolean =>
  at < words.length && isNameWord(words, at) && !isGiven(words[at]!);
