// `Europe/Berlin`, `Etc/GMT-2`
const AREA_AND_PLACE = /^[a-z_]+\/[\w+/-]+$/i;
const UNIVERSAL = /^(?:UTC|GMT)$/i;
// `+02:00`
const OFFSET = /^[+-]\d{2}:\d{2}$/;
// `EST`, `PST8PDT`
const ABBREVIATION = /^[a-z]{3}(?:\d[a-z]{3})?$/i;

/**
 * The time zone of this name, in its usual letters; undefined where it is none. Intl knows
 * abbreviations too, but not as people mean them (its EST is Panama, without summer time), so they
 * are no zones here, and neither are other names of places, such as Japan. An offset is a zone that
 * has no summer time.
 */
export function findZone(name: string): string | undefined {
  const isFullName = [AREA_AND_PLACE, UNIVERSAL, OFFSET].some((form) => form.test(name));
  const known = isFullName ? nameInIntl(name) : undefined;
  if (known === undefined) return undefined;
  // Intl may know it by an older name: Asia/Calcutta for Asia/Kolkata. Then it stays as given.
  return known.toLowerCase() === name.toLowerCase() ? known : name;
}

/** What to write instead of another name of a place: Asia/Tokyo for Japan. Undefined for EST. */
export function meantZone(name: string): string | undefined {
  return ABBREVIATION.test(name) ? undefined : nameInIntl(name);
}

function nameInIntl(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
