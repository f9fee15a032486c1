import { describe, expect, test } from 'vitest';
import { readTimes } from '../../../src/briefings/order/read-parts.ts';

describe('times of day', () => {
  test.each([
    ['8:30 pm', '20:30'],
    ['7.15am', '07:15'],
    ['6 p.m.', '18:00'],
    ['8 A. M.', '08:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['830am', '08:30'],
    ['0800', '08:00'],
    ['1830 hrs', '18:30'],
    ['at 2015', '20:15'],
    ['8h30', '08:30'],
    ['9 Uhr', '09:00'],
    ['24:00', '00:00'],
    ['8:00:00', '08:00'],
    ['noon', '12:00'],
    ['12 midnight', '00:00'],
    ['8 o’clock', '08:00'],
    ['seven thirty am', '07:30'],
    ['at seven', '07:00'],
    ['half past six pm', '18:30'],
    ['quarter to nine', '08:45'],
    ['twenty-five past eight', '08:25'],
    ['8 in the evening', '20:00'],
    ['10 at night', '22:00'],
    ['7 in the morning', '07:00'],
    ['9', '09:00'],
    ['9 and 17', '09:00,17:00'],
    ['8 and 5pm', '08:00,17:00'],
    ['8, 12 and 18:15', '08:00,12:00,18:15'],
    ['08:00,18:00', '08:00,18:00'],
    ['8am/6pm', '08:00,18:00'],
    ['noon and midnight', '00:00,12:00'],
    ['@ 8am, please', '08:00'],
  ])('“%s” is %s', (text, times) => {
    expect(readTimes(text)).toEqual({ kind: 'read', value: times.split(',') });
  });

  test.each([
    ['half eight', '08:30 07:30'],
    ['8:5', '08:05 08:50'],
    ['8:0am', '08:00'],
    ['8;30', '08:30'],
    ['9,17', '09:17 09:00, 17:00'],
    ['8 30', '08:30'],
    ['7:3Opm', '19:30'],
    ['8amm', '08:00'],
    ['15:30pm', '15:30'],
    ['8 and 9pm', '08:00 20:00'],
    ['8, 12 and 6', '06:00 18:00'],
    ['8 or 9', '8 9 8 and 9'],
    ['lunchtime', '12:00 13:00'],
    ['midnigt', 'midnight'],
  ])('“%s” is asked back', (text, labels) => {
    const read = readTimes(text);
    expect(read).toMatchObject({ kind: 'unclear', what: 'time' });
    if (read.kind !== 'unclear') return;
    expect(read.choices.map(({ label }) => label).join(' ')).toBe(labels);
  });

  test.each([
    '25:00',
    '8:75',
    '24:30',
    '13pm',
    '99',
    '2500',
    '8:300',
    'half past 25',
    '8am to 5pm',
  ])('“%s” is refused by name', (text) => {
    expect(readTimes(text)).toMatchObject({ kind: 'refused', word: text });
  });

  test('a day is no time', () => {
    expect(readTimes('weekdays')).toMatchObject({ kind: 'refused', word: 'weekdays' });
    expect(readTimes('')).toMatchObject({ kind: 'refused' });
  });
});
