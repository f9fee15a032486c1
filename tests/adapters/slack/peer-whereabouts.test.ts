import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { boltOverHttp } from './bolt-app.ts';

describe('of several workspaces', () => {
  let peer: SlackPeer;
  beforeEach(async () => {
    peer = await openSlackPeer();
  });
  afterEach(() => peer.close());

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

  test('what a guest does in a shared channel is from their workspace', async () => {
    const heard: Json[] = [];
    const app = await boltOverHttp(peer, (it) =>
      it.event('app_mention', async ({ body }) => void heard.push(body)),
    );
    await peer.mention('x', { user: 'U0GUEST' });
    expect(heard[0]).toMatchObject({
      ...{ team_id: 'T0OTHER', context_team_id: 'T0NEWS', is_ext_shared_channel: true },
      authorizations: [{ team_id: 'T0NEWS' }],
    });
    await app.stop();
  });
});
