import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { CredentialsError } from '../../../src/chat/adapter.ts';
import { within } from '../../../src/chat/within.ts';
import { startError } from '../api/post-error.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Connection } from './connection.ts';
import { type AppDeps, openApp } from './open-app.ts';

/** Before the first attempt to come back, and the longest wait between two. */
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 60_000;
/** For the last words between the library and Slack. */
const CLOSE_MS = 1_000;
const APP_TOKEN =
  'SLACK_APP_TOKEN (it begins with xapp- and needs the scope connections:write, see “Basic Information”)';

export type SocketDeps = AppDeps & {
  appToken: string;
  /** How long opening the socket may take until Slack has said hello. */
  startTimeoutMs: number;
  /** How long to try to come back before the connection counts as ended. */
  awayMs: number;
  random(): number;
};

/**
 * The socket over which people ask. Slack renews it every few hours; then, and after an outage, it is
 * opened again, unless Slack refuses the token.
 */
export function openSocket(deps: SocketDeps): Connection {
  const { appToken, clientOptions, startTimeoutMs, awayMs, random, log } = deps;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    // The socket's client takes its options from here, not from the app.
    installerOptions: { clientOptions },
    // The library would wait five seconds before it reconnects, and a token revoked meanwhile would
    // end the process with an unhandled rejection.
    autoReconnectEnabled: false,
  });
  const app = openApp(receiver, deps);
  const { client } = receiver;
  const stopping = new AbortController();

  async function open(onEnd: (error: unknown) => void): Promise<void> {
    const late = () => new Error('Slack took the connection and then never said hello.');
    const opening = client.start();
    try {
      const { signal } = stopping;
      await within(opening, { ms: startTimeoutMs, signal, late });
    } catch (error) {
      // It may still open after it was given up.
      opening.then(close, () => {});
      await close();
      throw startError(error ?? new Error('the socket was closed at once'), APP_TOKEN);
    }
    client.once('disconnected', () => comeBack(onEnd));
  }

  async function comeBack(onEnd: (error: unknown) => void): Promise<void> {
    const endsAt = performance.now() + awayMs;
    for (
      let wait = FIRST_WAIT_MS;
      !stopping.signal.aborted;
      wait = Math.min(wait * 2, MAX_WAIT_MS)
    ) {
      try {
        await sleep(wait * (0.5 + random()), undefined, { signal: stopping.signal });
        await open(onEnd);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (error instanceof CredentialsError || performance.now() > endsAt) {
          onEnd(error);
          return;
        }
        log.warn({ reason: String(error) }, 'Slack is out of reach, trying again');
      }
    }
  }

  const close = (): Promise<unknown> =>
    within(client.disconnect(), { ms: CLOSE_MS, late: () => new Error('late') }).catch(() => {});

  return {
    app,
    start: open,
    async stop() {
      stopping.abort(new Error('Slack: stopped while starting.'));
      await close();
    },
  };
}
