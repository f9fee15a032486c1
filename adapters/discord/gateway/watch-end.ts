import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import { TOKEN_REFUSED } from '../api/post-error.ts';

/**
 * Tells once when the connection is over: closed for good, or away for so long that the library
 * seems to have lost it.
 */
export function watchEnd(client: Client, awayMs: number, onEnd: (error: Error) => void): void {
  let away: NodeJS.Timeout | undefined;
  const end = (error: Error): void => {
    clearTimeout(away);
    client.removeAllListeners(Events.ShardDisconnect);
    client.removeAllListeners(Events.ShardReconnecting);
    onEnd(error);
  };
  const isBack = (): void => {
    clearTimeout(away);
    away = undefined;
  };
  client.on(Events.ShardDisconnect, ({ code }) => end(closedError(code)));
  client.once(Events.Invalidated, () => end(new Error('Discord ended the session.')));
  client.on(Events.ShardReconnecting, () => {
    const late = new Error(`Discord has been out of reach for ${Math.round(awayMs / 1000)} s.`);
    away ??= setTimeout(end, awayMs, late).unref();
  });
  client.on(Events.ShardResume, isBack);
  client.on(Events.ShardReady, isBack);
}

const closedError = (code: number): Error =>
  code === GatewayCloseCodes.AuthenticationFailed
    ? new CredentialsError(TOKEN_REFUSED)
    : new Error(`Discord closed the connection for good (${GatewayCloseCodes[code] ?? code}).`);
