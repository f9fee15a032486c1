import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildHome } from '../../../adapters/slack/home/build-home.ts';
import { button, type Item, reply } from '../../../src/chat/reply/reply.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { viewFaults } from '../../support/slack/rules/view-faults.ts';
import { TEAM, USERS } from '../../support/slack/world.ts';
import { PATIENT_MS } from './in-forms.ts';
import { type Desk, openDesk } from './open-desk.ts';

type Peer = Awaited<ReturnType<typeof openSlackPeer>>;

const PLACE = { id: `slack:${TEAM.id}`, platform: 'slack' as const, name: TEAM.name };
const ADMIN = 'U0ADMIN';
const READER = 'U0READER';

describe('the Home in Slack', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let peer: Peer;
  let desk: Desk;
  const logged: string[] = [];

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    peer = await openSlackPeer({ ackMs: PATIENT_MS });
    desk = openDesk(peer, {
      bot: room.bot,
      logged,
    });
    await desk.start();
  });
  afterEach(async () => {
    await desk.stop();
    await peer.close();
    await room.store.forgetPlace('slack:T0NEWS');
    expect(room.broken).toEqual([]);
    expect(logged.splice(0)).toEqual([]);
  });

  async function homeOf(user: string): Promise<Json> {
    const view = peer.nextView();
    await peer.openHome(user);
    return view;
  }
  /** The answer to what somebody presses there, and the Home after it. */
  async function press(view: Json, label: string, user = ADMIN) {
    const [shown, before] = [peer.nextView(), peer.posts.length];
    await peer.pressIn(view, idOf(view, label), { user });
    const home = await shown;
    return { posts: peer.posts.slice(before), home };
  }
  async function setUp(count: number): Promise<void> {
    for (let nth = 0; nth < count; nth++)
      await room.ask(`briefing create 0${nth % 10}:${10 + nth} weekdays Europe/Berlin`, {
        place: PLACE,
      });
  }

  test('begins, where nothing is set up, with the form for a new briefing', async () => {
    const home = await homeOf(ADMIN);
    expect(JSON.stringify(home.blocks)).toContain('Nothing is posted here until you set it up');
    const form = peer.nextView();
    await peer.pressIn(home, idOf(home, 'Set up a briefing'), { user: ADMIN });
    const modal = await form;
    expect(modal.title.text).toBe('A new briefing');
    expect(modal.blocks.map(({ block_id }: Json) => block_id)).toContain('channel');

    const again = peer.nextView();
    await peer.submit(modal, { time: '8:30', channel: 'C0NEWSDESK' }, { user: ADMIN });
    await again;
    const [post] = peer.posts.slice(-1);
    expect(post).toMatchObject({ channel: `D-${ADMIN}` });
    expect(post?.text).toContain(
      'Not started yet: every weekday at 08:30 (Europe/Berlin) in #news',
    );
  });

  test('tells those who may not set up anything who may', async () => {
    const home = await homeOf(READER);
    expect(labelsIn(home)).toEqual(['Sources']);
    expect(JSON.stringify(home.blocks)).toContain('Workspace owners, administrators and editors');
    await setUp(1);
    expect(labelsIn(await homeOf(READER))).toEqual(['Preview', 'Sources']);
  });

  test('shows briefings, follows and sources; what is pressed is answered in private', async () => {
    await setUp(1);
    await room.ask('follow Dressel', { place: PLACE });
    const home = await homeOf(ADMIN);
    expect(headersIn(home)).toEqual([
      '1 briefing',
      'Followed: 1',
      expect.stringMatching(/^\d+ sources?/u),
      // These conversations take place in a channel that is in no Slack.
      'Something is missing in 1 of 1 channel',
    ]);
    expect(labelsIn(home)).toEqual([
      'Preview',
      'Edit',
      'Pause',
      'Delete',
      'Set up a briefing',
      'Edit',
      'Pause',
      'Stop',
      'Sources',
      'Add a source',
      'Language',
    ]);
    const { posts, home: paused } = await press(home, 'Pause');
    expect(posts).toMatchObject([{ channel: `D-${ADMIN}` }]);
    expect(labelsIn(paused)).toContain('Resume');
    expect(peer.home(ADMIN)?.hash).toBe(paused.hash);
  });

  test('counts what there is no room for', async () => {
    await setUp(21);
    const home = await homeOf(ADMIN);
    expect(home.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(home.blocks)).toContain('3 more did not fit here.');
  });

  test('speaks each person’s language, and does not make it that of the workspace', async () => {
    const reader = USERS.find(({ id }) => id === READER)!;
    reader.locale = 'de-DE';
    try {
      expect(JSON.stringify((await homeOf(READER)).blocks)).toContain('Fragen dürfen hier alle');
      expect(await room.store.languageIn(PLACE.id)).toBe('en');
    } finally {
      delete reader.locale;
    }
  });

  test('stays as it was where Slack does not take it', async () => {
    const home = await homeOf(ADMIN);
    peer.fail('views.publish', { error: 'internal_error' });
    await peer.openHome(ADMIN);
    await vi.waitFor(() => expect(logged.splice(0)).toHaveLength(1));
    expect(peer.home(ADMIN)?.hash).toBe(home.hash);
  });
});

describe('the Home of a full desk', () => {
  test('keeps within what Slack takes, and says what it leaves out', () => {
    const item: Item = {
      label: 'every weekday at 08:00 in #news, about gas \ud83d'.repeat(40),
      detail: 'next: Fri 20 Mar, 10:00 · '.repeat(40),
      url: null,
      actions: ['Preview', 'Edit', 'Pause', 'Delete'].map((label) =>
        button(label, 'x '.repeat(900)),
      ),
    };
    const items = Array.from({ length: 60 }, () => item);
    const full = { items, answer: reply('A title', { data: items }) };
    const told = { briefings: full, follows: full, channels: full };
    const view = buildHome(
      { ...told, sources: { ...full, ailing: items, hasOwn: true } },
      { manages: true, mayUse: () => true },
    );
    expect(viewFaults(view)).toEqual([]);
    expect(JSON.stringify(view)).toMatch(/\d\d more did not fit here\./u);
  });

  test('does not take for empty what could not be read', () => {
    const broken = { items: [], answer: reply('Something broke', { data: { error: 'broke' } }) };
    const view = buildHome(
      {
        ...{ briefings: broken, follows: broken, channels: undefined },
        sources: { ...broken, ailing: [], hasOwn: false },
      },
      { manages: true, mayUse: () => true },
    );
    expect(viewFaults(view)).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('Nothing is posted here');
  });
});

const buttonsIn = ({ blocks }: Json): Json[] =>
  blocks.flatMap(({ type, elements }: Json) => (type === 'actions' ? elements : []));
const labelsIn = (view: Json): string[] => buttonsIn(view).map(({ text }) => text.text);
const idOf = (view: Json, label: string): string =>
  buttonsIn(view).find(({ text }) => text.text === label)?.action_id;
const headersIn = ({ blocks }: Json): string[] =>
  blocks.flatMap(({ type, text }: Json) => (type === 'header' ? [text.text] : []));
