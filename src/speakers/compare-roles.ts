import { FIELD_OF, KIN } from '../text/data/fields.ts';
import { ROLE_NOUNS } from '../text/data/roles.ts';
import { STOP_WORDS } from '../text/data/stop-words.ts';
import { foldWords } from '../text/fold.ts';

/** Offices of which each place has its own. */
const OF_A_PLACE = new Set(
  'bishop governor king mayor minister premier president queen sheriff'.split(' '),
);
// mayor of Tarn, President of the United States
const PLACE = /\b(?:of|for)\s+(?:the\s+)?((?:\p{Lu}[\p{L}.’'-]*\s?)+)/u;

/** Whether one of these descriptions is one of those, or part of it: `spokesman`, `Kremlin spokesman`. */
export const agreeInRole = (one: string[], other: string[]): boolean =>
  one.some((role) => other.some((next) => isPart(role, next) || isPart(next, role)));

/** Whether the descriptions are of clearly different people: a senator and a goalkeeper, mayors of two towns. */
export function clashInRole(one: string[], other: string[]): boolean {
  if (agreeInRole(one, other)) return false;
  const [fields, otherFields] = [fieldsOf(one), fieldsOf(other)];
  if (fields.size > 0 && otherFields.size > 0 && !areKin(fields, otherFields)) return true;
  const [seats, otherSeats] = [seatsOf(one), seatsOf(other)];
  return [...seats].some(([office, place]) => {
    const otherPlace = otherSeats.get(office);
    return otherPlace !== undefined && otherPlace !== place;
  });
}

function isPart(part: string, whole: string): boolean {
  const words = contentOf(part);
  const all = contentOf(whole);
  return words.some((word) => ROLE_NOUNS.has(word)) && words.every((word) => all.includes(word));
}

const contentOf = (role: string): string[] =>
  foldWords(role).filter((word) => !STOP_WORDS.has(word) && word !== 'former');

/** `a former banker and senator` gives business and power. */
const fieldsOf = (roles: string[]): Set<string> =>
  new Set(roles.flatMap((role) => foldWords(role).flatMap((word) => FIELD_OF.get(word) ?? [])));

const areKin = (one: Set<string>, other: Set<string>): boolean =>
  !one.isDisjointFrom(other) ||
  KIN.some((pair) => !pair.isDisjointFrom(one) && !pair.isDisjointFrom(other));

/** Offices with the place they are held in. */
function seatsOf(roles: string[]): Map<string, string> {
  return new Map(
    roles.flatMap((role) => {
      const office = foldWords(role).find((word) => OF_A_PLACE.has(word));
      const place = PLACE.exec(role)?.[1];
      return office && place ? [[office, foldWords(place).join(' ')] as [string, string]] : [];
    }),
  );
}
