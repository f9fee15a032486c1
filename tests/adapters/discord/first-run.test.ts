import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDiscord } from '../../../adapters/discord/client.ts';
import type { Order } from '../../../src/model.ts';
import { createReception } from '../../../src/places/reception.ts';
import { TOKEN } from '../../support/discord/gateway.ts';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, type Message, textOf } from '../../support/discord/message.ts';
import { type DiscordPeer, newServer, startDiscordPeer } from '../../support/discord/peer.ts';
import { CLOCK, openNewsroom } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';

const PLACE = { id: `discord:${IDS.guild}`, platform: 'discord', name: 'Newsroom' };
const NEWS = { id: IDS.news, name: 'news' };
const STRANGE = `discord:${IDS.strangeGuild}`;
/** Somebody who may do nothing in particular. */
const READER = { id: '100000000000000008', roles: [] as string[] };
const MONTH_MS = 31 * 86_400_000;

describe('the first run on Discord', () => {
  let peer: DiscordPeer;
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let adapter: ReturnType<typeof createDiscord>;
  let now = CLOCK;
  const told: Order[][] = [];
  const logged: string[] = [];

  async function sign() {
    const note = (details: object, message: string) =>
      void logged.push(`${message} ${JSON.stringify(details)}`);
    const reception = createReception({
      ...{ store: room.store, now: () => now },
      tellVanished: async (orders) => void told.push(orders),
    });
    adapter = createDiscord({
      ...{ bot: room.bot, reception, token: TOKEN, apiUrl: peer.api },
      log: { info() {}, warn: note, error: note },
    });
    await adapter.start();
    return reception;
  }

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(async () => {
    await room.close();
    expect(room.broken).toEqual([]);
  });
  beforeEach(async () => {
    now = CLOCK;
    told.length = 0;
    peer = await startDiscordPeer();
  });
  afterEach(async () => {
    await adapter.stop();
    await peer.close();
    for (const id of [PLACE.id, STRANGE]) await room.store.forgetPlace(id, 'gone');
    expect(logged.splice(0)).toEqual([]);
  });

  const inChannel = (id: string): Message[] =>
    peer.messages.filter((message) => message.channel_id === id);
  const idOf = (message: Message, label: RegExp): string =>
    buttonsOf(message).find((button) => label.test(button.label ?? ''))!.custom_id!;

  test('a server that invites us gets one card, in its channel for system messages', async () => {
    await sign();
    peer.join();
    await vi.waitFor(() => expect(inChannel(IDS.strange)).toHaveLength(1));
    const [card] = inChannel(IDS.strange);
    expect(textOf(card!)).toMatchInlineSnapshot(`
      "### Who said what, word for word
      I read news feeds and answer in chat. Every sentence I show is copied from an article, with a link to the passage.

      Nothing is posted here until you set it up\\: a channel, a time, and topics if you like.

      -# Setting up takes whoever manages this place. Answers to questions are shown to the asker alone. What I keep\\: /privacy"
    `);
    expect(buttonsOf(card!).map(({ label }) => label)).toMatchInlineSnapshot(`
      [
        "Set up a briefing",
        "Newest statements",
        "What I can do",
      ]
    `);
    // Neither an outage nor a restart greets again.
    peer.leave(IDS.strangeGuild, { unavailable: true });
    await adapter.stop();
    await sign();
    expect(await room.store.findEntered('discord', IDS.application)).toHaveLength(3);
    expect(inChannel(IDS.strange)).toHaveLength(1);
    expect(await room.store.findBriefings(STRANGE)).toEqual([]);
  });

  test('where nothing can be posted, whoever invited us is told what to type there', async () => {
    await sign();
    peer.join({ ...newServer(), system_channel_id: null });
    await vi.waitFor(() => expect(inChannel(IDS.dm)).toHaveLength(1), { timeout: 5_000 });
    expect(textOf(inChannel(IDS.dm)[0]!)).toContain('type /desk setup in New here');
  });

  test('a button opens a form, which shows what would be posted, and only then a button starts it', async () => {
    await sign();
    peer.join();
    await vi.waitFor(() => expect(inChannel(IDS.strange)).toHaveLength(1));
    const [card] = inChannel(IDS.strange);
    const by = { channel: IDS.strange, manages: true, locale: 'de', message: card! };
    const { modal } = await peer.press(idOf(card!, /Set up/u), by);
    expect(modal).toMatchObject({ title: 'Ein neues Briefing', custom_id: 'setup' });
    // The zone is guessed from the language of who asks, and shown.
    expect(JSON.stringify(modal)).toContain('"value":"Europe/Berlin"');
    const shown = await peer.submit(modal!, { time: '8:30 pm', topic: 'gas talks' }, by);
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown.message)).toContain(
      'Noch nicht gestartet\\: montags bis freitags um 20\\:30',
    );
    expect(textOf(shown.message)).toContain('Was jetzt gepostet würde');
    expect(await room.store.findBriefings(STRANGE)).toEqual([]);
    const started = await peer.press(idOf(shown.message, /Starten/u), by);
    expect(textOf(started.message)).toContain('Ein Briefing ist eingerichtet');
    expect(await room.store.findBriefings(STRANGE)).toMatchObject([
      { times: ['20:30'], days: 'weekdays', zone: 'Europe/Berlin', topics: ['gas talks'] },
    ]);
    // Nothing was posted where others read.
    expect(inChannel(IDS.strange)).toHaveLength(1);
  });

  test('a form that says what nobody understands is answered with what to do, and changed in the form', async () => {
    await sign();
    const by = { manages: true, locale: 'ru' };
    const { modal } = await peer.slash('desk', [{ name: 'setup', type: 1, options: [] }], by);
    const wrong = await peer.submit(modal!, { time: 'at half past never' }, by);
    expect(textOf(wrong.message)).toContain('Я не знаю, что исключает «never»');
    const shown = await peer.submit(modal!, {}, by);
    const again = await peer.press(idOf(shown.message, /Изменить/u), {
      ...by,
      message: shown.message,
    });
    expect(JSON.stringify(again.modal)).toContain('Europe/Moscow');
  });

  test.each([
    [
      'picked in a command',
      IDS.readOnly,
      'I may not post in \\#read-only\\: give me Send Messages there',
    ],
    ['a forum, where that is called otherwise', IDS.forum, 'A briefing is set'],
  ])('a channel %s is looked at before anything is saved', async (_, channel, words) => {
    await sign();
    const options = [
      { name: 'time', type: 3, value: '8am weekdays' },
      { name: 'channel', type: 7, value: channel },
    ];
    const create = { name: 'briefing', type: 2, options: [{ name: 'create', type: 1, options }] };
    const { message } = await peer.slash('desk', [create], { manages: true });
    expect(textOf(message)).toContain(words);
    const saved = await room.store.findBriefings(PLACE.id);
    expect(saved).toHaveLength(words.startsWith('A briefing') ? 1 : 0);
  });

  test('what Discord says of our permissions counts for more than what its roles would give', async () => {
    await sign();
    const create = {
      ...{ name: 'briefing', type: 2 },
      options: [{ name: 'create', type: 1, options: [{ name: 'time', type: 3, value: '8am' }] }],
    };
    const { message } = await peer.slash('desk', [create], {
      manages: true,
      appPermissions: 1024n,
    });
    expect(textOf(message)).toContain('give me Send Messages there');
    expect(await room.store.findBriefings(PLACE.id)).toEqual([]);
  });

  test('who may not change the place gets no form', async () => {
    await sign();
    const answer = await peer.slash('quotes', []);
    expect(answer.modal).toBeUndefined();
    const posted = await adapter.post({
      channel: { id: IDS.news, name: 'news' },
      ...{ place: PLACE, key: 'card' },
      reply: {
        ...(await room.ask('help')),
        actions: [{ label: 'Set up', line: 'setup', style: 'plain' }],
      },
    });
    const card = peer.messages.find(({ id }) => id === posted.messageId)!;
    const refused = await peer.press(idOf(card, /Set up/u), { message: card });
    expect(refused.modal).toBeUndefined();
    expect(textOf(refused.message)).toContain('takes someone who manages this place');
    expect(textOf(refused.message)).toContain('Server Settings → Integrations');
  });

  test('whom the server lets use /desk may press its buttons', async () => {
    await sign();
    await room.store.saveOrder(makeBriefing({ id: 'b1', place: PLACE, channel: NEWS }));
    const pause = async () => {
      const list = await peer.slash('briefing', [{ name: 'list', type: 1 }], editor);
      return textOf((await peer.press(idOf(list.message, /Pause/u), editor)).message);
    };
    const editor = { user: '100000000000000009', roles: [IDS.editorRole] };
    expect(await pause()).toContain('takes someone who manages this place');
    peer.permit(peer.commandId('desk'), [{ id: IDS.editorRole, type: 1, permission: true }]);
    await vi.waitFor(async () => expect(await pause()).toContain('Paused'));
  });

  test('where Discord does not tell who may, they may not, and it is not asked with every question', async () => {
    await sign();
    const asked = () => peer.seen.filter(({ path }) => path.endsWith('/permissions')).length;
    peer.fail(/\/permissions$/u, { status: 500 });
    for (let nth = 0; nth < 3; nth++) {
      const { message } = await peer.slash('help', []);
      expect(textOf(message)).toContain('What I can do');
    }
    expect(asked()).toBe(1);
  });

  test('so may what they write to us, as everybody there reads', async () => {
    await sign();
    await room.store.saveOrder(makeBriefing({ id: 'b1', place: PLACE, channel: NEWS }));
    const answered = async (text: string, who = READER) => {
      const before = inChannel(IDS.news).length;
      peer.mention(text, IDS.news, who);
      await vi.waitFor(() => expect(inChannel(IDS.news)).toHaveLength(before + 2));
      return textOf(inChannel(IDS.news).at(-1)!);
    };
    expect(await answered('briefing pause b1')).toContain('takes someone who manages this place');
    peer.permit(peer.commandId('desk'), [{ id: READER.id, type: 2, permission: true }]);
    await vi.waitFor(async () => expect(await answered('briefing pause b1')).toContain('Paused'));
  });

  test.each([
    ['the owner', { id: IDS.user }],
    ['whoever has Manage Server by a role', { ...READER, roles: [IDS.editorRole] }],
  ])('%s manages it in what they write to us, too', async (_, who) => {
    await sign();
    await room.store.saveOrder(
      makeBriefing({ id: 'b1', place: PLACE, channel: NEWS, topics: ['gas'] }),
    );
    const said = (words: string, answer: string, by: { id: string }) => {
      peer.mention(words, IDS.news, by);
      return vi.waitFor(() => expect(textOf(inChannel(IDS.news).at(-1)!)).toContain(answer));
    };
    await said('briefing edit add ferry', 'takes someone who manages this place', READER);
    await said('briefing edit add ferry', 'Changed', who);
    expect(await room.store.findBriefings(PLACE.id)).toMatchObject([{ topics: ['gas', 'ferry'] }]);
  });

  test('once we are removed, nothing is posted, and all of it is gone after a month', async () => {
    const reception = await sign();
    await room.store.saveOrder(makeBriefing({ id: 'b1', place: PLACE, paused: false }));
    peer.leave();
    await vi.waitFor(async () =>
      expect(await room.store.findBriefings(PLACE.id)).toMatchObject([{ paused: true }]),
    );
    await reception.tidy();
    expect(await room.store.findBriefings(PLACE.id)).toHaveLength(1);
    now = new Date(CLOCK.getTime() + MONTH_MS);
    await reception.tidy();
    expect(await room.store.findBriefings(PLACE.id)).toEqual([]);
  });

  test('invited again before that, what was set up is still there, paused', async () => {
    await sign();
    await room.store.saveOrder(
      makeBriefing({ id: 'b1', place: { ...PLACE, id: STRANGE }, paused: false }),
    );
    peer.join();
    await vi.waitFor(() => expect(inChannel(IDS.strange)).toHaveLength(1));
    peer.leave(IDS.strangeGuild);
    await vi.waitFor(async () =>
      expect(await room.store.findBriefings(STRANGE)).toMatchObject([{ paused: true }]),
    );
    peer.join();
    await vi.waitFor(() => expect(inChannel(IDS.strange)).toHaveLength(2));
    expect(textOf(inChannel(IDS.strange)[1]!)).toContain('1 briefing. Nothing is posted');
    const again = inChannel(IDS.strange)[1]!;
    const by = { channel: IDS.strange, manages: true, message: again };
    await peer.press(idOf(again, /Resume/u), by);
    expect(await room.store.findBriefings(STRANGE)).toMatchObject([{ paused: false }]);
  });

  test('a channel that vanishes pauses what is posted there, and whoever made it is told once', async () => {
    await sign();
    const channel = { id: IDS.announcements, name: 'announcements' };
    await room.store.saveOrder(makeBriefing({ id: 'b1', place: PLACE, channel }));
    await room.store.saveOrder(makeBriefing({ id: 'b2', place: PLACE, channel }));
    await room.store.saveOrder(makeBriefing({ id: 'b3', place: PLACE }));
    peer.removeChannel(IDS.announcements);
    await vi.waitFor(() =>
      expect(told.map((orders) => orders.map(({ id }) => id))).toEqual([['b1', 'b2']]),
    );
    const paused = (await room.store.findBriefings(PLACE.id)).map((one) => [one.id, one.paused]);
    expect(Object.fromEntries(paused)).toEqual({ b1: true, b2: true, b3: false });
  });

  test.each([
    ['nothing but our name', '', 'What I can do'],
    ['a question', 'what did Greta Holm say?', 'Greta Holm'],
    ['words that mean nothing', 'flurb the wobble', 'flurb'],
  ])('a mention with %s is answered in the channel', async (_, text, words) => {
    await sign();
    peer.mention(text);
    await vi.waitFor(() => expect(inChannel(IDS.news)).toHaveLength(2));
    expect(textOf(inChannel(IDS.news)[1]!)).toContain(words);
  });

  test('a direct message is answered there; what is said to others is not', async () => {
    await sign();
    peer.write(IDS.news, 'quotes holm');
    peer.directMessage('quotes holm');
    await vi.waitFor(() => expect(inChannel(IDS.dm)).toHaveLength(2));
    expect(textOf(inChannel(IDS.dm)[1]!)).toContain('Greta Holm');
    expect(inChannel(IDS.news)).toHaveLength(1);
  });
});
