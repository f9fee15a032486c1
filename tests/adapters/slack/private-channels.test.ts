import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { CHANNELS } from '../../support/slack/world.ts';
import { PATIENT_MS } from './in-forms.ts';
import { type Desk, openDesk } from './open-desk.ts';

const PLACE = { id: 'slack:T0NEWS', platform: 'slack' as const, name: 'News' };
const [NEWS, SECRETS] = [CHANNELS[1]!, CHANNELS[2]!];
const HIDDEN = 'abc123';
const [ADMIN, MEMBER, READER] = ['U0ADMIN', 'U0INES', 'U0READER'];
const OUTSIDE = [
  ['a reader', READER],
  ['a single-channel guest', 'U0SINGLE'],
  ['a guest from elsewhere', 'U0GUEST'],
] as const;
const SECRET = /merger|newsroom-private|dressel/iu;

describe('what is set up in a private channel of Slack', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: SlackPeer;
  let desk: Desk;
  const logged: string[] = [];

  beforeAll(async () => {
    room = await openNewsroom();
    peer = await openSlackPeer({ ackMs: PATIENT_MS });
    desk = openDesk(peer, { bot: room.bot, logged });
    await desk.start();
    // The peer gives two a page.
    Object.assign(peer.channels.find(({ id }) => id === SECRETS.id)!, {
      members: ['U0OTTO', 'U0TWIN1', MEMBER],
    });
    const order = { place: PLACE, topics: ['merger leak'] };
    await room.store.saveOrder(makeBriefing({ ...order, id: HIDDEN, channel: SECRETS }));
    await room.store.saveOrder(
      makeBriefing({ ...order, id: 'b1c2d3', channel: NEWS, topics: ['pay'] }),
    );
    await ask(ADMIN, '/follow', 'Dressel', SECRETS);
  });
  afterAll(async () => {
    await desk.stop();
    await peer.close();
    await room.close();
    expect(room.broken).toEqual([]);
    expect(logged).toEqual([]);
  });

  async function ask(user: string, command: string, text: string, channel: Json = NEWS) {
    return JSON.stringify(await peer.slash(command, text, { user, channel }));
  }
  async function homeOf(user: string): Promise<string> {
    const view = peer.nextView();
    await peer.openHome(user);
    return JSON.stringify(await view);
  }
  async function mention(user: string, words: string, channel = NEWS.id): Promise<string> {
    const past = peer.hidden.length;
    const { thread } = await peer.mention(words, { user, channel });
    const answered = () => [
      ...peer.posts.filter(({ thread_ts }) => thread_ts === thread),
      ...peer.hidden.slice(past),
    ];
    await vi.waitFor(() => expect(answered()).not.toEqual([]), { timeout: 20_000 });
    return JSON.stringify(answered());
  }

  test.each(OUTSIDE)('is not shown to %s', async (_, user) => {
    expect(await homeOf(user)).not.toMatch(SECRET);
    for (const [command, text] of [
      ['/briefing', 'list'],
      ['/briefing', 'log'],
      ['/briefing', `preview ${HIDDEN}`],
      ['/briefing', 'preview the merger one'],
      ['/why', HIDDEN],
      ['/why', 'the merger one'],
      ['/following', ''],
      ['/unfollow', 'nobody'],
      ['/desk', `briefing edit ${HIDDEN}`],
      ['/desk', `briefing delete ${HIDDEN}`],
    ] as const) {
      const told = (await ask(user, command, text)).replaceAll('the merger one', '');
      expect(told, `${command} ${text}`).not.toMatch(SECRET);
    }
    expect(await ask(user, '/briefing', 'list')).toContain('1 briefing');
  });

  test.each([
    ['whoever is in it', MEMBER],
    ['administrators', ADMIN],
  ])('is shown to %s', async (_, user) => {
    expect(await homeOf(user)).toContain('merger leak');
    expect(await ask(user, '/briefing', 'list')).toContain('2 briefings');
    expect(await ask(user, '/why', 'the merger one')).toContain('newsroom-private');
    expect(await ask(user, '/following', '')).toContain('Dressel');
  });

  test('is left out of an answer that everybody reads, and stands in one that its members read', async () => {
    for (const user of [ADMIN, MEMBER]) {
      expect(await mention(user, 'briefing list')).not.toMatch(SECRET);
      expect(await mention(user, `why ${HIDDEN}`)).toContain('There is no such briefing here');
    }
    expect(await mention(MEMBER, 'briefing list', SECRETS.id)).toContain('merger leak');
    expect(await mention(MEMBER, 'following')).toContain('Dressel');
  });

  test.each(OUTSIDE)('its name is none that %s could find', async (_, user) => {
    const refused = async (command: string, text: string, name: string) =>
      (await ask(user, command, `${text}${name}`)).replaceAll(name, 'NAME');
    for (const [command, text] of [
      ['/follow', 'Holm to:'],
      ['/summary', 'in:'],
      ['/briefing', '8am weekdays '],
    ] as const) {
      const there = await refused(command, text, '#newsroom-private');
      expect(there, command).toBe(await refused(command, text, '#newsroom-nothing'));
      expect(there, command).not.toContain('changes what others see here, so it takes NAME');
    }
    const byId = await ask(user, '/follow', `Holm to:<#${SECRETS.id}>`);
    expect(byId).toBe(await ask(user, '/follow', 'Holm to:<#C0NOWHERE>'));
    expect(byId).toContain('cannot find');
  });

  test('is hidden where Slack does not say who is in it', async () => {
    peer.putOut(SECRETS.id);
    await desk.stop();
    desk = openDesk(peer, { bot: room.bot, logged });
    await desk.start();
    expect(await ask(MEMBER, '/briefing', 'list')).not.toMatch(SECRET);
    expect(await ask(ADMIN, '/briefing', 'list')).toMatch(SECRET);
    peer.invite(SECRETS.id);
    expect(await ask(MEMBER, '/briefing', 'list')).toMatch(SECRET);
  });

  test('whoever made a channel is asked for changes of its briefings in a form', async () => {
    await desk.stop();
    Object.assign(peer.channels.find(({ id }) => id === NEWS.id)!, { creator: READER });
    desk = openDesk(peer, { bot: room.bot, logged });
    await desk.start();
    for (const [line, channel] of [
      ['briefing edit b1c2d3', NEWS],
      ['briefing edit b1c2d3', CHANNELS[0]!],
      ['briefing edit', NEWS],
    ] as const) {
      const form = peer.nextView();
      void peer.slash('/desk', line, { user: READER, channel });
      expect((await form).title.text, line).toBe('Change a briefing');
    }
  });

  test('Delete in the Home asks first, and one that is gone is said to be in words', async () => {
    const view = peer.nextView();
    await peer.openHome(ADMIN);
    const home = await view;
    const button = (home.blocks as Json[])
      .flatMap(({ elements = [] }) => elements as Json[])
      .find(({ value }) => value === 'briefing delete b1c2d3')!;
    expect(button.confirm).toMatchObject({ confirm: { text: 'Delete it' }, style: 'danger' });
    expect(button.confirm.text.text).toContain('in #news');
    await room.store.deleteOrder(PLACE.id, 'b1c2d3');
    const past = peer.posts.length;
    await peer.pressIn(home, button.action_id, { user: ADMIN });
    await vi.waitFor(() => expect(peer.posts.length).toBeGreaterThan(past), { timeout: 20_000 });
    expect(peer.posts.at(-1)!.text).toContain('There is no such briefing here, or not any more.');
  });
});
