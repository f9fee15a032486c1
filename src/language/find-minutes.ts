import { LOCALES } from './in-spoken.ts';

/** Where a minute stands in words, and which instant it is. */
export type Minute = { start: number; end: number; instant: string };

// `2026-03-09`; `9 March 2026`, `9. März 2026`, `9 de marzo de 2026`, `9 мар. 2026 г.`; `09.03.2026`
const DAY =
  /(?:(?<iso>\d{4}-\d\d-\d\d)|(?<day>\d{1,2})\.?\s(?:de\s)?(?<name>\p{L}{3,12})\.?\s(?:de\s)?(?<year>\d{4})(?:\sг\.)?|(?<dd>\d\d)\.(?<mm>\d\d)\.(?<yyyy>\d{4}))/u;
// `, 04:05 UTC`, ` at 04:05 UTC`, ` a las 4:05 UTC`
const TIME = /(?:,?\s(?:(?:at|um|à|a\slas?|в)\s)?)(?<hour>\d{1,2}):(?<minute>\d\d) UTC\b/u;
const MINUTE = new RegExp(`(?<![\\p{L}\\p{N}])${DAY.source}${TIME.source}`, 'gu');

/**
 * The minutes in words of ours, in any of our languages and as `writeMinute` and its like write them:
 * with UTC at the end. Meant for where they can be shown in the reader’s zone instead.
 */
export function findMinutes(words: string): Minute[] {
  return [...words.matchAll(MINUTE)].flatMap(({ 0: found, index, groups = {} }) => {
    const time = `${groups.hour!.padStart(2, '0')}:${groups.minute}`;
    const date = new Date(`${dayOf(groups)}T${time}:00Z`);
    return Number.isNaN(date.getTime())
      ? []
      : [{ start: index, end: index + found.length, instant: date.toISOString() }];
  });
}

function dayOf({ iso, day, name, year, dd, mm, yyyy }: Record<string, string | undefined>): string {
  if (iso) return iso;
  if (dd) return `${yyyy}-${mm}-${dd}`;
  months ??= listMonths();
  return `${year}-${months.get(name!.toLowerCase()) ?? '?'}-${day!.padStart(2, '0')}`;
}

let months: Map<string, string> | undefined;

/** The names of months in all our languages, short and long, as they stand beside a day: `03`. */
const listMonths = (): Map<string, string> =>
  new Map(
    Object.values(LOCALES).flatMap((locale) =>
      (['short', 'long'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric' });
        return Array.from({ length: 12 }, (_, at): [string, string] => {
          const parts = format.formatToParts(new Date(2026, at, 15));
          const name = parts.find(({ type }) => type === 'month')!.value;
          return [name.toLowerCase().replace(/\.$/u, ''), String(at + 1).padStart(2, '0')];
        });
      }),
    ),
  );
