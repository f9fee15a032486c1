import type { KnownSpeaker, Sighting } from '../model.ts';
import { speakerId } from '../text/fold.ts';
import { isBare } from '../text/read-person-name.ts';
import type { Likeness } from './compare-names.ts';
import { shareAcronym } from './compare-organisations.ts';
import { compareRoles, shareTellingRole } from './compare-roles.ts';
import { compareWithKnown } from './compare-with-known.ts';
import { fullNameKey } from './name-key.ts';
import { bearersIn, sharesCompany } from './shares-company.ts';

/** Within this time an outlet’s bare surname may be whom it named in full. */
const RECENT_MS = 7 * 86_400_000;

/** The known speaker that is meant; undefined where it is nobody, or could be several. */
export function chooseSpeaker(met: Sighting, known: KnownSpeaker[]): KnownSpeaker | undefined {
  const compared = known
    .filter((one) => !isNamesake(met, one) && !namesAnother(met, one))
    .map((one) => ({ one, likeness: compareWithKnown(met, one.names) }));
  const ofLikeness = (wanted: Likeness) =>
    compared.filter(({ likeness }) => likeness === wanted).map(({ one }) => one);
  const same = () => chooseAmong(ofLikeness('same'), met);
  const perhaps = () => chooseOnly(ofLikeness('perhaps'), met);
  return isBare(met.name) ? (perhaps() ?? same()) : (same() ?? perhaps());
}

/**
 * Of several who bear the name, the one something speaks for; else the only one whose name is
 * spelled just so, or one whose role is unknown.
 */
function chooseAmong(same: KnownSpeaker[], met: Sighting): KnownSpeaker | undefined {
  if (same.length < 2) return same[0];
  const supported = same.filter((one) => isSupported(met, one));
  if (supported.length === 1) return supported[0];
  const likeliest = supported.length > 1 ? supported : same;
  const spelled = likeliest.filter((one) => namesOf(one).includes(met.name));
  const isOnly = spelled.length === 1 && same.every((one) => isTwin(one, met));
  return isOnly ? spelled[0] : same.find((one) => rolesOf(one).length === 0);
}

/** Whether one of the names differs from the one met by hyphens, stops or accents at most. */
const isTwin = (one: KnownSpeaker, met: Sighting): boolean =>
  namesOf(one).some((name) => speakerId(name) === speakerId(met.name));

/**
 * A shorter name is somebody’s only where nobody else could be meant; a role that many have, such as
 * spokesman, does not show that.
 */
function chooseOnly([one, ...others]: KnownSpeaker[], met: Sighting): KnownSpeaker | undefined {
  const isMeant =
    one &&
    others.length === 0 &&
    (shareTellingRole(met.roles, rolesOf(one)) || isInCompany(met, one));
  return isMeant ? one : undefined;
}

const isSupported = (met: Sighting, one: KnownSpeaker): boolean =>
  compareRoles(met.roles, rolesOf(one)) === 'agree' || isInCompany(met, one);

/** Others are named beside both, or the outlet has just named whom it means. */
function isInCompany(met: Sighting, one: KnownSpeaker): boolean {
  return (
    one.sightings.some((sighting) => sharesCompany(met, sighting)) ||
    shareAcronym([met.name, ...met.acronyms], namesOf(one)) ||
    (isBare(met.name) && one.sightings.some((sighting) => isNear(met, sighting)))
  );
}

const isNear = (one: Sighting, other: Sighting): boolean =>
  one.outlet === other.outlet &&
  Math.abs(Date.parse(one.published) - Date.parse(other.published)) <= RECENT_MS;

/** Whether the article names somebody else in full who bears the bare surname. */
function namesAnother(met: Sighting, one: KnownSpeaker): boolean {
  if (!isBare(met.name) || namesOf(one).every(isBare)) return false;
  const bearers = bearersIn(met);
  const own = namesOf(one).map(fullNameKey);
  return bearers.length > 0 && !bearers.every((bearer) => own.includes(bearer));
}

/** Whether roles clash and no others are shared; for a bare surname, roles need only differ. */
function isNamesake(met: Sighting, one: KnownSpeaker): boolean {
  const roles = rolesOf(one);
  const compared = compareRoles(met.roles, roles);
  if (isBare(met.name)) return met.roles.length > 0 && roles.length > 0 && compared !== 'agree';
  return compared === 'clash' && !one.sightings.some((sighting) => sharesCompany(met, sighting));
}

const namesOf = ({ names }: KnownSpeaker): string[] => names.map(({ name }) => name);

/** Each once, though most articles give somebody the same; the last one counts. */
const rolesOf = ({ sightings }: KnownSpeaker): string[] => {
  const fromLast = sightings.flatMap(({ roles }) => roles).toReversed();
  return [...new Set(fromLast)].toReversed();
};
