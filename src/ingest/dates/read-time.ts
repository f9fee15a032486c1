/** A time of day: milliseconds from midnight, and the words for its zone, if any. */
export type Time = { ms: number; zone: string | undefined };

// `, at`, ` - `, ` um `, ` a las `, ` kl. `: whatever stands between a date and its time
const BETWEEN = String.raw`(?:\s*[,|@·–—-])?\s*(?:(?:at|um|om|à|às|as|a\slas|alle(?:\sore)?|ore|kl\.?|klo|v|в|о)\s)?`;
// 10:00, 10.00, 10h00, 18 h, 1000, 10:00:00.123
const CLOCK = String.raw`(?<hour>\d{1,2})(?:\s?[:.h]?\s?(?<minute>\d{2})(?:[:.]?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?(?:\s?(?<unit>hours|hrs?\.?|heures?|horas|Uhr|uur|h)(?![a-z]))?`;
// a.m., PM
const HALF = String.raw`(?:\s*(?<half>[ap]\.?\s?m\b\.?))?`;
// Z, EST, GMT+2, +05:30, America/Los_Angeles
const ZONE = String.raw`(?:\s*(?<zone>[a-z_]+(?:/[\w+-]+){1,2}|[a-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{1,2}:?\d{2}|[+-]\d{2}))?`;
// What some write after an offset: [Europe/Paris], (Central European Standard Time), MST
const NAME = String.raw`(?:\s?\[(?<place>[\w/+-]+)\]|\s?\((?<comment>[^()]{1,50})\)|\s[a-z]{2,5})?`;
const TIME = new RegExp(`^${BETWEEN}${CLOCK}${HALF}${ZONE}${NAME}$`, 'iu');

const SECOND_MS = 1_000;

/** Reads a time of day and nothing else; undefined where it is none. */
export function readTime(text: string): Time | undefined {
  const groups = TIME.exec(text.replace('−', '-'))?.groups;
  if (!groups) return undefined;
  const { minute = '0', second = '0', fraction = '0', zone, place, comment } = groups;
  const hour = hourOf(groups);
  if (hour === undefined || Number(minute) > 59 || Number(second) > 60) return undefined;
  // 24:00 is the end of the day.
  if (hour === 24 && Number(minute) + Number(second) > 0) return undefined;
  const seconds = (hour * 60 + Number(minute)) * 60 + Number(second);
  const ms = seconds * SECOND_MS + Math.floor(Number(`0.${fraction}`) * SECOND_MS);
  return { ms, zone: zone ?? place ?? comment };
}

/** A number alone is no time: `6 pm` and `18 h` are. */
function hourOf({ hour, minute, half, unit }: Record<string, string | undefined>) {
  const given = Number(hour);
  if (minute === undefined && !half && !unit) return undefined;
  if (!half) return given > 24 ? undefined : given;
  if (given < 1 || given > 12) return undefined;
  return (given % 12) + (/^p/iu.test(half) ? 12 : 0);
}
