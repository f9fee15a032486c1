/** When an entry of a live report was written, in minutes; `day` where a date stands with it. */
export type Time = { minutes: number; day?: Day };

/** A date, counted from the turn of the year, or a day of the week. */
export type Day = { date: number } | { weekday: number };

const DAYS = 'mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun';
const WEEK = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
// Tuesday, May 6, 2031, · 6 May ·
const DATE = `(?:(?<weekday>${DAYS})(?:day)?\\b\\.?,? ?)?(?:(?:(?<month>${MONTHS})\\p{L}*\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?|(?<date2>\\d{1,2})(?:st|nd|rd|th)? (?<month2>${MONTHS})\\p{L}*\\.?)(?:,? \\d{4})?)?`;
// 4:15 p.m., 14.05, 0930 GMT, 10 pm, noon
const CLOCK =
  '(?:(?<hour>\\d{1,2})(?:[:.h](?<minute>[0-5]\\d))?(?::\\d\\d)? ?(?<half>[ap]\\.?m\\b\\.?)|(?<hour24>[01]?\\d|2[0-4])[:.h](?<minute24>[0-5]\\d)(?::\\d\\d)?(?![.\\d]|\\p{L})(?: ?h(?:rs)?\\b)?|(?<hour4>[01]\\d|2[0-3])(?<minute4>[0-5]\\d) ?(?=[A-Z]{3}\\b|hrs|hours)(?:hrs|hours)?|(?<word>noon|midday|midnight)\\b)';
const ZONE =
  '(?: ?\\(?(?:[ACEMP]E?[SD]?T|[BEI]ST|CES?T|EAT|GMT|HKT|IST|JST|MSK|NZD?ST|SAST|UTC|WAT|local(?: time)?|eastern|pacific|hours|hrs)\\b\\)?)?';
// 67', 90+3 min, 12th minute
const PLAYED =
  "(?:(?:minute )?(?<played>\\d{1,3})(?: ?\\+ ?(?<extra>\\d{1,2}))?(?:['’′]|(?:st|nd|rd|th)? ?-?min(?:ute)?s?\\b\\.?))";
// KICK-OFF, half-time, Full time:
const STAGE =
  '(?:(?<stage>kick-? ?off|half-? ?time|full-? ?time|final whistle|final score)(?![\\p{L}-]))';
// 5 minutes ago, 2h ago, an hour ago
const AGO = '(?:(?<ago>\\d{1,3}|an?) ?(?<unit>m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?) ago)';
const BEFORE =
  '^[\\[(•*+–—-]{0,3} ?(?:(?:updated?|posted|published|time ?stamp|entry|at)(?: at)?:? )?';
const DATED = new RegExp(
  `${BEFORE}${DATE}(?:,? |,? at |,? [–—·|-] ?)?${CLOCK}${ZONE}(?<rest>.*)$`,
  'isu',
);
const COUNTED = new RegExp(`${BEFORE}(?:${AGO}|${PLAYED}|${STAGE})(?<rest>.*)$`, 'isu');
const DAY_ALONE = new RegExp(`^(?:${DATE})[.:]?$`, 'iu');
// what may stand between a time and its text; a time that runs on into a sentence is none: 14:05 is …
const NOTHING_MORE = /^[\s\])(.,:;|·–—-]*$/u;
const PARTED = /^(?:[\s)]*[\]:;|·•–—-]|[.,)]? +(?=["“‘]?\p{Lu}))/u;
const BETWEEN = /^[\s\])(.,:;|·•–—-]*/u;
// a time has a figure early, or is a word: noon, half-time
const MAY_OPEN = /^(?:.{0,24}\d|\W{0,4}(?:final|full|half|kick|mid|noon))/iu;

const HOUR = 60;
const DAY = 24 * HOUR;
const DAYS_A_MONTH = 31;
/** Kick-off, half-time, full time, in minutes played. */
const STAGES: Record<string, number> = { k: 0, h: 46, f: 131 };

/**
 * A time that stands at the beginning of a paragraph; `alone` where nothing follows it, and otherwise
 * with the place where its text begins.
 */
export function readTime(opening: string): (Time & { alone: boolean; end: number }) | undefined {
  const found = DATED.exec(opening)?.groups ?? COUNTED.exec(opening)?.groups;
  if (!found) return undefined;
  const rest = found.rest ?? '';
  const alone = NOTHING_MORE.test(rest);
  if (!alone && !PARTED.test(rest)) return undefined;
  const day = dayOf(found);
  const end = opening.length - rest.length + BETWEEN.exec(rest)![0].length;
  return { minutes: minutesOf(found), alone, end, ...(day !== undefined && { day }) };
}

/** Where a sentence begins behind the time of its entry; 0 where it has none. */
export function timeEnd(sentence: string): number {
  if (!MAY_OPEN.test(sentence)) return 0;
  const time = readTime(sentence);
  return time && !time.alone ? time.end : 0;
}

/** The day of a line that is no more than a date. */
export function readDay(opening: string): Day | undefined {
  const found = DAY_ALONE.exec(opening)?.groups;
  return found && dayOf(found);
}

type Found = Record<string, string | undefined>;

function dayOf({ month, month2, date, date2, weekday }: Found): Day | undefined {
  const name = month ?? month2;
  if (name !== undefined) {
    const months = MONTHS.split('|').indexOf(name.toLowerCase());
    return { date: months * DAYS_A_MONTH + Number(date ?? date2) };
  }
  return weekday === undefined
    ? undefined
    : { weekday: WEEK.indexOf(weekday.slice(0, 2).toLowerCase()) };
}

function minutesOf(found: Found): number {
  const { hour, minute, half, word, played, extra, stage, ago, unit } = found;
  if (stage !== undefined) return STAGES[stage[0]!.toLowerCase()]!;
  if (played !== undefined) return Number(played) + Number(extra ?? 0) / DAY;
  if (ago !== undefined) {
    const size = unit!.startsWith('d') ? DAY : unit!.startsWith('h') ? HOUR : 1;
    return -size * (Number(ago) || 1);
  }
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? 0 : DAY / 2;
  if (hour !== undefined)
    return ((Number(hour) % 12) + (/^p/iu.test(half!) ? 12 : 0)) * HOUR + Number(minute ?? 0);
  const hours = Number(found.hour24 ?? found.hour4);
  return hours * HOUR + Number(found.minute24 ?? found.minute4);
}
