import { App, type Logger, LogLevel } from '@slack/bolt';
import type { SlackPeer } from '../../support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';

const nothing = (): void => {};
/** Says nothing, not even of a socket that the peer cuts at the end. */
const SILENT: Logger = {
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
