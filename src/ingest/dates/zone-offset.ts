import { Temporal } from 'temporal-polyfill';
import { countriesOf, type Where } from './where.ts';
import { ZONE_HOURS, ZONE_HOURS_IN, ZONES_OF_PLACES } from './zone-hours.ts';

// +0530, -7:00, +01, GMT+2, UTC+01:00
const OFFSET = /^[A-Z]*([+-])(\d{1,2})(?::?(\d{2}))?$/iu;
const MINUTE_MS = 60_000;
const MAX_OFFSET_MS = 14 * 60 * MINUTE_MS;

/**
 * Milliseconds from UTC of a zone at a local time, which is given as if it were UTC: of an offset,
 * a name such as `EST`, or a place such as `Europe/Paris`. Undefined where the zone is not known, or
 * where its name means several and nothing tells which.
 */
export function zoneOffset(zone: string, local: number, where: Where): number | undefined {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? [];
  if (hours) {
    const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
    return ms > MAX_OFFSET_MS ? undefined : sign === '-' ? -ms : ms;
  }
  const name = zone.toUpperCase();
  const place = zone.includes('/') ? zone : ZONES_OF_PLACES[name];
  if (place) return offsetAt(place, local);
  const told = ZONE_HOURS[name] ?? hoursIn(ZONE_HOURS_IN[name] ?? {}, where);
  return told === undefined ? undefined : told * 60 * MINUTE_MS;
}

/** Where the countries that may be meant contradict each other, none counts. */
function hoursIn(hours: Record<string, number>, where: Where): number | undefined {
  const [meant, ...others] = new Set(countriesOf(where).flatMap((country) => hours[country] ?? []));
  return others.length > 0 ? undefined : (meant ?? hours.else);
}

function offsetAt(place: string, local: number): number | undefined {
  const clock = new Date(local).toISOString().slice(0, -1);
  try {
    const at = Temporal.PlainDateTime.from(clock).toZonedDateTime(place);
    return local - at.epochMilliseconds;
  } catch {
    // There is no such zone.
    return undefined;
  }
}
