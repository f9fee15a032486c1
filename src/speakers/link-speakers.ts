import type { KnownSpeaker, Sighting } from '../model.ts';
import { speakerId } from '../text/fold.ts';
import { isBare, type Likeness, likenessOf, shareAcronym } from './compare-names.ts';
import { agreeInRole, clashInRole } from './compare-roles.ts';
import { bearersIn, companyKey, sharesCompany } from './find-company.ts';

/** For so long an outlet's bare surname is taken to be whom it named in full. */
const RECENT_MS = 7 * 86_400_000;

/**
 * Which speaker each of an article's sightings is, known or new, as ids in their order. A wrong union is worse
 * than a missed one: a bare surname joins a full name only where one bearer is known and a role, the others
 * named, or the outlet speaks for it; one full name with clearly different roles is two people.
 */
export function linkSpeakers(met: Sighting[], known: KnownSpeaker[]): string[] {
  const ids = new Map<Sighting, string>();
  const taken = new Set(known.map(({ id }) => id));
  for (const sighting of met.toSorted(fullestFirst)) {
    const chosen = chooseSpeaker(
      sighting,
      known.filter((one) => isFree(one, sighting, ids)),
    );
    const id = chosen?.id ?? freeId(speakerId(sighting.name), taken);
    taken.add(id);
    ids.set(sighting, id);
  }
  return met.map((sighting) => ids.get(sighting)!);
}

/** The known speaker this is; undefined where nobody is or several could be. */
export function chooseSpeaker(met: Sighting, known: KnownSpeaker[]): KnownSpeaker | undefined {
  const compared = known
    .filter((one) => !isNamesake(met, one) && !namesAnother(met, one))
    .map((one) => ({ one, likeness: likenessOf(met, one.names) }));
  const ofLikeness = (wanted: Likeness) =>
    compared.filter(({ likeness }) => likeness === wanted).map(({ one }) => one);
  const same = () => chooseAmong(ofLikeness('same'), met);
  const perhaps = () => chooseOnly(ofLikeness('perhaps'), met);
  return isBare(met.name) ? (perhaps() ?? same()) : (same() ?? perhaps());
}

/**
 * Sightings of a bare surname that a full name met since explains, with the speaker they are to join: feeds are
 * read newest first, so the article that names someone in full often comes second.
 */
export function explainBare(
  known: KnownSpeaker[],
): { met: Sighting; from: string; into: string }[] {
  const isSurname = ({ names }: KnownSpeaker) => names.every(({ name }) => isBare(name));
  const named = known.filter((one) => !isSurname(one));
  return known.filter(isSurname).flatMap(({ id: from, sightings }) =>
    sightings.flatMap((met) => {
      const into = chooseSpeaker(met, named)?.id;
      return into === undefined ? [] : [{ met, from, into }];
    }),
  );
}

/** Of several who bear the name, the one something speaks for; else the one of whom nothing is known. */
function chooseAmong(same: KnownSpeaker[], met: Sighting): KnownSpeaker | undefined {
  if (same.length < 2) return same[0];
  const supported = same.filter((one) => isSupported(met, one));
  return supported.length === 1 ? supported[0] : same.find((one) => rolesOf(one).length === 0);
}

/** A shorter name is somebody's only where nobody else could be meant. */
function chooseOnly([one, ...others]: KnownSpeaker[], met: Sighting): KnownSpeaker | undefined {
  return one && others.length === 0 && isSupported(met, one) ? one : undefined;
}

function isSupported(met: Sighting, one: KnownSpeaker): boolean {
  return (
    agreeInRole(met.roles, rolesOf(one)) ||
    one.sightings.some((sighting) => sharesCompany(met, sighting)) ||
    shareAcronym(met, one.names) ||
    (isBare(met.name) && one.sightings.some((sighting) => isNear(met, sighting)))
  );
}

const isNear = (one: Sighting, other: Sighting): boolean =>
  one.outlet === other.outlet &&
  Math.abs(Date.parse(one.published) - Date.parse(other.published)) <= RECENT_MS;

/** A bare surname is not theirs where the article gives it to somebody else, in full. */
function namesAnother(met: Sighting, one: KnownSpeaker): boolean {
  if (!isBare(met.name) || one.names.every(({ name }) => isBare(name))) return false;
  const bearers = bearersIn(met);
  const own = one.names.map(({ name }) => companyKey(name));
  return bearers.length > 0 && !bearers.every((bearer) => own.includes(bearer));
}

/** The roles clash and nobody is named beside both; of a bare surname it is enough that they differ. */
function isNamesake(met: Sighting, one: KnownSpeaker): boolean {
  const roles = rolesOf(one);
  if (isBare(met.name))
    return met.roles.length > 0 && roles.length > 0 && !agreeInRole(met.roles, roles);
  return (
    clashInRole(met.roles, roles) && !one.sightings.some((sighting) => sharesCompany(met, sighting))
  );
}

const rolesOf = ({ sightings }: KnownSpeaker): string[] => sightings.flatMap(({ roles }) => roles);

/** Two full names of one article are two people; a bare one may be either's, and an organisation has several. */
const isFree = (
  { id }: KnownSpeaker,
  { kind, name }: Sighting,
  ids: Map<Sighting, string>,
): boolean => kind === 'organisation' || isBare(name) || ![...ids.values()].includes(id);

function fullestFirst(one: Sighting, other: Sighting): number {
  const words = ({ name }: Sighting) => name.split(' ').length;
  return words(other) - words(one) || (one.name < other.name ? -1 : 1);
}

function freeId(base: string, taken: Set<string>): string {
  for (let n = 2; ; n++) {
    const id = n === 2 && !taken.has(base) ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
