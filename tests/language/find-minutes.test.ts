import { expect, test } from 'vitest';
import { writeMinute } from '../../src/language/days.ts';
import { findMinutes } from '../../src/language/find-minutes.ts';
import { inSpoken } from '../../src/language/in-spoken.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { speakIn } from '../../src/language/speak.ts';

const YEAR = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2026, at, 9, 4, 5)));
const longFormat = inSpoken(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

test.each(LANGUAGES)('finds what is written in %s, in every month', (language) => {
  for (const date of YEAR) {
    const instant = date.toISOString();
    const written = speakIn(language, () => [
      writeMinute(instant),
      `${longFormat().format(date)} UTC`,
    ]);
    for (const minute of written) {
      const words = `… ${minute}, …`;
      expect(findMinutes(words)).toEqual([{ start: 2, end: 2 + minute.length, instant }]);
    }
  }
});

test.each([
  '2026-13-40 14:05 UTC',
  '2026-03-09 14:05',
  '9 Blah 2026 14:05 UTC',
  'at 14:05 UTC',
  '2026-03-09 99:99 UTC',
])('leaves what is none: %s', (words) => {
  expect(findMinutes(words)).toEqual([]);
});
