import { RateLimiterMemory } from 'rate-limiter-flexible';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/bot.ts';
import { createLimits } from '../../src/chat/limits.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom({
    sample: '0',
    limit: createLimits(
      (keyPrefix, points) => new RateLimiterMemory({ keyPrefix, points, duration: 600 }),
    ),
  });
});
afterAll(() => newsroom.close());

const from = (id: string, line: string, more: Partial<Ask> = {}) =>
  newsroom.bot.answer({
    line,
    place: PLACE,
    channel: CHANNEL,
    user: { id, name: id, zone: null, manages: true },
    findChannel: async () => undefined,
    ...more,
  });
const times = (count: number, work: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, work));
const PASTED = 'The ferry to Tarn sails again, the harbour board said on Monday. '.repeat(4);

describe('somebody who asks a lot at once', () => {
  test('is told kindly when to ask again, and nobody else sees it', async () => {
    await times(20, () => from('ann', 'sources list'));
    const refused = await from('ann', 'sources list');
    expect(refused.title).toMatch(/^That is a lot at once: .+ Please ask again in \d+ seconds\.$/u);
    expect(refused.onlyToAsker).toBe(true);
    expect(newsroom.broken).toEqual([]);
  });

  test('does not keep others from asking', async () => {
    await times(25, () => from('ben', 'sources list'));
    expect((await from('cleo', 'help')).title).not.toContain('a lot at once');
  });

  test('in a terminal is never refused', async () => {
    const replies = await times(30, () => from('dora', 'help', { whole: true }));
    expect(JSON.stringify(replies)).not.toContain('a lot at once');
  });

  test('gets completions all the same', async () => {
    await times(25, () => from('emil', 'help'));
    const user = { id: 'emil', name: 'Emil', zone: null, manages: true };
    const ask = {
      line: 'sou',
      place: PLACE,
      channel: CHANNEL,
      user,
      findChannel: async () => undefined,
    };
    expect(await newsroom.bot.complete(ask)).not.toEqual([]);
  });
});

describe('what takes long to read', () => {
  test.each([
    ['a pasted text', `summary ${PASTED}`],
    ['an address', 'summary https://nowhere.example/a'],
    ['a new source', 'sources add https://nowhere.example'],
  ])('may be asked less often: %s', async (name, line) => {
    await times(6, () => from(name, line));
    const refused = replyText(await from(name, line));
    expect(refused).toContain('I take 6 texts or pages to read a minute from one person.');
    expect(replyText(await from(name, 'sources list'))).not.toContain('a lot at once');
  });

  test('is not what a topic needs', async () => {
    const replies = await times(10, () => from('finn', 'summary ferry'));
    expect(JSON.stringify(replies)).not.toContain('a lot at once');
  });
});
