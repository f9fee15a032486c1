import { describe, expect, test } from 'vitest';
import { readOrder } from '../../../src/briefings/order/read-order.ts';
import { writeOrder } from '../../../src/briefings/order/write-order.ts';

/** What was read in the words of `writeOrder`, or what was named. */
function say(text: string): string {
  const read = readOrder(text);
  if (read.kind === 'order') return writeOrder(read.order);
  return `${read.kind}: ${read.word}`;
}

describe('a line', () => {
  test.each([
    ['weekdays #news 08:00 Europe/Rome', '08:00 weekdays Europe/Rome #news'],
    [
      'each workday in #desk at 7 about lake levels, oslo time',
      '07:00 weekdays oslo time #desk about lake levels',
    ],
    ['Can you send us a briefing at 7:30 on weekdays please?', '07:30 weekdays'],
    ['could you set up our daily briefing for 0945 in #lobby, thx', '09:45 daily #lobby'],
    ['I’d like a briefing every friday at 4pm about transport', '16:00 fri about transport'],
    ['post the latest stories here at 10 every tuesday', '10:00 tue'],
    ['we need the news at six pm on weekdays, thanks!', '18:00 weekdays'],
    ['make it twice a day: 07:20 and 15:50 #radar', '07:20, 15:50 daily #radar'],
    ['friday night at 10', '22:00 fri'],
    ['every evening at 9 in #late', '21:00 daily #late'],
    ['morning at 8 and evening at 6', '08:00, 18:00'],
    ['a weekly briefing on mondays at 9', '09:00 mon'],
    ['8AM, DAILY, #NEWS, ABOUT TRADE', '08:00 daily #NEWS about TRADE'],
    ['8am post into <#C12|news>', '08:00 <#C12|news>'],
    ['08:00 "monday to friday" UTC', '08:00 weekdays UTC'],
    ['#news', '#news'],
    ['', ''],
  ])('“%s”', (text, order) => {
    expect(say(text)).toBe(order);
  });

  test.each([
    ['8am #a and #b', 'refused: #b'],
    ['8am weekdays in newsroom', 'refused: newsroom'],
    ['8am channel news', 'refused: news'],
    ['8am about gas in news', 'refused: news'],
    ['8am @dana', 'refused: @dana'],
    ['8am https://example.org/feed', 'refused: https://example.org/feed'],
    ['8am "gas talks', 'refused: "'],
    ['8am grace:2h', 'refused: grace:2h'],
    ['8am US weekdays', 'refused: US'],
    ['8am not before coffee', 'refused: not before'],
    ['twice a day #ops', 'unclear: twice a day'],
    ['every evening #ops', 'unclear: every evening'],
    ['8pm every morning', 'unclear: 8pm'],
  ])('in “%s” the word is named', (text, named) => {
    expect(say(text)).toBe(named);
  });

  test.each([
    'hourly',
    'every 2 hours',
    'each minute',
    'every half hour',
    '4 times an hour',
    'immediately',
  ])('“%s” is offered as a follow', (text) => {
    expect(readOrder(`${text} about gas #news`)).toMatchObject({
      kind: 'refused',
      word: text,
      offer: 'follow',
    });
  });

  test('a typing error in a joining word is read and said back', () => {
    expect(readOrder('8am evry weekday abuot gas')).toEqual({
      kind: 'order',
      order: { times: ['08:00'], days: 'weekdays', topics: ['gas'] },
      corrected: [
        { from: 'evry', to: 'every' },
        { from: 'abuot', to: 'about' },
      ],
    });
  });

  test.each([
    'half nine on tuesdays',
    '8:5 daily #x',
    '7pm CST tue-sat',
    '7pm lisbno time tuesdays',
    'weekly 7pm #x',
    '8pm every morning',
    'every evening #ops',
    'gas talks berlin 8am',
    'paris olympics 8am',
    '8am energy weekdays',
    '8am in newsroom about gas',
    '8am #a and #b',
    'daily mon-fri 8am',
    '13pm daily',
    '8am to 5pm daily',
  ])('each choice of “%s” is understood', (text) => {
    const read = readOrder(text);
    if (read.kind === 'order') throw new Error('understood');
    expect(read.choices).not.toEqual([]);
    for (const { line } of read.choices ?? [])
      expect([line, readOrder(line).kind]).toEqual([line, 'order']);
  });

  test('that is very long is refused', () => {
    expect(readOrder('gas '.repeat(400))).toMatchObject({ kind: 'refused' });
  });
});

describe('several briefings in one line', () => {
  test.each([
    ['8am on mondays, 10am on fridays', '10am on fridays', '8am on mondays'],
    ['weekdays at 8 and weekends at 10', 'weekends at 10', 'weekdays at 8'],
    ['about gas at 8 and about oil at 9', 'about oil at 9', 'about gas at 8'],
  ])('“%s” is refused, with the first to choose', (text, word, line) => {
    expect(readOrder(text)).toMatchObject({ kind: 'refused', word, choices: [{ line }] });
    expect(readOrder(line).kind).toBe('order');
  });

  test.each([
    ['mondays 8am and thursdays', '08:00 mon,thu'],
    ['daily at 8 and daily at 18', '08:00, 18:00 daily'],
    ['every morning at 8 and every evening at 6', '08:00, 18:00 daily'],
  ])('“%s” is one', (text, order) => {
    expect(say(text)).toBe(order);
  });
});
