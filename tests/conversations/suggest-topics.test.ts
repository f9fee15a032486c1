import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const suggest = (name: string, option: string, typed: string, place = PLACE) =>
  newsroom.bot.suggest(
    {
      ...{ line: typed, place, channel: CHANNEL },
      user: { id: 'u1', name: 'Reader', zone: null, manages: true },
      findChannel: async () => undefined,
    },
    name,
    option,
  );
const values = async (...asked: Parameters<typeof suggest>) =>
  (await suggest(...asked)).map(({ value }) => value);

describe('topics while typing', () => {
  test.each([
    ['quotes', 'about'],
    ['timeline', 'about'],
    ['compare', 'about'],
    ['follow', 'about'],
    ['summary', 'topic'],
    ['coverage', 'topic'],
    ['briefing create', 'topic'],
    ['briefing edit', 'topic'],
  ])('%s %s: is completed from the news', async (name, option) => {
    const [first] = await suggest(name, option, '');
    expect(first?.label).toMatch(/ · in \d+ reports? of late$/u);
    expect((await newsroom.ask(`summary "${first!.value}"`)).title).not.toMatch(/nothing|no /iu);
  });

  test('begins with what was typed, in any word of it and whatever its case', async () => {
    const all = await values('quotes', 'about', '');
    const typed = all[0]!.slice(0, 2).toUpperCase();
    for (const value of await values('quotes', 'about', typed))
      expect(` ${value.toLowerCase()}`).toContain(` ${typed.toLowerCase()}`);
    expect(await values('quotes', 'about', 'xyzzyq')).toEqual([]);
  });

  test('offers what is asked for already first, only in its own place', async () => {
    await newsroom.ask('briefing create 8am topic:"zebra crossings" #news');
    await newsroom.ask('follow about:"zoning plans"');
    expect(await values('quotes', 'about', 'z')).toEqual(['zebra crossings', 'zoning plans']);
    const elsewhere = { id: 'other', platform: 'web', name: 'Other' } as const;
    expect(await values('quotes', 'about', 'z', elsewhere)).toEqual([]);
  });
});
