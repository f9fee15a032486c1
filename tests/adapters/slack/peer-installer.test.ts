import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Installation, type InstallationQuery } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browse } from '../../support/slack/browse.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { CLIENT, SIGNING_SECRET } from '../../support/slack/registration.ts';
import { SILENT } from './bolt-app.ts';

const SCOPES = ['app_mentions:read', 'chat:write', 'commands'];
let peer: SlackPeer;
let app: App;
let origin: string;
let kept: Map<string, Installation>;
const keyOf = ({ enterpriseId, teamId, isEnterpriseInstall }: InstallationQuery<boolean>) =>
  String(isEnterpriseInstall ? enterpriseId : teamId);

beforeEach(async () => {
  peer = await openSlackPeer();
  kept = new Map();
  const clientOptions = { slackApiUrl: peer.apiUrl, retryConfig: { retries: 0 } };
  app = new App({
    ...{ ...CLIENT, signingSecret: SIGNING_SECRET, stateSecret: 'state', scopes: SCOPES },
    ...{ logger: SILENT, clientOptions },
    installerOptions: { authorizationUrl: peer.authorizeUrl, clientOptions, directInstall: true },
    installationStore: {
      async storeInstallation(given) {
        kept.set(String(given.isEnterpriseInstall ? given.enterprise?.id : given.team?.id), given);
      },
      fetchInstallation: async (query) => kept.get(keyOf(query))!,
      deleteInstallation: async (query) => void kept.delete(keyOf(query)),
    },
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'here', thread_ts: event.ts, unfurl_links: false });
  });
  const { port } = ((await app.start(0)) as Server).address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  peer.registration.redirectUrls = [`${origin}/slack/oauth_redirect`];
  await peer.overHttp({ requestUrl: `${origin}/slack/events`, signingSecret: SIGNING_SECRET });
});
afterEach(async () => {
  await app.stop();
  await peer.close();
});

/** Somebody follows the app’s own link, and comes back to it. */
async function letIn(visitor: Parameters<SlackPeer['visit']>[0]): Promise<number> {
  peer.visit(visitor);
  return (await browse(`${origin}/slack/install`)).status;
}

test('Bolt’s own installer brings an app into two workspaces, where it answers', async () => {
  for (const team of ['T0NEWS', 'T0SPORT']) {
    expect(await letIn({ team })).toBe(200);
    expect((await peer.answerIn((await peer.in(team).mention('x')).thread)).text).toBe('here');
  }
  expect([...kept.keys()]).toEqual(['T0NEWS', 'T0SPORT']);
  expect(kept.get('T0SPORT')?.bot).toMatchObject({ id: 'B0ATT0SPORT', scopes: SCOPES });
});

test('it brings one into an organization, and answers in its workspaces', async () => {
  expect(await letIn({ team: 'T0NORTH', isOrgWide: true })).toBe(200);
  expect([...kept.keys()]).toEqual(['E0GROUP']);
  for (const team of ['T0NORTH', 'T0SOUTH'])
    expect((await peer.answerIn((await peer.in(team).mention('x')).thread)).text).toBe('here');
});

test('it keeps nothing where somebody refuses', async () => {
  expect(await letIn({ refuses: true })).toBe(500);
  expect(kept.size).toBe(0);
});

test('it renews a token that has ended before it answers', async () => {
  // The installer renews whatever serves less than two hours.
  Object.assign(peer.registration, { rotates: true, expiresSeconds: 60 });
  await letIn({ team: 'T0SPORT' });
  const given = { ...kept.get('T0SPORT')!.bot! };
  peer.expire('T0SPORT');
  const { thread } = await peer.in('T0SPORT').mention('x');
  expect((await peer.answerIn(thread)).text).toBe('here');
  const renewed = kept.get('T0SPORT')!.bot!;
  expect(renewed.refreshToken).not.toBe(given.refreshToken);
  expect(renewed.token).toBe(peer.installOf('T0SPORT').tokens.at(-1)!.token);
});
