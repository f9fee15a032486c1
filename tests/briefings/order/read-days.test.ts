import { describe, expect, test } from 'vitest';
import { readDays } from '../../../src/briefings/order/read-parts.ts';

describe('days', () => {
  test.each([
    ['daily', 'daily'],
    ['Every day', 'daily'],
    ['each morning', 'daily'],
    ['mornings', 'daily'],
    ['7 days a week', 'daily'],
    ['sun-sat', 'daily'],
    ['weekdays and weekends', 'daily'],
    ['every working day', 'weekdays'],
    ['business days', 'weekdays'],
    ['Monday to Friday', 'weekdays'],
    ['from monday until friday', 'weekdays'],
    ['Mon–Fri', 'weekdays'],
    ['Mo-Fr', 'weekdays'],
    ['M-F', 'weekdays'],
    ['at the weekend', 'weekends'],
    ['sat & sun', 'weekends'],
    ['mondays', 'mon'],
    ['Mon, Wed & Fri', 'mon,wed,fri'],
    ['fri wed mon', 'mon,wed,fri'],
    ['M/W/F', 'mon,wed,fri'],
    ['tues + thurs', 'tue,thu'],
    ['Di, Do', 'tue,thu'],
    ['Tue-Thu', 'tue,wed,thu'],
    ['wednesday through friday and sunday', 'wed,thu,fri,sun'],
    ['fri-mon', 'mon,fri,sat,sun'],
    ['montags und freitags', 'mon,fri'],
    ['every day but not on mondays', 'tue,wed,thu,fri,sat,sun'],
    ['except sundays', 'mon,tue,wed,thu,fri,sat'],
    ['every day except saturday and sunday', 'weekdays'],
    ['weekdays -wed', 'mon,tue,thu,fri'],
    ['weekly on friday', 'fri'],
  ])('“%s” are %s', (text, days) => {
    expect(readDays(text)).toEqual({ kind: 'read', value: days });
  });

  test.each([
    ['wensday', 'Wednesday'],
    ['thrusday', 'Thursday'],
    ['firday', 'Friday'],
    ['wekdays', 'weekdays'],
    ['dialy', 'daily'],
  ])('“%s” is asked back', (text, label) => {
    const line = label;
    expect(readDays(text)).toMatchObject({
      kind: 'unclear',
      what: 'day',
      choices: [{ label, line }],
    });
  });

  test('two misspelt days are mended at once', () => {
    expect(readDays('tuseday and firday')).toMatchObject({
      choices: [{ line: 'Tuesday and Friday' }],
    });
  });

  test.each(['weekly', 'twice a week', 'every week'])('“%s” lacks its day', (text) => {
    const read = readDays(text);
    expect(read).toMatchObject({ kind: 'unclear', what: 'day', word: text });
    expect(read.kind === 'unclear' && read.choices.length).toBe(7);
  });

  test.each([
    ['every other day', 'every other day'],
    ['fortnightly on mondays', 'fortnightly'],
    ['bi-weekly', 'bi-weekly'],
    ['the first monday of the month', 'first monday of the month'],
    ['on 31 June', '31 June'],
    ['2026-12-24', '2026-12-24'],
    ['tomorrow', 'tomorrow'],
    ['next tuesday', 'next tuesday'],
    ['weekdays until friday', 'until friday'],
    ['daily except holidays', 'holidays'],
    ['mon except mon', 'except mon'],
    ['daily mon-fri', 'mon-fri'],
    ['weekdays, mondays', 'mondays'],
    ['Mi', 'Mi'],
    ['constructor', 'constructor'],
  ])('“%s” is refused by name', (text, word) => {
    const read = readDays(text);
    expect(read.kind).toBe('refused');
    expect(read.kind === 'refused' && read.word).toContain(word);
  });
});
