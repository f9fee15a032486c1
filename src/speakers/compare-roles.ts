import { FIELD_OF, RELATED_FIELDS } from '../text/data/fields.ts';
import { isRoleNoun, PORTFOLIOS, ROLE_NOUNS } from '../text/data/roles.ts';
import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';

/** Offices that each place has one of. */
const OF_A_PLACE = new Set(
  'bishop governor king mayor minister premier president queen sheriff'.split(' '),
);
/** Words of offices that many places and bodies have. */
const OF_MANY = new Set(
  `acting assistant associate attorney city club company county deputy district executive first foreign general
  government group head home interim junior lead main managing national party police press prime public regional
  research school second senior shadow social special staff team town union vice women young`.split(
    /\s+/u,
  ),
);
// mayor of Tarn, President of the United States
const PLACE = /\b(?:of|for)\s+(?:the\s+)?((?:\p{Lu}[\p{L}.’'-]*\s?)+)/u;

/**
 * Compares descriptions of people. agree: one is part of another (`spokesman`, `Kremlin
 * spokesman`); clash: they are of two people (a senator and a goalkeeper, mayors of two towns).
 */
export function compareRoles(one: string[], other: string[]): 'agree' | 'clash' | 'unclear' {
  if (one.some((role) => other.some((next) => isPart(role, next) || isPart(next, role))))
    return 'agree';
  return clashInField(one, other) || clashInPlace(one, other) ? 'clash' : 'unclear';
}

/**
 * Whether both have a role that says whose it is: `Kremlin spokesman`, and not only `spokesman` or
 * `prime minister`, which many are.
 */
export const shareTellingRole = (one: string[], other: string[]): boolean =>
  one.some((role) => other.some((next) => isTelling(role, next) || isTelling(next, role)));

const isTelling = (part: string, whole: string): boolean =>
  isPart(part, whole) &&
  contentOf(part).some((word) => !isRoleNoun(word) && !PORTFOLIOS.has(word) && !OF_MANY.has(word));

function isPart(part: string, whole: string): boolean {
  const words = contentOf(part);
  const all = new Set(contentOf(whole));
  return words.some((word) => ROLE_NOUNS.has(word)) && words.every((word) => all.has(word));
}

const contentOf = (role: string): string[] =>
  foldWords(role).filter((word) => !STOP_WORDS.has(word) && word !== 'former');

function clashInField(one: string[], other: string[]): boolean {
  const [fields, otherFields] = [fieldsOf(one), fieldsOf(other)];
  return fields.size > 0 && otherFields.size > 0 && !areRelated(fields, otherFields);
}

/** `a former banker and senator` gives business and power. */
const fieldsOf = (roles: string[]): Set<string> =>
  new Set(roles.flatMap((role) => foldWords(role).flatMap((word) => FIELD_OF.get(word) ?? [])));

const areRelated = (one: Set<string>, other: Set<string>): boolean =>
  !one.isDisjointFrom(other) ||
  RELATED_FIELDS.some((pair) => !pair.isDisjointFrom(one) && !pair.isDisjointFrom(other));

function clashInPlace(one: string[], other: string[]): boolean {
  const otherPlaces = placesOf(other);
  return [...placesOf(one)].some(([office, place]) => {
    const otherPlace = otherPlaces.get(office);
    return otherPlace !== undefined && otherPlace !== place;
  });
}

/** The place of each office: `mayor of Tarn` gives mayor → tarn. */
function placesOf(roles: string[]): Map<string, string> {
  return new Map(
    roles.flatMap((role) => {
      const office = foldWords(role).find((word) => OF_A_PLACE.has(word));
      const place = PLACE.exec(role)?.[1];
      return office && place ? [[office, foldWords(place).join(' ')] as [string, string]] : [];
    }),
  );
}
