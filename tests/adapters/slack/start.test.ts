import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSlackPeer } from '../../support/slack-peer.ts';
import { deskAt } from './newsdesk.ts';

describe('starting with Slack', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  beforeEach(async () => {
    peer = await openSlackPeer();
  });
  afterEach(() => peer.close());

  test('names the bot token when that one is wrong', async () => {
    const desk = deskAt(peer, { botToken: 'xapp-mixed-up' });
    await expect(desk.start()).rejects.toThrow(/SLACK_BOT_TOKEN .*xoxb-.*invalid_auth/su);
    await desk.stop();
  });

  test('names the app token when that one is wrong', async () => {
    const desk = deskAt(peer, { appToken: 'xapp-old' });
    await expect(desk.start()).rejects.toThrow(
      /SLACK_APP_TOKEN .*connections:write.*invalid_auth/su,
    );
    await desk.stop();
  });

  test('blames no token when Slack is out of reach', async () => {
    const gone = await openSlackPeer();
    await gone.close();
    const desk = deskAt(gone);
    await expect(desk.start()).rejects.toThrow(/^Slack could not be reached/u);
    await desk.stop();
  });

  test('asks who it is once, not before each answer', async () => {
    const desk = deskAt(peer);
    await desk.start();
    await peer.slash('/whoami');
    await peer.slash('/whoami');
    await desk.stop();
    expect(peer.requests.filter(({ method }) => method === 'auth.test')).toHaveLength(1);
  });
});
