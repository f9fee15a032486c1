import { expect, test, vi } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openNewsroom } from '../../support/newsroom.ts';

test('what is somebody’s own, asked in a channel, comes in their direct messages', async () => {
  const peer = await startDiscordPeer();
  const room = await openNewsroom();
  const log = { info() {}, warn() {}, error() {} };
  const adapter = createDiscord({ bot: room.bot, token: TOKEN, apiUrl: peer.api, log });
  await adapter.start();
  peer.mention('follow Holm to:me');
  const inChannel = (words: string) =>
    peer.messages.filter((one) => one.channel_id === IDS.news && textOf(one).includes(words));
  await vi.waitFor(
    () => expect(inChannel('it is in your direct messages with me')).toHaveLength(1),
    10_000,
  );
  const own = peer.messages.filter((one) => textOf(one).includes('Following Greta Holm'));
  expect(own.map(({ channel_id }) => channel_id)).toEqual([IDS.dm]);
  expect(inChannel('Holm').filter((one) => textOf(one).includes('Following'))).toEqual([]);
  await adapter.stop();
  await peer.close();
  await room.close();
});

test('a further question in direct messages goes on from the one before; in a channel none does', async () => {
  const peer = await startDiscordPeer();
  const room = await openNewsroom();
  const log = { info() {}, warn() {}, error() {} };
  const adapter = createDiscord({ bot: room.bot, token: TOKEN, apiUrl: peer.api, log });
  await adapter.start();
  const heard = (channel: string, words: string) =>
    vi.waitFor(
      () =>
        expect(
          peer.messages.some((one) => one.channel_id === channel && textOf(one).includes(words)),
        ).toBe(true),
      10_000,
    );
  peer.directMessage('what did Holm say about the strike?');
  await heard(IDS.dm, 'Greta Holm');
  peer.directMessage('and Marchetti?');
  await heard(IDS.dm, 'Ilse Marchetti about\\:strike');
  peer.mention('what did Holm say about the strike?');
  await heard(IDS.news, 'Greta Holm');
  peer.mention('and Marchetti?');
  await heard(IDS.news, 'Ilse Marchetti, Transport Minister');
  const last = peer.messages.filter(({ channel_id }) => channel_id === IDS.news).at(-1)!;
  expect(textOf(last)).not.toContain('about\\:strike');
  await adapter.stop();
  await peer.close();
  await room.close();
});
