import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callSlack } from '../../support/slack/call.ts';
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

  const call = (method: string, token: string, args: Json = {}): Promise<Json> =>
    callSlack(peer, method, { token, ...args });
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
    const first = await call('auth.teams.list', token);
    expect(first.teams.map(({ id }: Json) => id)).toEqual(['T0NORTH', 'T0SOUTH']);
    const cursor = first.response_metadata.next_cursor;
    expect((await call('auth.teams.list', token, { cursor })).teams).toEqual([
      { id: 'T0WEST', name: 'Group West' },
    ]);
    expect((await call('team.info', token, { team: 'T0NORTH' })).team).toMatchObject({
      ...{ id: 'T0NORTH', enterprise_id: 'E0GROUP', enterprise_name: 'Group' },
    });
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
