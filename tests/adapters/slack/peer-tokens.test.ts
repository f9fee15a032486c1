import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callSlack } from '../../support/slack/call.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { CLIENT } from '../../support/slack/registration.ts';
import { BOT_TOKEN } from '../../support/slack/world.ts';
import { boltAt } from './bolt-app.ts';

let peer: SlackPeer;
beforeEach(async () => {
  peer = await openSlackPeer();
});
afterEach(() => peer.close());

const call = (method: string, token: string, args: Json = {}): Promise<Json> =>
  callSlack(peer, method, { token, ...args });
const errorOf = async (token: string): Promise<string> => (await call('auth.test', token)).error;

describe('tokens that rotate', () => {
  const renew = (refresh_token: string): Promise<Json> =>
    call('oauth.v2.access', '', {
      ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
      ...{ grant_type: 'refresh_token', refresh_token },
    });
  const refreshOf = () => peer.installOf('T0SPORT').refresh!;
  let token: string;
  beforeEach(() => {
    peer.registration.rotates = true;
    token = peer.install('T0SPORT');
  });

  test('end, and are renewed by a token of their own, once', async () => {
    expect(token).toMatch(/^xoxe\.xoxb-1-/u);
    const old = refreshOf();
    expect(old).toMatch(/^xoxe-1-/u);
    peer.expire('T0SPORT');
    expect(await errorOf(token)).toBe('token_expired');
    const renewed = await renew(old);
    expect(renewed).toMatchObject({
      ...{ ok: true, expires_in: 43_200, token_type: 'bot', team: { id: 'T0SPORT' } },
    });
    expect(await errorOf(renewed.access_token)).toBeUndefined();
    expect(await renew(old)).toEqual({ ok: false, error: 'invalid_refresh_token' });
    expect((await renew(renewed.refresh_token)).ok).toBe(true);
  });

  test('serve beside their successor, but not beside the one after', async () => {
    await renew(refreshOf());
    expect(await errorOf(token)).toBeUndefined();
    await renew(refreshOf());
    expect(await errorOf(token)).toBe('token_revoked');
  });
});

describe('the app that is taken out', () => {
  let heard: Json[];
  let stop: () => Promise<unknown>;
  beforeEach(async () => {
    heard = [];
    const app = boltAt(peer);
    for (const type of ['tokens_revoked', 'app_uninstalled', 'team_access_revoked'])
      app.event(type, async ({ body }) => void heard.push(body as unknown as Json));
    await app.start();
    stop = () => app.stop();
  });
  afterEach(() => stop());

  test('is told so, and its token is of no use', async () => {
    const token = peer.install('T0SPORT');
    await peer.uninstall('T0SPORT');
    expect(await errorOf(token)).toBe('account_inactive');
    expect(await errorOf(BOT_TOKEN)).toBeUndefined();
    expect(heard.map(({ team_id, event }) => [team_id, event.type])).toEqual([
      ['T0SPORT', 'tokens_revoked'],
      ['T0SPORT', 'app_uninstalled'],
    ]);
    expect(heard[0]!.event.tokens.bot).toEqual([peer.installOf('T0SPORT').user]);
    const again = peer.install('T0SPORT');
    expect(again).not.toBe(token);
    expect(await errorOf(again)).toBeUndefined();
  });

  test('of an organization is told so once', async () => {
    const token = peer.install('E0GROUP');
    await peer.uninstall('E0GROUP');
    expect(await errorOf(token)).toBe('account_inactive');
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({
      ...{ enterprise_id: 'E0GROUP', event: { type: 'app_uninstalled' } },
      authorizations: [{ enterprise_id: 'E0GROUP', team_id: null, is_enterprise_install: true }],
    });
  });

  test('by its own call hears of its token', async () => {
    const token = peer.install('T0SPORT');
    expect(await call('auth.revoke', token, { test: 'true' })).toEqual({
      ok: true,
      revoked: false,
    });
    expect(await call('auth.revoke', token)).toEqual({ ok: true, revoked: true });
    expect(await errorOf(token)).toBe('token_revoked');
  });

  test('from one workspace of an organization stays in the others', async () => {
    const token = peer.install('E0GROUP');
    await peer.setAccess('T0SOUTH', false);
    expect(heard[0]!.event).toMatchObject({ type: 'team_access_revoked', team_ids: ['T0SOUTH'] });
    expect((await call('auth.teams.list', token)).teams).toEqual([
      { id: 'T0NORTH', name: 'Group North' },
      { id: 'T0WEST', name: 'Group West' },
    ]);
    const args = { channel: 'C0SOUTH', text: 'x', unfurl_links: 'false' };
    expect((await call('chat.postMessage', token, args)).error).toBe('channel_not_found');
  });
});

test('a token does what it was allowed to', async () => {
  const token = peer.install('T0SPORT', ['chat:write', 'channels:history']);
  expect(await call('users.info', token, { user: 'U0FAN' })).toEqual({
    ...{ ok: false, error: 'missing_scope', needed: 'users:read' },
    provided: 'chat:write,channels:history',
  });
  const text = { text: 'x', unfurl_links: 'false' };
  expect((await call('chat.postMessage', token, { channel: 'C0SCORES', ...text })).ok).toBe(true);
  const direct = { channel: 'D-U0FAN', oldest: '0', limit: '2' };
  expect((await call('conversations.history', token, direct)).needed).toBe('im:history');
});
