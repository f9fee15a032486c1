import { DAY_NAMES, LETTER_DAYS, SHORT_DAYS } from './data/day-names.ts';

// between the parts of `mon-fri`, `tue+thu`, `8am/6pm`, `Mo…Fr`
const MARKS = /([&+/–—−-]|\.{2,}|…)/u;
// `8`, `08:30`, `6pm`
const CLOCK = /^\d{1,2}(?:[:.h]\d{2})?(?:[ap]m)?$/u;
const FOUR_DIGITS = /^\d{4}$/u;
// `2026-12-01`, `9/11`, `24/7`: no times
const NUMBERS = /^\d+(?:[/–-]\d+)*$/u;
const MAX_CHARS = 60;

/** Takes `mon-fri` and `8am/6pm` apart, but not `covid-19`, `R&D`, `UTC+2` or `9/11`. */
export function splitAtMarks(typed: string): { text: string; isMark: boolean }[] {
  const parts = typed.length > MAX_CHARS ? [typed] : typed.split(MARKS);
  const names = parts.filter((_, at) => at % 2 === 0).map((part) => part.toLowerCase());
  const isSplit =
    names.length > 1 && (names.every(isDay) || (names.every(isClock) && !isDate(typed, names)));
  if (!isSplit) return [{ text: typed, isMark: false }];
  return parts.map((text, at) => ({ text, isMark: at % 2 === 1 }));
}

const isDay = (name: string): boolean => {
  const plain = name.replace(/\.$/u, '');
  return DAY_NAMES.has(plain) || SHORT_DAYS.has(plain) || LETTER_DAYS.has(plain);
};

const isClock = (name: string): boolean => CLOCK.test(name) || FOUR_DIGITS.test(name);

/** Numbers alone are a date or a name; only `9-17` and `0800-1700` are spans of time. */
const isDate = (typed: string, names: string[]): boolean =>
  NUMBERS.test(typed) && (names.length > 2 || typed.includes('/'));
