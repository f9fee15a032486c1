import { createSlack } from '../../../adapters/slack/client.ts';
import { createWeb } from '../../../adapters/web/client.ts';
import type { Adapter } from '../../../src/chat/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { keepSecrets } from '../../../src/places/keep-secrets.ts';
import { createReception } from '../../../src/places/reception.ts';
import type { Store } from '../../../src/store/store.ts';
import type { SlackPeer } from '../../support/slack/peer.ts';
import { CLIENT } from '../../support/slack/registration.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';

/** Under which the desk is reached, too. */
export const OTHER_NAME = 'https://desk.other.test';
const SIGNING_SECRET = 'a secret of both';

type Options = {
  bot: Bot;
  store: Store;
  /** Gathers what was complained of. */
  logged: string[];
  /** Where anybody may install it; else it has the token of the first workspace. */
  isInstallable?: boolean;
  /** Over which way Slack tells it. */
  overSocket?: boolean;
  secretKey?: string;
};

export type PublicDesk = { slack: Adapter; url: string; stop(): Promise<void> };

/** The app behind the newsroom’s own port, where Slack and people reach it. */
export async function openPublicDesk(
  peer: SlackPeer,
  { bot, store, logged, isInstallable = false, overSocket = false, ...secret }: Options,
): Promise<PublicDesk> {
  const note = (details: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const log = { info() {}, warn: note, error: note };
  const now = () => new Date();
  const web = createWeb({
    ...{ bot, port: 0, host: '127.0.0.1', log },
    doors: () => [slack.door?.() ?? []].flat(),
    findArticle: async () => undefined,
    findReceipt: async () => undefined,
  });
  await web.start();
  const url = web.url().replace('localhost', '127.0.0.1');
  const { secretKey = 'k'.repeat(32) } = secret;
  const keys = keepSecrets(secretKey, { store, now });
  const slack = createSlack({
    access: isInstallable
      ? { ...CLIENT, keys, publicUrls: [url, OTHER_NAME] }
      : { botToken: BOT_TOKEN },
    ...(overSocket ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    ...{ bot, log, apiUrl: peer.apiUrl, publicUrls: [url], random: () => 0.5 },
    reception: createReception({ store, now, tellVanished: async () => {} }),
    isNew: (event) => store.hear(event, now().toISOString()),
  });
  peer.registration.redirectUrls = [`${url}/slack/oauth_redirect`];
  await slack.start().catch(async (error) => {
    await web.stop();
    throw error;
  });
  if (!overSocket)
    await peer.overHttp({ requestUrl: `${url}/slack/events`, signingSecret: SIGNING_SECRET });
  return {
    slack,
    url,
    async stop() {
      await slack.stop();
      await web.stop();
    },
  };
}
