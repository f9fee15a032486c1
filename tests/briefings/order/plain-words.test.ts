import { describe, expect, test } from 'vitest';
import { looseWords, readOrder, saysWhen } from '../../../src/briefings/order/read-order.ts';
import { writeOrder } from '../../../src/briefings/order/write-order.ts';

const KNOWN = new Set(['tram', 'wheat', 'opera']);

/** What was read in the words of `writeOrder`, or what was named. */
function say(text: string): string {
  const read = readOrder(text, KNOWN);
  return read.kind === 'order' ? writeOrder(read.order) : `${read.kind}: ${read.word}`;
}

describe('a lone word', () => {
  test.each([
    ['6am weekdays tram #commute', '06:00 weekdays #commute about tram'],
    ['opera every sunday at noon', '12:00 sun about opera'],
    ['8am daily tram and wheat', '08:00 daily about tram, wheat'],
    ['only wheat 8am daily', '08:00 daily about wheat'],
    ['8am weekdays glimpf #x', 'refused: glimpf'],
    ['8am payday #hr', 'refused: payday'],
    ['8am noneday tram', 'refused: noneday'],
    ['8am weekdayz', 'unclear: weekdayz'],
  ])('in “%s” is a topic where it is known', (text, order) => {
    expect(say(text)).toBe(order);
  });

  test('is found, so that somebody can look it up', () => {
    expect(looseWords('8am weekdays Tram #x')).toEqual(['tram']);
    expect(looseWords('8am weekdays about tram')).toEqual([]);
  });
});

describe('thanks', () => {
  test.each([
    '7am daily about rail fares, ta',
    '7am daily about rail fares ta very much',
    '7am daily about rail fares cheers mate',
    '7am daily about rail fares, much appreciated!',
    'merci, 7am daily about rail fares',
    '7am daily about rail fares pls n thx',
    '7am daily, danke, about rail fares',
  ])('“%s” says no more', (text) => {
    expect(say(text)).toBe('07:00 daily about rail fares');
  });

  test('in a topic are part of it where more follows', () => {
    expect(say('7am about ta contracts')).toBe('07:00 about ta contracts');
  });
});

describe('what is left out', () => {
  test.each([
    ['8am daily about budgets but nothing about football', '08:00 daily about budgets, -football'],
    ['8am daily about budgets, nothing on football', '08:00 daily about budgets, -football'],
    ['8am daily about budgets no football', '08:00 daily about budgets, -football'],
    ['8am daily about a no deal exit', '08:00 daily about "no deal exit"'],
    ['8am daily everything but sport', '08:00 daily about -sport'],
    ['8am daily anything other than football', '08:00 daily about -football'],
    ['9am weekdays about energy minus oil', '09:00 weekdays about energy, -oil'],
    ['every day bar Fridays at 7', '07:00 mon,tue,wed,thu,sat,sun'],
    ['every day but sunday at 7', '07:00 mon,tue,wed,thu,fri,sat'],
    ['8:15 daily, skip sundays', '08:15 mon,tue,wed,thu,fri,sat'],
    ['8am every day without fail', '08:00 daily'],
    ['8am about energy but leave oil out', 'refused: but'],
  ])('“%s”', (text, order) => {
    expect(say(text)).toBe(order);
  });
});

describe('times and zones said loosely', () => {
  test.each([
    ['around 8 weekdays', '08:00 weekdays'],
    ['roughly 9am daily', '09:00 daily'],
    ['at about noon daily', '12:00 daily'],
    ['at about 7 in the evening weekdays', '19:00 weekdays'],
    ['0800 1800 weekdays', '08:00, 18:00 weekdays'],
    ['0700 1200 1700', '07:00, 12:00, 17:00'],
    ['seven days a week at 8', '08:00 daily'],
    ['6ish on weekdays', 'unclear: 6ish'],
    ['five days a week 8am', 'refused: five days a week'],
    ['8am daily UTC+15', 'refused: UTC+15'],
    ['8am daily gmt -13', 'refused: gmt -13'],
    ['8am +15:00', 'refused: +15:00'],
    ['8am us/eastern', '08:00 us/eastern'],
  ])('“%s”', (text, order) => {
    expect(say(text)).toBe(order);
  });

  test.each([
    ['7 or 8 pm fridays', ['7pm fridays', '8pm fridays', '7pm and 8pm fridays']],
    ['8am Europe/Rmoe', ['8am Europe/Rome']],
    ['8am Australia/Sidney daily', ['8am Australia/Sydney daily']],
    ['8am tusday and thirsday', ['8am Tuesday and Thursday']],
    ['8am fryday londn time', ['8am Friday London time']],
    ['8;15 wendesday', ['08:15 Wednesday']],
    ['9 12 and 5pm', ['09:12 and 5pm', '9, 12 and 5pm']],
  ])('“%s” is asked back with lines that work', (text, lines) => {
    const read = readOrder(text, KNOWN);
    expect(read).toMatchObject({ kind: 'unclear', choices: lines.map((line) => ({ line })) });
  });
});

describe('news at once', () => {
  test.each([
    ['as soon as anything happens about tram fares', 'as soon as anything happens'],
    ['immediately about tram fares', 'immediately'],
    ['whenever there is news on tram fares', 'whenever there is news'],
    ['the moment it breaks about tram fares', 'the moment it breaks'],
    ['straight away about tram fares', 'straight away'],
    ['live about tram fares', 'live'],
  ])('“%s” is a follow of its topics', (text, word) => {
    expect(readOrder(text)).toMatchObject({
      kind: 'refused',
      word,
      offer: 'follow',
      topics: ['tram fares'],
    });
  });
});

test('a line says when, or it does not', () => {
  for (const text of ['8am', 'weekdays', 'hourly', 'noon', 'weekly', '8;30'])
    expect(saysWhen(text), text).toBe(true);
  for (const text of ['frobnicate', 'gas', 'list', '', '3f9a1c', 'x'.repeat(5_000)])
    expect(saysWhen(text), text.slice(0, 20)).toBe(false);
});

test.each([
  ['8am in #one and #two', '#two'],
  ['8am in #one or #two', '#two'],
  ['8am days:mon days:tue', 'tue'],
  ['8am weekdays time:9am', '9am'],
])('“%s” gives a part twice', (text, word) => {
  expect(readOrder(text)).toMatchObject({ kind: 'refused', word });
});

test.each(['8am time:8am', 'mon days:monday', 'time:8am and 6pm weekdays'])(
  '“%s” says the same twice, or more of it',
  (text) => expect(readOrder(text).kind).toBe('order'),
);
