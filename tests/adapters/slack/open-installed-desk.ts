import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlack } from '../../../adapters/slack/client.ts';
import { keepSecrets } from '../../../src/places/keep-secrets.ts';
import { createReception } from '../../../src/places/reception.ts';
import type { openNewsroom } from '../../support/newsroom.ts';
import { browse } from '../../support/slack/browse.ts';
import type { SlackPeer } from '../../support/slack/peer.ts';
import { CLIENT, SIGNING_SECRET } from '../../support/slack/registration.ts';

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

const PUBLIC_URL = 'https://news.test';
const SECRET_KEY = '5ec4e7'.repeat(8);

export type InstalledDesk = Awaited<ReturnType<typeof openInstalledDesk>>;

/** The app as any workspace can install it, which Slack reaches over HTTP; it has started. */
export async function openInstalledDesk(
  peer: SlackPeer,
  { bot, store }: Pick<Newsroom, 'bot' | 'store'>,
  logged: string[],
) {
  const note = (details: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const now = () => new Date();
  const keys = keepSecrets(SECRET_KEY, { store, now });
  const desk = createSlack({
    ...{ bot, apiUrl: peer.apiUrl, signingSecret: SIGNING_SECRET },
    access: { ...CLIENT, keys, publicUrl: PUBLIC_URL },
    reception: createReception({ store, now, tellVanished: async () => {} }),
    isNew: (event) => store.hear(`${peer.apiUrl} ${event}`, now().toISOString()),
    log: { info() {}, warn: note, error: note },
  });
  await desk.start();
  const server = createServer((request, response) => desk.door?.()?.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  peer.registration.redirectUrls = [`${PUBLIC_URL}/slack/oauth_redirect`];
  await peer.overHttp({ requestUrl: `${origin}/slack/events`, signingSecret: SIGNING_SECRET });
  return {
    desk,
    keys,
    /** Somebody opens the page on which the app is installed, and follows it to the end. */
    install(visitor: Parameters<SlackPeer['visit']>[0]): ReturnType<typeof browse> {
      peer.visit(visitor);
      return browse(`${PUBLIC_URL}/slack/install`, { hosts: { [PUBLIC_URL]: origin } });
    },
    async close(): Promise<void> {
      await desk.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
