import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reply } from '../../../src/chat/reply/reply.ts';
import type { Briefing } from '../../../src/model.ts';
import { createOutbox, type Outbox } from '../../../src/outbox/create-outbox.ts';
import { createReception } from '../../../src/places/reception.ts';
import { CLOCK, openNewsroom } from '../../support/newsroom.ts';
import { claimSlot, makeBriefing, makeFollow } from '../../support/records.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { APP, CHANNELS, directChannel } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

const PLACE = { id: 'slack:T0NEWS', platform: 'slack', name: 'News' };
const NEWS = { id: 'C0NEWSDESK', name: 'news' };
const SECRETS = { id: CHANNELS[2]!.id, name: CHANNELS[2]!.name };
const NEXT = '2026-03-21T08:00:00.000Z';
const LEAVES: Json = { type: 'app_uninstalled' };

describe('what we pause in Slack until it is mended', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: SlackPeer;
  let desk: Desk;
  let outbox: Outbox;
  const logged: string[] = [];

  async function open() {
    const { store } = room;
    const now = () => CLOCK;
    const reception = createReception({
      ...{ store, now },
      tellVanished: (orders) => outbox.tellVanished(orders),
      tellPauses: {
        hindered: (orders) => outbox.tellPauses.hindered(orders),
        goesOn: (orders) => outbox.tellPauses.goesOn(orders),
      },
    });
    desk = openDesk(peer, { bot: room.bot, reception, logged });
    outbox = createOutbox({
      ...{ store, adapters: { slack: desk }, operator: null, now, channelGapMs: 0 },
      compose: async () => ({ reply: reply('The news'), told: { stories: [], statements: [] } }),
      onTrouble: () => {},
      random: () => 0,
    });
    await desk.start();
  }

  beforeEach(async () => {
    logged.length = 0;
    room = await openNewsroom({ sample: '0' });
    peer = await openSlackPeer();
    await open();
    await room.store.saveOrder(briefing('b1'));
    await room.store.saveOrder(briefing('b2'));
  });
  afterEach(async () => {
    await desk.stop();
    await outbox.stop();
    await peer.close();
    await room.close();
    expect(room.broken).toEqual([]);
    expect(logged).toEqual([]);
  });

  const briefing = (id: string, fields: Partial<Briefing> = {}) =>
    makeBriefing({
      ...{ id, place: PLACE, channel: NEWS, createdBy: 'U0INES', zone: 'UTC', times: ['08:00'] },
      ...{ nextDueAt: NEXT, ...fields },
    });
  const states = async () =>
    Object.fromEntries(
      (await room.store.findBriefings(PLACE.id)).map((one) => [
        one.id,
        one.hindrance ?? one.paused,
      ]),
    );
  const become = (b1: unknown, b2: unknown) =>
    vi.waitFor(async () => expect(await states()).toEqual({ b1, b2 }));
  /** What somebody reads in their direct messages. */
  const told = (messages: number) =>
    vi.waitFor(async () => {
      await outbox.idle();
      const read = peer.posts.filter(({ channel }) => channel === directChannel('U0INES'));
      expect(read).toHaveLength(messages);
      return read.map(textOf);
    });
  const textOf = ({ text }: { text: string }) => text.replaceAll('\n', ' ');
  async function post(...ids: string[]) {
    for (const id of ids) {
      const [order] = (await room.store.findBriefings(PLACE.id)).filter((one) => one.id === id);
      const slot = {
        slot: '2026-03-20T08:00',
        state: 'pending',
        dueAt: CLOCK.toISOString(),
      } as const;
      await claimSlot(room.store, order!, slot, NEXT);
    }
    await outbox.fill();
    await outbox.idle();
  }
  const restart = async () => {
    await desk.stop();
    await outbox.stop();
    await open();
  };

  test('an archived channel: named, paused, told once, and goes on when it is back', async () => {
    await room.store.saveOrder(briefing('b2', { paused: true, nextDueAt: null }));
    await room.store.saveOrder(briefing('b3', { times: ['17:00'], topics: ['rates'] }));
    await peer.isArchived(NEWS.id);
    await vi.waitFor(async () =>
      expect(await states()).toEqual({ b1: 'archived', b2: true, b3: 'archived' }),
    );
    expect(await told(1)).toEqual([
      'I have paused what I post in #news #news is archived. Bring it back, or choose another channel. In News: briefing in #news (08:00, every day), briefing in #news (17:00, every day, rates). It goes on by itself once that is mended, with the next edition.',
    ]);
    await peer.isBack(NEWS.id);
    await vi.waitFor(async () =>
      expect(await states()).toEqual({ b1: false, b2: true, b3: false }),
    );
    expect((await told(2))[1]).toContain(
      'I post in #news again In News: briefing in #news (08:00, every day)',
    );
    const [b1] = await room.store.findBriefings(PLACE.id);
    expect(b1).toMatchObject({ nextDueAt: NEXT, refusal: null, refusedAt: null });
  });

  test.each([NEWS, SECRETS])('put out of #$name, and invited again', async (channel) => {
    for (const id of ['b1', 'b2']) await room.store.saveOrder(briefing(id, { channel }));
    await peer.isPutOut(channel.id);
    await become('out', 'out');
    expect(await told(1)).toEqual([expect.stringContaining('“/invite @On Record”')]);
    await peer.isInvited(channel.id, 'U0OTTO');
    await become('out', 'out');
    await peer.isInvited(channel.id);
    await become(false, false);
    await told(2);
  });

  test('brought back without us, it says what is lacking now', async () => {
    await peer.isArchived(NEWS.id);
    await become('archived', 'archived');
    await peer.isBack(NEWS.id, { is_member: false });
    await become('out', 'out');
    expect((await told(2))[1]).toContain('I am not in #news. Invite me there');
    await peer.isInvited(NEWS.id);
    await become(false, false);
  });

  test.each([
    ['is_archived', 'archived', '#news is archived'],
    ['not_in_channel', 'out', 'I am not in #news'],
    ['channel_not_found', 'out', '#news is gone, or private and without me'],
  ])('a post that Slack refuses with %s pauses all in its channel', async (error, why, words) => {
    peer.fail('chat.postMessage', { error });
    await post('b1', 'b2');
    await become(why, why);
    expect(await told(1)).toEqual([expect.stringContaining(words)]);
    const [delivery] = await room.store.findDeliveries('b1', 1);
    expect(delivery?.error).toContain(words);
    // The next start finds that nothing is wrong, and what was due is not posted late.
    await restart();
    await become(false, false);
    await outbox.fill();
    expect((await told(2))[1]).toContain('I post in #news again');
    expect(peer.posts.filter(({ text }) => text === 'The news')).toEqual([]);
  });

  test('without the scope to post all is paused, until the app has it', async () => {
    await room.store.saveOrder(briefing('b2', { channel: SECRETS }));
    peer.withdraw('chat:write');
    await post('b1');
    await become('permission', 'permission');
    await restart();
    await become('permission', 'permission');
    peer.grant('chat:write');
    await restart();
    await become(false, false);
    await outbox.tidy();
    // That it was paused could not be told, and is over.
    expect(await told(1)).toEqual([expect.stringContaining('I post in News again')]);
  });

  test('an app that was taken out pauses the workspace', async () => {
    await room.store.saveOrder(briefing('b2', { channel: SECRETS }));
    peer.fail('chat.postMessage', { error: 'account_inactive' });
    await post('b1');
    await become('access', 'access');
    await restart();
    await become(false, false);
  });

  test('a scope that only direct messages need keeps no channel waiting', async () => {
    const own = { id: '@U0INES', name: 'ines' };
    await room.store.saveOrder(makeFollow({ id: 'f1', place: PLACE, channel: own }));
    await room.store.saveOrder(briefing('b2', { channel: own }));
    for (const scope of ['im:write', 'mpim:write', 'groups:write', 'channels:manage'])
      peer.withdraw(scope);
    await post('b2', 'b1');
    await become(false, false);
    expect(peer.posts.map(({ text }) => text)).toEqual(['The news']);
  });

  test('removed and installed again, what may be posted goes on, and the rest says what it lacks', async () => {
    await room.store.saveOrder(briefing('b2', { channel: SECRETS }));
    await peer.event(LEAVES);
    await become('left', 'left');
    peer.putOut(SECRETS.id);
    await restart();
    await become(false, 'out');
    expect(await told(2)).toEqual([
      expect.stringContaining('I have paused what I post in #newsroom-private'),
      expect.stringContaining('I post in #news again'),
    ]);
  });

  test('a deleted channel stays as it is, also at the next start', async () => {
    await peer.isDeleted(NEWS.id);
    await become('gone', 'gone');
    expect(await told(1)).toEqual([expect.stringContaining('#news is gone')]);
    await restart();
    await become('gone', 'gone');
  });

  test('a channel is called by its new name', async () => {
    await peer.isRenamed(NEWS.id, 'wire');
    await vi.waitFor(async () =>
      expect((await room.store.findBriefings(PLACE.id))[0]?.channel.name).toBe('wire'),
    );
  });

  test('an event about another workspace, or a channel that is not used, changes nothing', async () => {
    peer.archive(NEWS.id);
    const asked = () =>
      peer.requests.filter(({ method }) => method === 'conversations.info').length;
    await peer.event({
      ...{ type: 'event_callback', team_id: 'T0OTHER', api_app_id: APP.id, event_id: 'Ev9' },
      ...{ event_time: 1, authorizations: [] },
      event: { type: 'channel_archive', channel: NEWS.id, user: 'U0ADMIN', event_ts: '1.0' },
    });
    await peer.isArchived(CHANNELS[0]!.id);
    await peer.slash('/help', '', { channel: CHANNELS[1] });
    expect(asked()).toBe(0);
    await become(false, false);
  });

  test('what Slack does not tell changes nothing', async () => {
    await peer.isArchived(NEWS.id);
    await become('archived', 'archived');
    peer.fail('conversations.info', { error: 'internal_error' });
    await peer.isBack(NEWS.id);
    await become('archived', 'archived');
  });

  test('the doctor says since when and why, and whatever is right goes on', async () => {
    await room.store.saveOrder(briefing('b2', { paused: true, nextDueAt: null }));
    await peer.isArchived(NEWS.id);
    await become('archived', true);
    const look = () => peer.slash('/desk', 'doctor', { user: 'U0ADMIN' });
    expect((await look()).text).toContain(
      'It is archived. Bring it back, or choose another channel. · paused by me since Fri 20 Mar, 08:40, until that is mended: 1 · paused by somebody here: 1',
    );
    const list = await peer.slash('/briefing', 'list');
    expect(list.text).toContain('paused: #news is archived');
    const news = peer.channels.find(({ id }) => id === NEWS.id)!;
    Object.assign(news, { is_archived: false, is_member: true });
    expect((await look()).text).toContain('nothing is missing · what I had paused goes on');
    await become(false, true);
  });

  test('an editor who has left the workspace is none any more', async () => {
    const editor = { placeId: PLACE.id, addedBy: 'U0ADMIN', addedAt: CLOCK.toISOString() };
    for (const userId of ['U0INES', 'U0OTTO']) await room.store.addEditor({ ...editor, userId });
    peer.changePerson('U0INES', { deleted: true });
    await restart();
    expect(await room.store.findEditors(PLACE.id)).toMatchObject([{ userId: 'U0OTTO' }]);
  });
});
