import { describe, expect, test } from 'vitest';
import { sayZone } from '../../../src/briefings/order/read-offset-at.ts';
import { readOrder } from '../../../src/briefings/order/read-order.ts';
import { readZone } from '../../../src/briefings/order/read-parts.ts';

describe('zones', () => {
  test.each([
    ['europe/berlin', 'Europe/Berlin', undefined],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires', undefined],
    ['UTC', 'UTC', undefined],
    ['+02:00', '+02:00', undefined],
    ['GMT', 'UTC', 'GMT'],
    ['Berlin', 'Europe/Berlin', 'Berlin'],
    ['new york time', 'America/New_York', 'new york time'],
    ['São Paulo', 'America/Sao_Paulo', 'São Paulo'],
    ['St. Petersburg', 'Europe/Moscow', 'St. Petersburg'],
    ['kyiv', 'Europe/Kyiv', 'kyiv'],
    ['Mumbai', 'Asia/Kolkata', 'Mumbai'],
    ['NYC', 'America/New_York', 'NYC'],
    ['UK time', 'Europe/London', 'UK time'],
    ['German time', 'Europe/Berlin', 'German time'],
    ['Japan', 'Asia/Tokyo', 'Japan'],
    ['pacific', 'America/Los_Angeles', 'pacific'],
    ['eastern standard time', 'America/New_York', 'eastern standard time'],
    ['CET', 'Europe/Berlin', 'CET'],
    ['ET', 'America/New_York', 'ET'],
    ['PST', 'America/Los_Angeles', 'PST'],
    ['UTC+2', 'Etc/GMT-2', undefined],
    ['gmt -3', 'Etc/GMT+3', undefined],
    ['UTC+05:00', 'Etc/GMT-5', undefined],
    ['utc +5:30', '+05:30', undefined],
    ['Etc/GMT-2', 'Etc/GMT-2', undefined],
    ['UTC+0', 'UTC', undefined],
  ])('“%s” is %s', (text, zone, said) => {
    const read = readZone(text);
    expect(read).toMatchObject({ kind: 'read', value: { zone } });
    if (said) expect(read).toMatchObject({ value: { said } });
  });

  test.each([
    ['IST', 'Asia/Kolkata Europe/Dublin Asia/Jerusalem'],
    ['CST', 'America/Chicago Asia/Shanghai America/Havana'],
    ['BST', 'Europe/London Asia/Dhaka Pacific/Bougainville'],
    ['Australia', 'Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Perth'],
  ])('“%s” is asked back', (text, zones) => {
    const read = readOrder(`8am ${text} weekdays`);
    expect(read).toMatchObject({ kind: 'unclear', what: 'zone', word: text });
    if (read.kind !== 'unclear') return;
    expect(read.choices.map(({ line }) => line)).toEqual(
      zones.split(' ').map((zone) => `8am ${zone} weekdays`),
    );
    for (const { line } of read.choices) expect(readOrder(line).kind).toBe('order');
  });

  test.each([
    ['9pm lisbno time', 'lisbno', 'Lisbon'],
    ['8am new yrok time', 'new yrok', 'New York'],
    ['about rates 8am stokholm time', 'stokholm', 'Stockholm'],
    ['8am amsterdm', 'amsterdm', 'Amsterdam'],
  ])('in “%s” the city is asked back', (text, word, city) => {
    const read = readOrder(text);
    expect(read).toMatchObject({ kind: 'unclear', what: 'zone', word });
    expect(read.kind === 'unclear' && read.choices[0]?.label).toContain(city);
  });

  test.each([
    ['8am mars time', 'mars time'],
    ['8am Mars/Base', 'Mars/Base'],
    ['8am Europe/Narnia', 'Europe/Narnia'],
    ['8am Berlin, 9am London', 'London'],
    ['8am UTC+25', 'UTC+25'],
  ])('in “%s” the zone is refused by name', (text, word) => {
    expect(readOrder(text)).toMatchObject({ kind: 'refused', word });
  });

  test('a place is a zone only where it stands as one', () => {
    const orderOf = (text: string) => {
      const read = readOrder(text);
      return read.kind === 'order' ? read.order : read;
    };
    expect(orderOf('8am about Berlin')).toEqual({ times: ['08:00'], topics: ['Berlin'] });
    expect(orderOf('8am about Paris, madrid time')).toEqual({
      times: ['08:00'],
      topics: ['Paris'],
      zone: 'Europe/Madrid',
      zoneSaid: 'madrid time',
    });
    expect(orderOf('gas talks berlin 8am')).toMatchObject({
      kind: 'unclear',
      what: 'zone',
      choices: [
        { line: 'berlin time about gas talks 8am' },
        { line: 'about gas talks berlin 8am' },
      ],
    });
    expect(orderOf('0600Z')).toEqual({ times: ['06:00'], zone: 'UTC' });
    expect(orderOf('8am my time')).toEqual({ times: ['08:00'] });
  });

  test('an offset is said as people write it', () => {
    expect(['Etc/GMT-2', 'Etc/GMT+11', 'Europe/Rome'].map(sayZone)).toEqual([
      'UTC+2',
      'UTC-11',
      'Europe/Rome',
    ]);
  });
});
