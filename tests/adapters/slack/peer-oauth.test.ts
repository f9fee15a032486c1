import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callSlack } from '../../support/slack/call.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { CLIENT } from '../../support/slack/registration.ts';

const BACK = 'https://desk.test/slack/oauth_redirect';
const { clientId: client_id, clientSecret: client_secret } = CLIENT;
const ASKED = { client_id, scope: 'chat:write,commands', redirect_uri: BACK, state: 's p' };

let peer: SlackPeer;
beforeEach(async () => {
  peer = await openSlackPeer();
  peer.registration.redirectUrls = [BACK];
});
afterEach(() => peer.close());

const call = (method: string, args: Json, token = ''): Promise<Json> =>
  callSlack(peer, method, { token, ...args });
/** Where the page sends somebody, or what it says instead. */
async function allow(asked: Json = {}): Promise<{ location?: URL; page: string }> {
  const query = new URLSearchParams({ ...ASKED, ...asked });
  const response = await fetch(`${peer.authorizeUrl}?${query}`, { redirect: 'manual' });
  const location = response.headers.get('location');
  return { page: await response.text(), ...(location && { location: new URL(location) }) };
}
async function codeFor(visitor: Parameters<SlackPeer['visit']>[0] = {}): Promise<string> {
  peer.visit(visitor);
  return (await allow()).location!.searchParams.get('code')!;
}
const exchange = (args: Json): Promise<Json> =>
  call('oauth.v2.access', { client_id, client_secret, redirect_uri: BACK, ...args });

describe('the page on which the app is let in', () => {
  test('sends people back with a code and the state', async () => {
    const { location } = await allow();
    expect(`${location!.origin}${location!.pathname}`).toBe(BACK);
    expect(location!.searchParams.get('state')).toBe('s p');
    expect(location!.searchParams.get('code')).toBeTruthy();
  });

  test('sends people back without one where they refuse', async () => {
    peer.visit({ refuses: true });
    const { location } = await allow();
    expect(Object.fromEntries(location!.searchParams)).toEqual({
      ...{ error: 'access_denied', state: 's p' },
    });
  });

  test.each([
    [{ client_id: '1.1' }, 'invalid_client_id'],
    [{ redirect_uri: 'https://evil.test/' }, 'redirect_uri did not match'],
    [{ redirect_uri: `${BACK}evil` }, 'redirect_uri did not match'],
    [{ scope: '' }, 'no_scopes'],
    [{ scope: 'chat:write,Read Everything' }, 'invalid_scope: Read,Everything'],
    [{ team: 'T0NOWHERE' }, 'invalid_team'],
  ])('sends nobody anywhere for %j', async (asked, said) => {
    const { location, page } = await allow(asked);
    expect(location).toBeUndefined();
    expect(page).toContain(said);
  });

  test('takes an address below a registered one, and the first where none is given', async () => {
    const below = (await allow({ redirect_uri: `${BACK}/us` })).location!;
    expect(below.pathname).toBe('/slack/oauth_redirect/us');
    expect((await allow({ redirect_uri: '' })).location!.href).toContain(BACK);
  });
});

describe('a code', () => {
  test('gives the token of the workspace that was chosen', async () => {
    const code = await codeFor({ team: 'T0SPORT', user: 'U0FAN' });
    const got = await exchange({ code });
    expect(got).toMatchObject({
      ...{ ok: true, app_id: 'A0NEWS', token_type: 'bot', scope: 'chat:write,commands' },
      ...{ team: { id: 'T0SPORT', name: 'Sport' }, enterprise: null, is_enterprise_install: false },
      authed_user: { id: 'U0FAN' },
    });
    expect(got.access_token).toMatch(/^xoxb-/u);
    expect(got).not.toHaveProperty('refresh_token');
    expect(await call('auth.test', {}, got.access_token)).toMatchObject({
      ...{ ok: true, team_id: 'T0SPORT', team: 'Sport', user_id: got.bot_user_id },
    });
  });

  test('gives that of a whole organization', async () => {
    const got = await exchange({ code: await codeFor({ team: 'T0NORTH', isOrgWide: true }) });
    expect(got).toMatchObject({
      ...{ team: null, enterprise: { id: 'E0GROUP', name: 'Group' }, is_enterprise_install: true },
    });
    expect(await call('auth.test', {}, got.access_token)).toMatchObject({
      ...{ team_id: 'E0GROUP', enterprise_id: 'E0GROUP', is_enterprise_install: true },
    });
  });

  test('serves once, and the token stays the same when the app is installed again', async () => {
    const code = await codeFor({ team: 'T0SPORT' });
    const { access_token } = await exchange({ code });
    expect(await exchange({ code })).toEqual({ ok: false, error: 'code_already_used' });
    const again = await exchange({ code: await codeFor({ team: 'T0SPORT' }) });
    expect(again.access_token).toBe(access_token);
  });

  test.each([
    [{ code: 'other' }, 'invalid_code'],
    [{ client_id: '1.1' }, 'invalid_client_id'],
    [{ client_secret: 'guessed' }, 'bad_client_secret'],
    [{ redirect_uri: `${BACK}/us` }, 'bad_redirect_uri'],
    [{ grant_type: 'password' }, 'invalid_grant_type'],
    [{ grant_type: 'refresh_token', refresh_token: 'xoxe-1-old' }, 'invalid_refresh_token'],
  ])('gives nothing for %j', async (args, error) => {
    expect(await exchange({ code: await codeFor(), ...args })).toEqual({ ok: false, error });
  });

  test('is exchanged for the client in the header, too', async () => {
    const response = await fetch(`${peer.apiUrl}oauth.v2.access`, {
      ...{
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` },
      },
      body: new URLSearchParams({ code: await codeFor(), redirect_uri: BACK }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  });
});
