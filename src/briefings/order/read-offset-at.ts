import { say } from '../../language/say.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';
import { refuse } from './problem.ts';

// `utc+2`, `gmt -3`, `utc +5:30`, `utc + 2`, `etc/gmt-2`
const FROM_UTC =
  /^(utc|gmt|etc\/gmt) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?: ?h(?:ours)?)?(?: time)?(?= |$)/u;
const ZERO = /^(?:etc\/(?:utc|gmt|uct|zulu|universal|greenwich)|(?:utc|gmt) ?[+-]?0)(?= |$)/u;
// `+02:00`, `+2`
const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?(?= |$)/u;
const [MAX_EAST_HOURS, MAX_WEST_HOURS] = [14, 12];

/**
 * An offset from UTC as a zone: `UTC+2` is Etc/GMT-2, whose sign is turned round, and `+5:30` is
 * `+05:30`. Only `+02:00` keeps its form, since it is a zone's name as it stands.
 */
export function readOffsetAt(line: Line, at: number, inTopic: boolean): Piece | undefined {
  const zero = matchPhrase(line, at, ZERO);
  const fromUtc = matchPhrase(line, at, FROM_UTC);
  const found = fromUtc ?? matchPhrase(line, at, OFFSET);
  if (!found) return zero && { from: at, to: zero.to, kind: 'zone', zone: 'UTC', bare: false };
  const [sign = '', hours = '', minutes = '00'] = found.match.slice(fromUtc ? 2 : 1);
  const isTurned = fromUtc?.match[1] === 'etc/gmt';
  const isWest = (sign === '-') !== isTurned;
  const isOwnName = !fromUtc && /^[+-]\d\d:\d\d$/u.test(found.match[0]);
  const zone = zoneOf(isWest, Number(hours), minutes, isOwnName);
  if (zone !== undefined) return { from: at, to: found.to, kind: 'zone', zone, bare: false };
  if (inTopic && !fromUtc) return undefined;
  const says = (word: string) =>
    say('“{word}” is no time zone: they run from UTC-12 to UTC+14, with minutes up to 59.', {
      word,
    });
  return refuse(line, { from: at, to: found.to }, says);
}

function zoneOf(
  isWest: boolean,
  hours: number,
  minutes: string,
  isOwnName: boolean,
): string | undefined {
  const most = isWest ? MAX_WEST_HOURS : MAX_EAST_HOURS;
  if (hours > most || (hours === most && minutes !== '00') || Number(minutes) > 59)
    return undefined;
  const offset = `${isWest ? '-' : '+'}${String(hours).padStart(2, '0')}:${minutes}`;
  if (isOwnName || minutes !== '00') return offset;
  if (hours === 0) return 'UTC';
  return `Etc/GMT${isWest ? '+' : '-'}${hours}`;
}

// `Etc/GMT-2`
const ETC = /^Etc\/GMT([+-])(\d{1,2})$/u;

/** A zone as it is written for people: `Etc/GMT-2`, whose sign misleads, as `UTC+2`. */
export function sayZone(zone: string): string {
  const [, sign, hours] = ETC.exec(zone) ?? [];
  return hours === undefined ? zone : `UTC${sign === '-' ? '+' : '-'}${hours}`;
}
