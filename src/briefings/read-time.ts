const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/iu;

/** `8:00`, `08.00`, `8am`, `8:30pm` as `HH:MM`; undefined for anything else. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes = '0', half] = TIME.exec(text.trim()) ?? [];
  if (hours === undefined || (minutes === '0' && !half && !/[:.h]/u.test(text))) return undefined;
  const base = Number(hours);
  if (half && (base < 1 || base > 12)) return undefined;
  const hour = half ? (base % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : base;
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
