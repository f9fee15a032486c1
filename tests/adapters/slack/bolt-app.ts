import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Logger, LogLevel } from '@slack/bolt';
import type { SlackPeer } from '../../support/slack/peer.ts';
import { SIGNING_SECRET } from '../../support/slack/registration.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';

const nothing = (): void => {};
/** Says nothing, not even of a socket that the peer cuts at the end. */
export const SILENT: Logger = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing },
  ...{ setLevel: nothing, setName: nothing, getLevel: () => LogLevel.ERROR },
};

/** An app by Slack's own library at the peer, so that the peer is held against that. */
export function boltAt({ apiUrl }: Pick<SlackPeer, 'apiUrl'>): App {
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 } };
  return new App({
    ...{ token: BOT_TOKEN, appToken: APP_TOKEN, socketMode: true, logger: SILENT },
    ...{ clientOptions, installerOptions: { clientOptions } },
  });
}

/** The same app, which Slack reaches by signed requests; listens once it is given. */
export async function boltOverHttp(
  peer: Pick<SlackPeer, 'apiUrl' | 'overHttp'>,
  prepare: (app: App) => void = () => {},
): Promise<App> {
  const clientOptions = { slackApiUrl: peer.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({
    ...{ token: BOT_TOKEN, signingSecret: SIGNING_SECRET, logger: SILENT, clientOptions },
  });
  prepare(app);
  const { port } = ((await app.start(0)) as Server).address() as AddressInfo;
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  await peer.overHttp({ requestUrl, signingSecret: SIGNING_SECRET });
  return app;
}
