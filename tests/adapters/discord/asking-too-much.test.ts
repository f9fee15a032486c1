import { RateLimiterMemory } from 'rate-limiter-flexible';
import { expect, test, vi } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import { createLimits, PERSON } from '../../../src/chat/limits.ts';
import { onceAMinute } from '../../../src/chat/once-a-minute.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openNewsroom } from '../../support/newsroom.ts';

test('who asks too much in a channel is told so there once, and alone each time', async () => {
  const peer = await startDiscordPeer();
  const room = await openNewsroom({
    sample: '0',
    limit: createLimits(
      (keyPrefix, points) => new RateLimiterMemory({ keyPrefix, points, duration: 600 }),
    ),
  });
  const log = { info() {}, warn() {}, error() {} };
  const adapter = createDiscord({ bot: room.bot, token: TOKEN, apiUrl: peer.api, log });
  await adapter.start();
  for (let n = 0; n < PERSON.question + 3; n++) peer.mention('briefing list');
  const heard = (channel: string, words: string) =>
    peer.messages.filter((one) => one.channel_id === channel && textOf(one).includes(words));
  await vi.waitFor(
    () => expect(heard(IDS.news, 'No briefings yet')).toHaveLength(PERSON.question),
    10_000,
  );
  peer.directMessage('briefing list');
  peer.directMessage('following');
  await vi.waitFor(() => expect(heard(IDS.dm, 'That is a lot at once')).toHaveLength(2), 10_000);
  // What is under way is waited for.
  await adapter.stop();
  expect(heard(IDS.news, 'That is a lot at once')).toHaveLength(1);
  await peer.close();
  await room.close();
});

test('after a minute it is said again, and to others meanwhile', () => {
  let now = 0;
  const may = onceAMinute(() => now);
  expect([may('ann'), may('ann'), may('ben')]).toEqual([true, false, true]);
  now = 59_999;
  expect(may('ann')).toBe(false);
  now = 60_000;
  expect([may('ann'), may('ann')]).toEqual([true, false]);
});
