import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { BOT_TOKEN } from '../../support/slack/world.ts';
import { boltOverHttp } from './bolt-app.ts';

describe('of several workspaces', () => {
  let peer: SlackPeer;
  beforeEach(async () => {
    peer = await openSlackPeer();
  });
  afterEach(() => peer.close());

  async function call(method: string, token: string, args: Json = {}): Promise<Json> {
    const response = await fetch(`${peer.apiUrl}${method}`, {
      ...{ method: 'POST', body: new URLSearchParams(args) },
      headers: { authorization: `Bearer ${token}` },
    });
    return (await response.json()) as Json;
  }
  const post = { text: 'x', unfurl_links: 'false' };

  test('each answers by its own token', async () => {
    const sport = peer.install('T0SPORT');
    for (const [token, id, name] of [
      [BOT_TOKEN, 'T0NEWS', 'News'],
      [sport, 'T0SPORT', 'Sport'],
    ] as const) {
      expect(await call('auth.test', token)).toMatchObject({ team_id: id, team: name });
      expect((await call('team.info', token)).team).toMatchObject({ id, name });
    }
    const listed = async (token: string) =>
      (await call('conversations.list', token)).channels.map(({ id }: Json) => id);
    expect(await listed(BOT_TOKEN)).toEqual(['C0GENERAL', 'C0NEWSDESK']);
    expect(await listed(sport)).toEqual(['C0SCORES', 'C0STANDS']);
    expect((await call('auth.teams.list', sport)).teams).toEqual([
      { id: 'T0SPORT', name: 'Sport' },
    ]);
  });

  test.each<[string, Json, string]>([
    ['chat.postMessage', { channel: 'C0NEWSDESK', ...post }, 'channel_not_found'],
    ['chat.postMessage', { channel: 'D-U0READER', ...post }, 'channel_not_found'],
    ['chat.postMessage', { channel: 'U0READER', ...post }, 'channel_not_found'],
    ['chat.update', { channel: 'C0NEWSDESK', ts: '1.0', text: 'x' }, 'channel_not_found'],
    ['chat.postEphemeral', { channel: 'C0NEWSDESK', user: 'U0FAN', ...post }, 'channel_not_found'],
    ['chat.postEphemeral', { channel: 'C0SCORES', user: 'U0READER', ...post }, 'user_not_found'],
    ['conversations.info', { channel: 'C0NEWSDESK' }, 'channel_not_found'],
    ['conversations.history', { channel: 'C0NEWSDESK', limit: '1' }, 'channel_not_found'],
    ['conversations.replies', { channel: 'C0NEWSDESK', ts: '1.0' }, 'channel_not_found'],
    ['conversations.join', { channel: 'C0GENERAL' }, 'channel_not_found'],
    ['conversations.open', { users: 'U0READER' }, 'user_not_found'],
    ['assistant.threads.setStatus', { channel_id: 'D-U0READER', status: 'x' }, 'channel_not_found'],
    ['users.info', { user: 'U0READER' }, 'user_not_found'],
    ['team.info', { team: 'T0NEWS' }, 'team_not_found'],
    ['chat.postMessage', { channel: 'C0NOWHERE', ...post }, 'channel_not_found'],
  ])('one does not reach the other by %s %j', async (method, args, error) => {
    const token = peer.install('T0SPORT');
    expect(await call(method, token, args)).toMatchObject({ ok: false, error });
    expect(peer.posts).toEqual([]);
  });

  test('an organization’s token says which it means', async () => {
    const token = peer.install('E0GROUP');
    for (const method of ['conversations.list', 'users.list']) {
      expect((await call(method, token)).error).toBe('missing_argument');
      expect((await call(method, token, { team_id: 'T0SPORT' })).error).toBe(
        'team_access_not_granted',
      );
    }
    const { channels } = await call('conversations.list', token, { team_id: 'T0SOUTH' });
    expect(channels.map(({ id }: Json) => id)).toEqual(['C0SOUTH']);
    const { members } = await call('users.list', token, { team_id: 'T0NORTH' });
    expect(members.map(({ id }: Json) => id)).toEqual(['W0CHIEF', 'W0CLERK']);
    for (const channel of ['C0NORTH', 'C0SOUTH'])
      expect((await call('chat.postMessage', token, { channel, ...post })).ok).toBe(true);
    expect((await call('auth.teams.list', token)).teams).toHaveLength(2);
    expect((await call('team.info', token, { team: 'T0NORTH' })).team).toMatchObject({
      ...{ id: 'T0NORTH', enterprise_id: 'E0GROUP', enterprise_name: 'Group' },
    });
  });

  test('what happens says where, and by which installation it is seen', async () => {
    const heard: Json[] = [];
    const hear = async ({ body, ack }: Json) => {
      heard.push(body);
      await ack?.();
    };
    const app = await boltOverHttp(peer, (it) => {
      it.event('app_mention', hear as never);
      it.shortcut('ask', hear as never);
    });
    await expect(peer.in('T0SPORT').mention('x')).rejects.toThrow('not installed in Sport');
    peer.install('T0SPORT');
    peer.install('E0GROUP');
    for (const id of ['T0SPORT', 'T0SOUTH']) {
      await peer.in(id).mention('x');
      await peer.in(id).globalShortcut('ask');
    }
    const [sport, sportAsk, south, southAsk] = heard as [Json, Json, Json, Json];
    const { user } = peer.installOf('T0SPORT');
    expect(sport).toMatchObject({
      ...{ team_id: 'T0SPORT', api_app_id: 'A0NEWS', context_team_id: 'T0SPORT' },
      event: { channel: 'C0SCORES', user: 'U0FAN', team: 'T0SPORT', text: `<@${user}> x` },
      authorizations: [
        {
          ...{ enterprise_id: null, team_id: 'T0SPORT', user_id: user },
          ...{ is_bot: true, is_enterprise_install: false },
        },
      ],
    });
    expect(sport).not.toHaveProperty('enterprise_id');
    expect(sportAsk).toMatchObject({ team: { id: 'T0SPORT' }, is_enterprise_install: false });
    expect(sportAsk.enterprise).toBeNull();
    expect(south).toMatchObject({
      ...{ team_id: 'T0SOUTH', enterprise_id: 'E0GROUP', context_enterprise_id: 'E0GROUP' },
      authorizations: [{ enterprise_id: 'E0GROUP', team_id: null, is_enterprise_install: true }],
    });
    expect(southAsk).toMatchObject({
      ...{ team: null, user: { team_id: 'T0SOUTH' }, enterprise: { id: 'E0GROUP' } },
      is_enterprise_install: true,
    });
    await app.stop();
  });

  test('a form that somebody lets one open is not for the other', async () => {
    let leave = '';
    const app = await boltOverHttp(peer, (it) =>
      it.shortcut('ask', async ({ ack, body }) => {
        leave = body.trigger_id;
        await ack();
      }),
    );
    await peer.globalShortcut('ask');
    const sport = peer.install('T0SPORT');
    const title = { type: 'plain_text', text: 'x' };
    const blocks = [{ type: 'section', text: title }];
    const view = JSON.stringify({ type: 'modal', title, blocks });
    const open = (token: string) => call('views.open', token, { trigger_id: leave, view });
    expect((await open(sport)).error).toBe('invalid_trigger_id');
    const opened = await open(BOT_TOKEN);
    expect(opened.view).toMatchObject({
      ...{ team_id: 'T0NEWS', app_installed_team_id: 'T0NEWS', bot_id: 'B0' },
    });
    const change = { view_id: opened.view.id, view };
    expect((await call('views.update', sport, change)).error).toBe('not_found');
    await app.stop();
  });
});
