import { createDiscord } from '../../../adapters/discord/client.ts';
import type { Log } from '../../../src/chat/adapter.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openNewsroom } from '../../support/newsroom.ts';

/** The whole house on Discord, with the sample newsroom; `logged` is what it complained of. */
export async function openHouse() {
  const [peer, room] = await Promise.all([startDiscordPeer(), openNewsroom()]);
  const logged: string[] = [];
  const note = (details: Record<string, unknown>, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const log: Log = { info: () => {}, warn: note, error: note };
  const adapter = createDiscord({ bot: room.bot, token: TOKEN, apiUrl: peer.api, log });
  await adapter.start();
  return {
    ...{ peer, room, logged },
    async close() {
      await adapter.stop();
      await room.close();
      await peer.close();
    },
  };
}
