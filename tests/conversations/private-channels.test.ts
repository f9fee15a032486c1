import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/bot.ts';
import type { Channel } from '../../src/model.ts';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

const NEWS = { id: 'c2', name: 'news' };
const REFUSED = 'takes someone who manages this place';

describe('a channel that not everybody sees', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let hidden: string;
  const isIn = (channels: Channel[]) => async (asked: Channel) =>
    channels.some(({ id }) => id === asked.id);
  const seeing = (channels: Channel[], more: Partial<Ask> = {}): Partial<Ask> => ({
    sight: { asker: isIn(channels), everyone: isIn([CHANNEL]) },
    ...more,
  });
  const outside = (line: string, more: Partial<Ask> = {}) =>
    room.ask(line, { manages: false, more: seeing([CHANNEL], more) });
  const all = async (line: string, more: Partial<Ask> = {}) =>
    JSON.stringify(await outside(line, more));

  beforeAll(async () => {
    room = await openNewsroom();
    await room.ask('briefing create 07:00 weekdays Berlin #newsroom topic:pay');
    const set = await room.ask('briefing create 08:00 daily Berlin #news topic:"merger leak"');
    hidden = (set.data as { id: string }).id;
    await room.ask('follow "secret merger" to:#news');
  });
  afterAll(() => room.close());

  test('is in no list, log, summary or completion of those outside', async () => {
    for (const line of ['briefing list', 'briefing log', 'following', 'summary in:#news'])
      expect(await all(line), line).not.toContain('merger');
    for (const line of [`why ${hidden}`, `briefing preview ${hidden}`, `briefing log ${hidden}`])
      expect((await outside(line)).title, line).toBe(
        'There is no such briefing here, or not any more.',
      );
    const asked = {
      ...{ place: PLACE, channel: CHANNEL, findChannel: async () => undefined },
      user: { id: 'u1', name: 'Reader', zone: 'UTC', manages: false },
    };
    for (const [name, option] of [
      ['why', 'what'],
      ['briefing preview', 'which'],
      ['quotes', 'about'],
      ['following stop', 'id'],
    ] as const)
      expect(
        JSON.stringify(
          await room.bot.suggest({ ...asked, ...seeing([]), line: 'm' } as Ask, name, option),
        ),
        name,
      ).not.toContain('merger');
  });

  test('is there for those in it, for who manages the place, and where it is asked', async () => {
    expect(await all('briefing list', seeing([CHANNEL, NEWS]))).toContain('merger leak');
    expect(await all('briefing list', { channel: NEWS })).toContain('merger leak');
    expect(JSON.stringify(await room.ask('briefing list', { more: seeing([]) }))).toContain(
      'merger leak',
    );
  });

  test('is left out where everybody reads the answer, but for what is told the asker alone', async () => {
    const isPublic = true as const;
    const read = async (line: string) =>
      JSON.stringify(await room.ask(line, { more: seeing([NEWS], { isPublic }) }));
    expect(await read('briefing list')).not.toContain('merger');
    expect(await read('following')).toContain('merger');
    expect(await read('post-here summary in:#news')).not.toContain('merger');
  });

  test('is not found by its name, and what is hidden there counts and stays', async () => {
    const named = async (to: string) => (await outside(`follow holm to:${to}`)).title;
    expect((await named('#news')).replace('news', 'x')).toBe(
      (await named('#nosuch')).replace('nosuch', 'x'),
    );
    // A free id is given; this one is not.
    const made = await room.ask(`briefing create 09:00 daily Berlin #newsroom id:${hidden}`, {
      more: { ...seeing([CHANNEL]), isPublic: true },
    });
    expect((made.data as { id: string }).id).not.toBe(hidden);
    expect((await room.store.findBriefings(PLACE.id)).map(({ topics }) => topics)).toContainEqual([
      'merger leak',
    ]);
  });
});

describe('what is said to who may not', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.close());

  test.each(['doctor', 'editors list', 'privacy export'])('“%s” only shows', async (line) => {
    expect((await room.ask(line, { manages: false })).title).toBe(`“${line}” ${REFUSED}.`);
  });

  test('whoever made a channel is asked only about what is posted there', async () => {
    for (const [time, channel] of [
      ['08:00', '#newsroom'],
      ['09:00', '#newsroom'],
      ['10:00', '#news'],
    ])
      await room.ask(`briefing create ${time} weekdays Berlin ${channel}`);
    const ask = (line: string, own: Channel) =>
      room.ask(line, {
        user: { manages: false, managesChannel: async ({ id }) => id === own.id },
      });
    expect((await ask('briefing edit 11am', NEWS)).title).toContain('11:00');
    const which = await ask('briefing edit', CHANNEL);
    expect(which.actions.map(({ label }) => label)).toEqual([
      expect.stringContaining('08:00'),
      expect.stringContaining('09:00'),
    ]);
    expect((await ask('briefing edit', { id: 'c9', name: 'own' })).title).toContain(REFUSED);
  });

  test('nothing can be newer than a briefing that was never posted', async () => {
    const none = await openNewsroom({ sample: '0' });
    await none.ask('briefing create 08:00 weekdays Berlin #news');
    expect((await none.ask('briefing now')).title).toBe(
      'Nothing is new in the last day, so there is nothing to post.',
    );
    const hint = await none.ask('follow about:ferry to:me', {
      manages: false,
      place: { ...PLACE, platform: 'slack' },
    });
    expect(JSON.stringify(hint)).not.toContain('Add a source');
    await none.close();
  });
});
