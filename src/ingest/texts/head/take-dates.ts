import { readDate } from '../../dates/read-date.ts';

const WEEKDAY = String.raw`(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})`;
const TIME = String.raw`(?:(?:,|\s(?:at|[|–-]))?\s\d{1,2}(?:[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4}\b)?)?`;
const LEAD = String.raw`(?:\b(?<lead>(?:(?:first|last)\s)?(?:published|posted|issued|filed|printed|modified|updated|date|dated))(?:\s?:|\son:?)?\s)?`;
// Published on Sat, 3 May 2025 at 10:14 BST
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])${LEAD}(?<day>${WEEKDAY}${DAY})(?<time>${TIME})(?![\\p{L}\\p{N}])`,
  'giu',
);

/**
 * The date that a line tells, and the line with a bar in the place of each. That of an update counts
 * where there is no other.
 */
export function takeDates(line: string): { published: string | null; rest: string } {
  const found: { at: string; isUpdate: boolean }[] = [];
  const rest = line.replace(DATE, (whole, ...args) => {
    const { lead = '', day, time } = args.at(-1) as Record<string, string | undefined>;
    const at = readDate(`${day}${(time ?? '').replace(/^\s[|–-]/u, '')}`) ?? readDate(day);
    if (at === null) return whole;
    found.push({ at, isUpdate: /updated|modified/iu.test(lead) });
    return '|';
  });
  const best = found.find(({ isUpdate }) => !isUpdate) ?? found[0];
  return { published: best?.at ?? null, rest };
}
