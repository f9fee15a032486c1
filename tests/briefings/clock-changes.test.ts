import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextOccurrence, slotOf } from '../../src/briefings/next-occurrence.ts';

type Listed = {
  kind: string;
  input: { zone: string; localDate: string; localTime: string };
  expect: { instants: string[] };
};

const DAY = 86_400_000;
// A list of clock changes kept beside the repository; where it is not, these are left out.
const LIST = new URL('../../../shared/data/bad-inputs.json', import.meta.url);

describe.skipIf(!existsSync(LIST))('clock changes of a list kept elsewhere', () => {
  const { inputs } = existsSync(LIST)
    ? (JSON.parse(readFileSync(LIST, 'utf8')) as { inputs: Listed[] })
    : { inputs: [] };
  it.each(inputs.filter(({ kind }) => kind === 'dst'))('$input', ({ input, expect: wanted }) => {
    const own = { time: input.localTime, zone: input.zone, days: 'daily' };
    const instants: string[] = [];
    let at = new Date(Date.parse(input.localDate) - 2 * DAY);
    while (at.getTime() < Date.parse(input.localDate) + 2 * DAY) {
      at = nextOccurrence(own, at) as Date;
      if (slotOf(own, at).startsWith(input.localDate)) instants.push(at.toISOString());
    }
    expect(instants).toEqual(wanted.instants.map((instant) => new Date(instant).toISOString()));
  });
});
