import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import type { Signature } from '../../support/slack/sign.ts';
import { type InstalledDesk, openInstalledDesk } from './open-installed-desk.ts';

describe('an app that any workspace can install', async () => {
  const room = await openNewsroom();
  let peer: SlackPeer;
  let desk: InstalledDesk;
  const logged: string[] = [];
  beforeEach(async () => {
    logged.length = 0;
    peer = await openSlackPeer();
    desk = await openInstalledDesk(peer, room, logged);
  });
  afterEach(async () => {
    await desk.close();
    await peer.close();
    for (const placeId of await desk.keys.holders('slack')) await desk.keys.drop(placeId);
  });
  afterAll(() => room.close());

  async function answerTo(team: string): Promise<string> {
    const { thread } = await peer.in(team).mention('quotes by Holm about ferry');
    return (await peer.answerIn(thread)).text;
  }
  /** Where the core knows us to be, by the account that we have there. */
  const namesOf = async (id: string): Promise<string[]> =>
    (await room.store.findEntered('slack', peer.installOf(id).user)).map(({ name }) => name).sort();

  test('answers in two workspaces, each by its own token, and greets who installed it', async () => {
    for (const [team, user] of [
      ['T0NEWS', 'U0ADMIN'],
      ['T0SPORT', 'U0COACH'],
    ] as const) {
      expect((await desk.install({ team, user })).status).toBe(200);
      expect(peer.posts.at(-1)!.channel).toBe(`D-${user}`);
      expect(await namesOf(team)).toHaveLength(1);
      expect(await answerTo(team)).toContain('Greta Holm');
      expect((await peer.in(team).slash('/quotes', 'Holm')).text).toContain('Greta Holm');
    }
    expect(await namesOf('T0SPORT')).toEqual(['Sport']);
    expect(logged).toEqual([]);
  });

  test('goes on in one workspace after another has taken it out, and comes back', async () => {
    await desk.install({ team: 'T0NEWS' });
    await desk.install({ team: 'T0SPORT' });
    await peer.uninstall('T0SPORT');
    await vi.waitFor(async () =>
      expect(await desk.keys.holders('slack')).toEqual(['slack:T0NEWS']),
    );
    expect(await answerTo('T0NEWS')).toContain('Greta Holm');
    await desk.install({ team: 'T0SPORT' });
    expect(await answerTo('T0SPORT')).toContain('Greta Holm');
  });

  test('is in all workspaces of an organization, by their names', async () => {
    expect((await desk.install({ team: 'T0NORTH', isOrgWide: true })).status).toBe(200);
    for (const team of ['T0NORTH', 'T0SOUTH', 'T0WEST'])
      expect(await answerTo(team)).toContain('Greta Holm');
    expect(await namesOf('E0GROUP')).toEqual(['Group North', 'Group South', 'Group West']);
  });

  test.each<[Signature, number]>([
    ['good', 200],
    ['bad', 401],
    ['old', 401],
    ['none', 401],
  ])('takes a request with a %s signature as %i', async (signature, status) => {
    const challenge = { type: 'url_verification', challenge: 'c' };
    expect((await peer.post('/slack/events', challenge, { signature })).status).toBe(status);
  });
});
