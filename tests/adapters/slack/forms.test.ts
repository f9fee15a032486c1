import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { PATIENT_MS, standsIn } from './in-forms.ts';
import { type Desk, openDesk } from './open-desk.ts';

const WORDS = '“It is not the price I wanted, but it is a price I can defend.”';

type Peer = Awaited<ReturnType<typeof openSlackPeer>>;

describe('forms and menus in Slack', async () => {
  const room = await openNewsroom();
  let peer: Peer;
  let desk: Desk;
  const logged: string[] = [];

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
    expect(logged.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await room.close();
    expect(room.broken).toEqual([]);
  });

  /** What is shown next to somebody who typed or sent a form. */
  const shownNext = async (act: () => unknown) => {
    const before = peer.shown.length;
    void act();
    await vi.waitFor(() => expect(peer.shown.length).toBeGreaterThan(before), { timeout: 5_000 });
    return peer.shown.at(-1)!;
  };
  async function openedBy(command: string, text = '', who = {}) {
    const view = peer.nextView();
    peer.slash(command, text, who).catch(() => {});
    return view;
  }

  test('a command that lacks what it needs asks for it, and completes speakers', async () => {
    const view = await openedBy('/timeline');
    expect(view.title.text).toBe('What one person said');
    const labels = view.blocks.map(({ label }: { label: { text: string } }) => label.text);
    expect(labels[0]).toBe('Speaker');
    const options = await peer.suggest(view, 'suggest', 'hol');
    expect(options.map(({ value }) => value)).toEqual(['Greta Holm', 'hol']);
    expect(options.at(-1)!.text.text).toBe('As typed: hol');
    const { text } = await shownNext(() => peer.submit(view, { speaker: 'Greta Holm' }));
    expect(text).toContain('Timeline: Greta Holm');
  });

  test.each([
    ['a name that several have', 'marsh', ['Tobias Marsh', 'Elena Marsh', 'marsh']],
    ['a name that is nearly that', 'marcheti', ['Ilse Marchetti', 'marcheti']],
    ['a role', 'governor', ['Elena Marsh', 'governor']],
    ['a whole name', 'Greta Holm', ['Greta Holm']],
    ['nobody', 'zzzz', ['zzzz']],
  ])('while somebody types %s, those who may be meant come first', async (_, typed, offered) => {
    const options = await peer.suggest(await openedBy('/timeline'), 'suggest', typed);
    const bare = options.map(({ value }) => value.replace(/ @[0-9a-f]{6}$/u, ''));
    expect(bare).toEqual(offered);
  });

  test('words that are too long for a list can be taken as far as it holds them', async () => {
    const typed = 'word '.repeat(60).trim();
    const options = await peer.suggest(await openedBy('/timeline'), 'suggest', typed);
    expect(options).toMatchObject([{ value: typed.slice(0, 150).trim() }]);
    expect(options[0]!.text.text).toMatch(
      /^As typed, but no longer than 150 characters: word word word word…$/u,
    );
  });

  test.each<[string, string, Record<string, unknown>, string[]]>([
    ['/follow', '', {}, ['who', 'about', 'when', 'to', 'quiet']],
    ['/coverage', '', {}, ['topic', 'since', 'until']],
    ['/compare', 'holm', { speaker: 'holm' }, ['speaker', 'with', 'about']],
    ['/compare', 'about:ferry since:7d', { about: 'ferry', since: '7d' }, ['speaker', 'with']],
    ['/timeline', 'about:ferry', { about: 'ferry' }, ['speaker', 'about']],
    ['/verify', 'speaker:marsh', { speaker: 'marsh' }, ['words', 'speaker']],
    ['/onrecord', 'search speaker:marsh', { speaker: 'marsh' }, ['words', 'speaker']],
    ['/receipt', '', {}, ['id']],
    ['/why', '', {}, ['what']],
  ])('“%s %s” opens a form that asks for the rest', async (command, text, given, asked) => {
    const view = await openedBy(command, text);
    expect(standsIn(view)).toMatchObject(given);
    expect(Object.keys(standsIn(view))).toEqual(expect.arrayContaining(asked));
    expect(view.title.text).not.toContain('/');
  });

  test.each([
    ['/compare', 'Marchetti and Holm', 'Marchetti'],
    ['/compare', '"holm; marchetti"', 'Marchetti'],
    ['/timeline', 'marsh', 'Which one?'],
    ['/coverage', 'ferry', 'ferry'],
    ['/follow', 'marsh to:me', 'Which one?'],
  ])('“%s %s” lacks nothing and is answered', async (command, text, words) => {
    expect((await peer.slash(command, text)).text).toContain(words);
    expect(peer.modals()).toEqual([]);
  });

  test('setting up asks for channel, time and zone, and shows what would be posted', async () => {
    const admin = { user: 'U0ADMIN' };
    const view = await openedBy('/onrecord', 'setup', admin);
    expect(view.title.text).toBe('A new briefing');
    expect(JSON.stringify(view)).toContain('Europe/Berlin');
    const { text } = await shownNext(() =>
      peer.submit(view, { time: '8:30', topic: 'gas', channel: 'C0NEWSDESK' }, admin),
    );
    expect(text).toContain('Not started yet: every weekday at 08:30 (Europe/Berlin) in #news');
    expect(await room.store.findBriefings('slack:T0NEWS')).toEqual([]);
  });

  test('a form that was left open for long is answered in direct messages', async () => {
    const view = await openedBy('/timeline');
    const until = Date.now() - 1;
    const kept = JSON.stringify({ ...JSON.parse(view.private_metadata), until });
    await peer.submit({ ...view, private_metadata: kept }, { speaker: 'Greta Holm' });
    await vi.waitFor(() => expect(peer.posts.at(-1)?.text).toContain('Timeline: Greta Holm'));
    expect(peer.posts.at(-1)?.channel).toBe('D-U0READER');
  });

  test('a message whose menu is used is looked up, for the asker alone', async () => {
    const words = 'He said: “It is not the price I wanted, but it is a price I can defend.”';
    const answer = await peer.messageShortcut('who_said_this', words);
    expect(answer.response_type).toBe('ephemeral');
    expect(answer.text).toContain('Viktor Dressel');
  });

  test('a message without anything to look up says what is lacking', async () => {
    const answer = await peer.messageShortcut('who_said_this', 'ok');
    expect(answer.text.length).toBeGreaterThan(10);
    expect(answer.text).not.toContain('Something broke');
  });

  test.each<[string, object]>([
    ['in blocks alone', { text: '', blocks: [{ type: 'section', text: { text: WORDS } }] }],
    ['beside what is null', { text: WORDS, blocks: null, attachments: null, files: null }],
    ['in an attachment', { text: '', attachments: [{ text: WORDS }] }],
  ])('words of a message are found %s', async (_, message) => {
    const post = { channel: 'C0NEWSDESK', ts: '1.0', user: 'U0ADMIN', blocks: [], ...message };
    const answer = await peer.messageShortcut('who_said_this', post as never);
    expect(answer.text).toContain('Viktor Dressel');
  });

  describe('in the menu of the workspace', () => {
    async function openedAlone(id: string, who = {}) {
      const view = peer.nextView();
      await peer.globalShortcut(id, who);
      return view;
    }
    const answered = async (act: () => unknown) => {
      const before = peer.posts.length;
      await act();
      await vi.waitFor(() => expect(peer.posts.length).toBeGreaterThan(before), { timeout: 5_000 });
      return peer.posts.at(-1)!;
    };

    test('stands “Who said this?”, which asks for words and answers in private', async () => {
      const view = await openedAlone('who_said_this_alone');
      expect(view.title.text).toBe('Who said this?');
      const { text, channel } = await answered(() => peer.submit(view, { brought: WORDS }));
      expect(channel).toBe('D-U0READER');
      expect(text).toContain('Viktor Dressel');
    });

    test('stands “Summarize”, which takes a link', async () => {
      const view = await openedAlone('summarize_alone');
      expect(view.title.text).toBe('Summarize');
      const address = 'https://calderpost.example/world/gas-dressel-letter.html';
      const { text } = await answered(() => peer.submit(view, { brought: `Look: ${address}` }));
      expect(text).toContain('Dressel letter offers Kessia a way back to gas talks');
    });

    test.each([
      ['who_said_this_alone', 'There are no words to check here.'],
      ['summarize_alone', 'There is nothing to sum up here.'],
    ])('what %s cannot look up is said under it', async (id, words) => {
      const view = await openedAlone(id);
      const { errors } = await peer.submit(view, { brought: 'ok' });
      expect(errors?.brought).toContain(words);
      expect(peer.modals()).toHaveLength(1);
    });

    test('what cannot be read at an address is said in the form, too', async () => {
      const view = await openedAlone('summarize_alone');
      const { errors } = await peer.submit(view, { brought: 'https://nowhere.example/a' });
      expect(errors?.brought).toContain('nowhere.example');
    });
  });

  test('a link in a message is summed up', async () => {
    const address = 'https://calderpost.example/world/gas-dressel-letter.html';
    const answer = await peer.messageShortcut('summarize', `Look: <${address}|a letter>`);
    expect(answer.text).toContain('Dressel letter offers Kessia a way back to gas talks');
  });
});
