import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IDS } from '../../support/discord/ids.ts';
import { buttonsOf, textOf } from '../../support/discord/message.ts';
import { startDiscordPeer } from '../../support/discord/peer.ts';
import { openHouse } from './house.ts';
import { openDesk } from './newsroom.ts';

const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
const OWN = `discord\\:dm\\:${IDS.user}`;
const STRANGE = { channel: IDS.strange };
const GROUP_CHAT = { context: 2 as const };
const speaker = { name: 'speaker', type: STRING, value: 'Ann Lee' };
const show = [{ name: 'show', type: SUBCOMMAND }];

describe('brought along to where we are not', async () => {
  const peer = await startDiscordPeer();
  const { adapter, logged } = openDesk({ api: peer.api });
  beforeAll(() => adapter.start());
  afterAll(async () => {
    await adapter.stop();
    await peer.close();
    expect(logged).toEqual([]);
  });

  test.each([
    ['a server', STRANGE],
    ['a conversation of people', GROUP_CHAT],
    [
      'a server that also has us, whose answer the person has brought along',
      { owners: { 1: IDS.user } },
    ],
    ['a server, as its manager', { ...STRANGE, manages: true }],
  ])('in %s everyone asks for themselves alone', async (_, from) => {
    const { ephemeral, message } = await peer.slash('say', [speaker], from);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain(`${OWN} in private for ann`);
    const [next] = buttonsOf(message);
    const pressed = await peer.press(next!.custom_id!, from);
    expect(textOf(pressed.message)).toContain(`${OWN} in private for ann`);
  });

  test.each([
    ['a server', STRANGE],
    ['a conversation of people', GROUP_CHAT],
  ])('in %s nothing is shown to others', async (_, from) => {
    const { ephemeral, message } = await peer.slash('drawer', show, from);
    expect([ephemeral, textOf(message)]).toEqual([true, '### The desk']);
    expect(peer.messages).toEqual([]);
  });

  test('a server that has installed us as well is itself', async () => {
    const from = { owners: { 0: IDS.guild, 1: IDS.user } };
    const { message } = await peer.slash('say', [speaker], from);
    expect(textOf(message)).toContain(`discord\\:${IDS.guild} in news for ann`);
  });

  test('a button under a post, for which Discord names nobody, is of the server that we are on', async () => {
    const { message } = await peer.slash('say', [speaker]);
    const pressed = await peer.press(buttonsOf(message)[0]!.custom_id!, { owners: {} });
    expect(textOf(pressed.message)).toContain(`discord\\:${IDS.guild} in news`);
  });

  test('the owner of another server opens no door to it', async () => {
    const owners = { 0: IDS.guild, 1: IDS.user };
    const { message } = await peer.slash('say', [speaker], { ...STRANGE, owners });
    expect(textOf(message)).toContain(`${OWN} in private`);
  });

  test('there is no desk on a server that we are not on', async () => {
    const slow = [{ name: 'slow', type: SUBCOMMAND }];
    const { message } = await peer.slash('desk', slow, { ...STRANGE, manages: true });
    expect(textOf(message)).toContain('I am not on this server');
    const own = await peer.slash('desk', slow, { dm: true });
    expect(textOf(own.message)).toBe('### At last');
  });

  test('nor in a conversation of people, which is no server', async () => {
    const slow = [{ name: 'slow', type: SUBCOMMAND }];
    const { message } = await peer.slash('desk', slow, GROUP_CHAT);
    expect(textOf(message)).toBe(
      '### This is a conversation that I am not in, so there is nothing to manage here. In a direct message with me, /desk changes your own desk.',
    );
  });

  test('no channel there is found, not even one that we know of elsewhere', async () => {
    const to = { name: 'to', type: STRING, value: '#news' };
    const options = [{ name: 'move', type: SUBCOMMAND, options: [to] }];
    const { message } = await peer.slash('drawer', options, STRANGE);
    expect(textOf(message)).toContain('I cannot find the channel');
  });
});

describe('what one place has set up', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  beforeAll(async () => {
    house = await openHouse();
    const { store } = house.room;
    const now = '2026-03-20T08:40:00Z';
    for (const [place, title] of [
      [`discord:${IDS.guild}`, 'Feed of the newsroom'],
      [`discord:dm:${IDS.user}`, 'Feed of Ann'],
    ] as const) {
      const url = `https://${title.replaceAll(' ', '-').toLowerCase()}.example/rss`;
      const { id } = await store.saveFeed({
        ...{ url, title, group: null, kind: 'network', shared: false, now },
      } as never);
      await store.followFeed(place, id);
    }
  });
  afterAll(() => house.close());

  const sources = async (from: object) =>
    textOf((await house.peer.slash('sources', [{ name: 'list', type: SUBCOMMAND }], from)).message);

  test('is shown there and nowhere else', async () => {
    const [here, other, strange, group, direct, brought] = [
      await sources({}),
      await sources({ channel: IDS.elsewhere }),
      await sources(STRANGE),
      await sources(GROUP_CHAT),
      await sources({ dm: true }),
      await sources({ owners: { 1: IDS.user } }),
    ];
    expect(here).toContain('Feed of the newsroom');
    expect(here).not.toContain('Feed of Ann');
    for (const own of [strange, group, direct, brought]) {
      expect(own).toContain('Feed of Ann');
      expect(own).not.toContain('Feed of the newsroom');
    }
    expect(other).not.toMatch(/Feed of/u);
  });

  test.each([
    ['a server', STRANGE],
    ['a conversation of people', GROUP_CHAT],
  ])('in %s that we are not in, what names /desk says where that works', async (_, from) => {
    const list = [{ name: 'list', type: SUBCOMMAND }];
    const said = textOf((await house.peer.slash('briefing', list, from)).message);
    expect(said).toContain('“/desk briefing create');
    expect(said).not.toMatch(/<\/desk/u);
    expect(said).toContain('/desk works in a direct message with me, not here.');
    const other = textOf((await house.peer.slash('sources', list, from)).message);
    expect(other).not.toContain('not here');
  });

  test('in direct messages and on our servers nothing is said of elsewhere', async () => {
    const list = [{ name: 'list', type: SUBCOMMAND }];
    for (const from of [{}, { dm: true }])
      expect(textOf((await house.peer.slash('briefing', list, from)).message)).not.toContain(
        'not here',
      );
  });

  test('is completed there and nowhere else', async () => {
    const typing = { name: 'source', type: STRING, value: 'feed of', focused: true };
    const complete = async (from: object) =>
      (await house.peer.type('quotes', [typing], from)).map(({ value }) => value);
    expect(await complete({})).toEqual(['Feed of the newsroom']);
    expect(await complete(STRANGE)).toEqual(['Feed of Ann']);
    expect(await complete({ channel: IDS.elsewhere })).toEqual([]);
  });

  test('is not reached by the menu of a message either', async () => {
    const asked = house.room.store.findFeeds;
    const places = new Set<string>();
    house.room.store.findFeeds = (placeId: string) => {
      places.add(placeId);
      return asked(placeId);
    };
    await house.peer.menu('Who said this?', 'it’s a door, and it’s open', STRANGE);
    house.room.store.findFeeds = asked;
    expect([...places].filter((place) => place !== `discord:dm:${IDS.user}`)).toEqual([]);
  });

  test('is changed by a group of the desk only where it is', async () => {
    const add = {
      ...{ name: 'sources', type: GROUP },
      options: [
        {
          name: 'remove',
          type: SUBCOMMAND,
          options: [{ name: 'url', type: STRING, value: 'Feed of the newsroom' }],
        },
      ],
    };
    const { message } = await house.peer.slash('desk', [add], { dm: true });
    expect(textOf(message)).toContain('There is no source');
    expect(await sources({})).toContain('Feed of the newsroom');
  });
});
