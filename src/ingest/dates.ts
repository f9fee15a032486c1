const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Hours from UTC of the zone names that RFC 822 and European feeds use; others count as UTC.
const ZONES: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BST: 1,
  CET: 1,
  CEST: 2,
};
const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([A-Z]{1,5}|[+-]\d{2}:?\d{2})?`;
// 2026-11-23, 2026-11-23T10:00:00Z, 2026-11-23 10:00 +0100
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)${TIME})?$`, 'u');
// Mon, 23 Nov 2026 10:00:00 GMT; 23 November 2026; 23-Nov-26
const DAY_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]([A-Za-z]{3,9})\.?,?[\s-](\d{4}|\d{2})(?:,?\s+(?:at\s+)?${TIME})?$`,
  'u',
);
// November 23, 2026; Nov. 23, 2026, 10:00 EST
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:,?\s+(?:at\s+)?${TIME})?$`,
  'u',
);
// 23.11.2026; 23/11/2026 only where it cannot be the month first
const NUMBERS = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/u;
// /2026/11/23/ in the path of a web address
const URL_DATE = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/u;
const LONGEST = 60;

/**
 * A date of a feed, page or text as ISO 8601 in UTC, or null: a wrong date is worse than none, so 30 February,
 * 11/12/2026 and “yesterday” are none. Without a zone it counts as UTC.
 */
export function readDate(raw: string | null | undefined): string | null {
  const text = raw?.trim().replace(/\s+/gu, ' ') ?? '';
  if (text.length > LONGEST) return null;
  const iso = ISO.exec(text);
  if (iso) return instant(iso[1], iso[2], iso[3], iso.slice(4));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return instant(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst.slice(4));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return instant(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst.slice(4));
  const [, day, mark, month, year] = NUMBERS.exec(text) ?? [];
  if (day && (mark === '.' || Number(day) > 12 || day === month))
    return instant(year, month, day, []);
  return null;
}

/** The date in the path of an address such as `https://news.example/2026/11/23/talks`. */
export function dateFromUrl(url: string | null): string | null {
  const [, year, month, day] = URL_DATE.exec(url ?? '') ?? [];
  return year ? instant(year, month, day, []) : null;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function instant(
  rawYear = '',
  month = '',
  day = '',
  [hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z']: (string | undefined)[],
): string | null {
  const year = Number(rawYear) + (rawYear.length === 2 ? 2000 : 0);
  const local = new Date(
    Date.UTC(
      year,
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      Math.floor(Number(`0.${fraction}`) * 1000),
    ),
  );
  const offset = offsetMinutes(zone);
  const real =
    year >= 1970 &&
    year <= 2100 &&
    local.getUTCMonth() === Number(month) - 1 &&
    local.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60 &&
    Math.abs(offset) <= 14 * 60;
  return real ? new Date(local.getTime() - offset * 60_000).toISOString() : null;
}

function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  if (!hours) return (ZONES[zone] ?? 0) * 60;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
