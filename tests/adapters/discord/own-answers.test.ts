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
