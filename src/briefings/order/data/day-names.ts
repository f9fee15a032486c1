/** Days of the week from Monday, 0, as people call them; in lower case. */
const NAMES = [
  'mon monday mondays montag montags',
  'tue tues tuesday tuesdays dienstag dienstags',
  'wed weds wednesday wednesdays mittwoch mittwochs',
  'thu thur thurs thursday thursdays donnerstag donnerstags',
  'fri friday fridays freitag freitags',
  'sat saturday saturdays samstag samstags sonnabend',
  'sun sunday sundays sonntag sonntags',
];

export const DAY_NAMES: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, day) => names.split(' ').map((name): [string, number] => [name, day])),
);

/** Two letters, English and German. */
export const SHORT_DAYS: ReadonlyMap<string, number> = new Map([
  ['mo', 0],
  ['tu', 1],
  ['di', 1],
  ['we', 2],
  ['mi', 2],
  ['th', 3],
  ['do', 3],
  ['fr', 4],
  ['sa', 5],
  ['su', 6],
  ['so', 6],
]);

/** Short names that are words as well: days only beside another day. */
export const DAYS_IN_LISTS: ReadonlySet<string> = new Set(['di', 'do', 'mi', 'so', 'we']);

/** `M-F`, `M/W/F`: only with a mark between. */
export const LETTER_DAYS: ReadonlyMap<string, number> = new Map([
  ['m', 0],
  ['t', 1],
  ['w', 2],
  ['f', 4],
]);

const WEEKDAYS = [0, 1, 2, 3, 4];

/** Several days under one name, without `every` before it. */
export const DAY_SETS: ReadonlyMap<string, readonly number[]> = new Map([
  ['business day', WEEKDAYS],
  ['business days', WEEKDAYS],
  ['mwf', [0, 2, 4]],
  ['school day', WEEKDAYS],
  ['school days', WEEKDAYS],
  ['the weekend', [5, 6]],
  ['the weekends', [5, 6]],
  ['tth', [1, 3]],
  ['week day', WEEKDAYS],
  ['week days', WEEKDAYS],
  ['week-days', WEEKDAYS],
  ['weekday', WEEKDAYS],
  ['weekdays', WEEKDAYS],
  ['weekend', [5, 6]],
  ['weekend days', [5, 6]],
  ['weekends', [5, 6]],
  ['weekends only', [5, 6]],
  ['werktags', WEEKDAYS],
  ['wochentags', WEEKDAYS],
  ['work day', WEEKDAYS],
  ['work days', WEEKDAYS],
  ['workday', WEEKDAYS],
  ['workdays', WEEKDAYS],
  ['working day', WEEKDAYS],
  ['working days', WEEKDAYS],
  ['during the week', WEEKDAYS],
]);

/** All seven. */
export const EVERY_DAY: ReadonlySet<string> = new Set([
  'all days',
  'all week',
  'any day',
  'daily',
  'each and every day',
  'each day',
  'every day',
  'every day of the week',
  'every single day',
  'everyday',
  'seven days a week',
  '7 days a week',
  'taglich',
]);

/** Days that are called so and are no rhythm: what a topic may be named. */
export const NAMED_DAYS: ReadonlySet<string> = new Set([
  'ash wednesday',
  'black friday',
  'black monday',
  'black wednesday',
  'bloody sunday',
  'cyber monday',
  'easter monday',
  'easter sunday',
  'good friday',
  'maundy thursday',
  'palm sunday',
  'super bowl sunday',
  'super saturday',
  'super tuesday',
]);

/** Ordinary words that are a letter away from a word of schedules, as `sundry` from Sunday. */
export const NOT_MISSPELT: ReadonlySet<string> = new Set(
  `abort abour bout brief briefed briefings briefly crate created creates creator deadline deadlines dairy daisy daley dally daly diary
  doily emery ever everyday evening evenings event fevery frida friary headline hourly lease leased leases mondrian
  morning mornings mourning pleas pleased pleases scheduled scheduler schedules sunda sundae sundaes sundry very weakly weekender
  workaday worldly`.split(/\s+/u),
);

/** Words for days that are asked back where they are misspelt. */
export const MISSPELT_DAYS: readonly string[] =
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays daily weekday weekdays weekend weekends workday workdays everyday'.split(
    ' ',
  );

/** `payday`, `someday`: no rhythm of a briefing, and a topic only where somebody says so. */
export const ENDS_IN_DAY = /days?$/u;

/** Words that end so and are no days of a week: topics where somebody says so. */
export const ORDINARY_DAYS: ReadonlySet<string> = new Set(
  `bank-holiday birthday birthdays day days d-day doomsday fast-day gameday halliday heyday holiday holidays holliday
  loveday match-day matchday midday noonday payday paydays raceday schooldays someday today weekday weekdays workaday
  workday workdays yesterday everyday`.split(/\s+/u),
);
