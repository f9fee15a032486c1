const DAYS = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'];
// on Tuesday
const DAY = new RegExp(`\\b(${DAYS.join('|')})day\\b`, 'gu');
/** Of two days of one event, the one that comes so soon after the other is the later. */
const MAX_APART = 3;

const daysIn = (text: string): number[] =>
  [...text.matchAll(DAY)].map(([, day = '']) => DAYS.indexOf(day));

/** The latest day of the week that texts on one event name; undefined if none does. */
export function latestDay(texts: string[]): number | undefined {
  const days = texts.flatMap(daysIn);
  return days.find((day) => days.every((other) => !isLater(other, day)));
}

/** Whether a text names days, and all of them just before that day. */
export function isOfEarlierDay(text: string, latest: number | undefined): boolean {
  const days = daysIn(text);
  return latest !== undefined && days.length > 0 && days.every((day) => isLater(latest, day));
}

function isLater(day: number, than: number): boolean {
  const apart = (day - than + DAYS.length) % DAYS.length;
  return apart > 0 && apart <= MAX_APART;
}
