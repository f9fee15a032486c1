const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SETS: Record<string, string> = {
  daily: '*',
  everyday: '*',
  weekdays: '1-5',
  weekends: '0,6',
};

/** A cron field for days as people write them: `weekdays`, `mon,thu`, `tue-sat`. */
export function readDays(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  if (Object.hasOwn(SETS, typed)) return SETS[typed];
  const parts = typed.split(/[,+]/u).map((part) => part.split(/[-–]/u).map(dayNumber));
  if (parts.some((part) => part.length > 2 || part.includes(-1))) return undefined;
  const days = new Set(parts.flatMap(([from = -1, to = from]) => range(from, to)));
  return days.size === 7 ? '*' : [...days].sort().join(',');
}

const dayNumber = (name: string): number =>
  /^[a-z]{2,10}$/u.test(name.trim())
    ? NAMES.findIndex((day) => name.trim().startsWith(day.slice(0, 2)) && isDay(name.trim()))
    : -1;

const FULL = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const isDay = (name: string): boolean =>
  FULL.some(
    (full) =>
      full.startsWith(name) || (full.startsWith(name.replace(/s$/u, '')) && name.length > 4),
  );

/** All days from one to another, also over the week's end: fri-mon. */
function range(from: number, to: number): number[] {
  const days: number[] = [from];
  for (let day = from; day !== to; days.push(day)) day = (day + 1) % 7;
  return days;
}
