import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportSettings } from '../../src/settings/export-settings.ts';
import { importSettings } from '../../src/settings/import-settings.ts';
import type { Moves } from '../../src/settings/move-places.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeBriefing, makeFollow, NOON } from '../support/records.ts';
import { engines, openTestStore, type TestDatabase } from '../support/stores.ts';

const now = new Date(NOON);
const STAY: Moves = { places: [], channels: [] };

const EDITORS = { id: '4001', name: 'editors' };
const NIGHT = '22:00-07:00';

const readIn = (store: Store, settings: unknown, moves = STAY) =>
  importSettings(typeof settings === 'string' ? settings : JSON.stringify(settings), {
    store,
    now,
    moves,
  });

/** Two places with feeds, briefings and corrections, one shared feed, and the sample. */
async function setUp(store: Store): Promise<void> {
  await addFeed(store, 'https://shared.example/feed');
  await addFeed(store, 'https://sample.example/feed', { kind: 'sample' });
  const feed = await addFeed(store, 'https://gazette.example/feed', { followedBy: ['two:7'] });
  await store.followFeed('one:1', feed.id, { title: 'Our Gazette', group: 'Local' });
  await store.saveOrder(
    briefing({ id: 'b1', topics: ['gas talks'], days: 'mon,fri', ping: EDITORS, quiet: NIGHT }),
  );
  await store.saveOrder(briefing({ id: 'b2', paused: true, nextDueAt: null }));
  await store.saveOrder(follow({ id: 'f1', quiet: '22:00-07:00', most: 5 }));
  await store.saveOrder(
    follow({ id: 'f2', channel: { id: '@u7', name: 'Ann' }, subject: { topic: '"gas talks"' } }),
  );
  await store.splitNames('one:1', 'ann-lee', ['ann', 'lee']);
  await store.mergeSpeakers('one:1', 'a-lee', 'ann-lee');
}

const briefing = (fields = {}) =>
  makeBriefing({ place: { id: 'one:1', platform: 'one', name: 'Desk' }, ...fields });

const follow = (fields = {}) =>
  makeFollow({ place: { id: 'one:1', platform: 'one', name: 'Desk' }, ...fields });

describe('settings', () => {
  for (const { title, ready, create } of engines)
    describe.skipIf(!ready)(title, () => {
      let database: TestDatabase;
      let there: Store;
      let here: Store;
      beforeEach(async () => {
        database = await create();
        there = await database.open();
        here = await openTestStore();
      });
      afterEach(async () => {
        await here.close();
        await database.drop();
      });

      test('come from one database into another as they were, and a second time change nothing', async () => {
        await setUp(here);
        const file = await exportSettings(here);
        expect(await readIn(there, file)).toEqual({ added: 10, known: 0, problems: [] });
        expect(await exportSettings(there)).toBe(file);
        expect(await readIn(there, file)).toEqual({ added: 0, known: 10, problems: [] });
        expect(await exportSettings(there)).toBe(file);

        expect(await there.findFeeds('one:1')).toMatchObject([
          { title: 'Our Gazette', group: 'Local', shared: false },
          { title: 'https://shared.example/feed', shared: true },
        ]);
        expect(await there.findBriefings('one:1')).toEqual([
          briefing({
            id: 'b1',
            topics: ['gas talks'],
            days: 'mon,fri',
            ping: EDITORS,
            quiet: NIGHT,
            nextDueAt: '2026-03-06T08:00:00.000Z',
          }),
          briefing({ id: 'b2', paused: true, nextDueAt: null }),
        ]);
        expect(await there.findFollows('one:1')).toEqual(await here.findFollows('one:1'));
      });

      test('go the other way too', async () => {
        await setUp(there);
        const file = await exportSettings(there);
        await readIn(here, file);
        expect(await exportSettings(here)).toBe(file);
      });
    });

  test('hold no title that a place gave a feed for another place', async () => {
    const store = await openTestStore();
    await setUp(store);
    const { places } = JSON.parse(await exportSettings(store));
    expect(places[1]).toEqual({
      id: 'two:7',
      name: null,
      sources: [
        {
          url: 'https://gazette.example/feed',
          name: 'https://gazette.example/feed',
          title: null,
          group: null,
        },
      ],
      briefings: [],
      follows: [],
      splits: [],
      merges: [],
    });
    await store.close();
  });
});

describe('settings that are read in', () => {
  let store: Store;
  let file: string;
  beforeEach(async () => {
    store = await openTestStore();
    await setUp(store);
    file = await exportSettings(store);
  });
  afterEach(() => store.close());

  test('leave what is there as it is', async () => {
    await store.saveOrder(briefing({ id: 'b1', times: ['10:30'] }));
    await store.unmergeSpeakers('one:1', ['a-lee']);
    await store.mergeSpeakers('one:1', 'ann-lee', 'a-lee');
    expect(await readIn(store, file)).toEqual({ added: 0, known: 10, problems: [] });
    expect((await store.findBriefings('one:1'))[0]?.times).toEqual(['10:30']);
    expect((await store.findRepairs('one:1')).merges).toEqual([
      { fromId: 'ann-lee', intoId: 'a-lee' },
    ]);
  });

  test('may go to another place and another channel, also in the same database', async () => {
    const moves = {
      places: [{ from: 'one:1', to: 'three:T2' }],
      channels: [
        { from: '1001', to: 'C045' },
        { from: '@u7', to: '@U9' },
      ],
    };
    expect(await readIn(store, file, moves)).toEqual({ added: 8, known: 2, problems: [] });
    expect(await readIn(store, file, moves)).toEqual({ added: 0, known: 10, problems: [] });
    expect(await store.findBriefings('one:1')).toHaveLength(2);
    const moved = await store.findBriefings('three:T2');
    expect(moved.find(({ topics }) => topics.length > 0)).toMatchObject({
      place: { id: 'three:T2', platform: 'three', name: 'Desk' },
      channel: { id: 'C045', name: 'news' },
      topics: ['gas talks'],
      // The roles of another place are none there.
      ping: null,
      quiet: NIGHT,
    });
    expect(await store.findFollowedFeeds('three:T2')).toMatchObject([{ title: 'Our Gazette' }]);
    expect((await store.findRepairs('three:T2')).merges).toHaveLength(1);
  });

  test('ask where a briefing goes that leaves its platform', async () => {
    const moves = { ...STAY, places: [{ from: 'one:1', to: 'three:T2' }] };
    expect(await readIn(store, file, moves)).toEqual({
      added: 4,
      known: 2,
      problems: [
        ['follow 1', '#news', '1001'],
        ['follow 2', 'direct messages', '@u7'],
        ['briefing 1', '#news', '1001'],
        ['briefing 2', '#news', '1001'],
      ].map(
        ([which, where, id]) =>
          `three:T2: ${which}: it was posted in ${where} of another platform; say where it goes now, for example --channel ${id}=ID.`,
      ),
    });
  });

  test.each([
    ['one:9', 'three:T2', 'There is no place one:9 in the file. It has: one:1, two:7.'],
    [
      'one:1',
      'T2',
      '“T2” is no place: it must be local, or a platform and the id there, with a colon between.',
    ],
  ])('say what is wrong with a move of %s to %s', async (from, to, problem) => {
    const { problems } = await readIn(store, file, { ...STAY, places: [{ from, to }] });
    expect(problems).toEqual([problem]);
    expect((await store.findPlaces()).map(({ id }) => id)).toEqual(['one:1', 'two:7']);
  });

  test('lose a bad item and no other, and say what is wrong with it', async () => {
    const settings = JSON.parse(file);
    const [place] = settings.places;
    place.id = 'one:2';
    place.briefings[0].times = ['25:00'];
    place.briefings[0].channel.name = 7;
    place.briefings[1].id = 'b3';
    place.follows[0].quiet = 'nights';
    place.follows[1].subject = { name: 'Ann' };
    place.sources.unshift({ url: 'ftp://gazette.example', name: 'Gazette' }, 'gazette');
    delete place.splits[0].nameId;
    expect(await readIn(store, settings)).toEqual({
      added: 4,
      known: 2,
      problems: [
        'one:2: source 1: url must be a web address.',
        'one:2: source 2: must be an object.',
        'one:2: split 1: nameId must be text.',
        'one:2: follow 1: quiet must be hours like 22:00-07:00.',
        'one:2: follow 2: subject must be a speaker with “speakerId” and “name”, or a “topic”.',
        'one:2: briefing 1: channel.name must be text; times.0 must be times of day like 08:00.',
      ],
    });
    expect(await store.findBriefings('one:2')).toHaveLength(1);
  });

  test('of before name nobody who is pinged, and wrong ones cost only their item', async () => {
    const { places, ...rest } = JSON.parse(file);
    const [one] = places;
    const [{ ping: _, quiet: __, ...before }] = one.briefings;
    const wrong = [
      { ...before, id: 'w1', ping: '@everyone' },
      { ...before, id: 'w2', quiet: 'nights' },
    ];
    const briefings = [{ ...before, id: 'old' }, ...wrong];
    const { added, problems } = await readIn(store, {
      ...rest,
      places: [{ ...one, id: 'one:2', briefings, follows: [], splits: [], merges: [] }],
    });
    expect(added).toBe(2);
    expect(problems).toEqual([
      'one:2: briefing 2: ping must be a role with “id” and “name”, or null.',
      'one:2: briefing 3: quiet must be hours like 22:00-07:00.',
    ]);
    expect(await store.findBriefings('one:2')).toMatchObject([{ ping: null, quiet: null }]);
  });

  test('may be of the first version, with one time and one topic a briefing', async () => {
    const settings = JSON.parse(file);
    settings.onRecordSettings = 1;
    const [place] = settings.places;
    const { times, topics, sources, length, stories, ...old } = place.briefings[0];
    place.briefings = [{ ...old, id: 'old', time: '07:15', topic: 'gas talks' }];
    expect(await readIn(store, settings)).toMatchObject({ added: 1, problems: [] });
    expect((await store.findBriefings('one:1')).find(({ id }) => id === 'old')).toMatchObject({
      times: ['07:15'],
      topics: ['gas talks'],
      stories: 6,
    });
  });

  test.each([
    ['', 'The settings file is no JSON'],
    ['[]', 'This is no settings file of On Record. “config export” writes one.'],
    [
      '{"onRecordSettings":3,"places":[]}',
      'is of version 3, and this On Record reads versions 1 and 2',
    ],
    ['{"onRecordSettings":1}', 'The settings file cannot be read: places must be a list.'],
    [
      '{"onRecordSettings":1,"places":[{"id":"x","sources":{}}]}',
      'The settings file cannot be read: places.0.id must be local, or a platform and the id there, with a colon between; places.0.sources must be a list.',
    ],
  ])('are refused as a whole where they are none: %s', async (json, words) => {
    await expect(readIn(store, json)).rejects.toThrow(words);
  });
});
