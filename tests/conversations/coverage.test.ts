import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { urlKey } from '../../src/ingest/articles/identity.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import type { Place } from '../../src/model.ts';
import { SHARED_REALM } from '../../src/store/realm.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

const ELSEWHERE: Place = { id: 'elsewhere', platform: 'discord', name: 'Another server' };
const HOUR_MS = 3_600_000;

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
const feeds = new Map<string, string>();

/** A report, some hours ago, that the outlet’s own feed brought. */
async function print(outlet: string, hoursAgo: number, title: string, text: string) {
  const published = new Date(CLOCK.getTime() - hoursAgo * HOUR_MS).toISOString();
  const slug = title.toLowerCase().replace(/\W+/gu, '-');
  const url = `https://${outlet.toLowerCase()}.example/${slug}`;
  const realm = outlet === 'Secret' ? feeds.get(outlet)! : SHARED_REALM;
  await storeArticle(
    { title, outlet, byline: null, published, url, text, language: 'en' },
    {
      identity: { realm, keys: [urlKey(realm, url)!] },
      feedId: feeds.get(outlet)!,
      outlet,
      url,
      published,
      sample: false,
      now: CLOCK.toISOString(),
    },
    { store: newsroom.store },
  );
}

async function follow(title: string, followedBy: string[] = []): Promise<void> {
  const shared = followedBy.length === 0;
  const url = `https://${title.toLowerCase()}.example/feed`;
  const about = { url, title, group: null, kind: 'network', shared } as const;
  const { id } = await newsroom.store.saveFeed({ ...about, now: CLOCK.toISOString() });
  for (const placeId of followedBy) await newsroom.store.followFeed(placeId, id);
  feeds.set(title, id);
}

const LEAD =
  'The lighthouse on Skarn Point went dark on Tuesday after the lighthouse cable snapped in a storm.';

const HERRING = [
  'Herring came back to the fjord in numbers that nobody alive remembers, the fishing board said.',
  'Boats from four villages landed ninety tonnes before noon, and the price fell by half.',
  'The board opened two more days of fishing and asked crews to report what they throw back.',
  'Whales followed the shoals as far as the old bridge, where schoolchildren counted eleven.',
  'One boat had to wait near the lighthouse for its turn at the quay.',
].join(' ');

beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  for (const title of ['Post', 'Ledger', 'Courier', 'Herald', 'Broken', 'Idle'])
    await follow(title);
  await follow('Secret', [ELSEWHERE.id]);
  await newsroom.store.markFeed(feeds.get('Broken')!, { lastError: 'no answer', failures: 3 });
  await newsroom.store.markFeed(feeds.get('Idle')!, { deliveredAt: CLOCK.toISOString() });
  await print('Ledger', 20, 'Lighthouse goes dark at Skarn Point', `${LEAD} Ships were warned.`);
  await print(
    'Post',
    26,
    'Skarn Point lighthouse goes dark in storm',
    `${LEAD} “My grandmother polished that lens with vinegar every Sunday,” said Runa Eide, the keeper.`,
  );
  await print('Post', 10, 'Lighthouse at Skarn Point dark again', `${LEAD} A crew is on its way.`);
  await print(
    'Courier',
    18,
    'Bakers win bread contest',
    'A rye loaf won the bread contest in Tarn.',
  );
  await print('Herald', 15, 'Herring return to the fjord', HERRING);
  await print('Secret', 12, 'Skarn Point lighthouse dark, says leak', LEAD);
  await print(
    'Courier',
    70,
    'Ferry fares rise in Tarn',
    'Ferry fares in Tarn rise by a third in May.',
  );
  await print(
    'Herald',
    68,
    'Ferry sinks off Ulvoya',
    'The ferry Alma sank off Ulvoya. All were saved.',
  );
  await createPlaceStories({ store: newsroom.store, now: () => CLOCK })();
});
afterAll(() => newsroom.close());

type Data = {
  carried: { outlet: string; reports: number }[];
  first: string[];
  beside: { outlet: string }[];
  without: string[];
  notRead: { title: string; why: string }[];
  only: { statement?: { text: string }[] }[];
};

const dataOf = async (line: string, place = PLACE) =>
  (await newsroom.ask(line, { place })).data as Data;

describe('/coverage of a story', () => {
  test('lists each outlet once, the first first, with a link to its first report', async () => {
    const { title, blocks, data, actions } = await newsroom.ask('coverage lighthouse');
    expect(title).toMatch(/^Who carried “.*lighthouse.*”$/iu);
    const { carried, first } = data as Data;
    expect(carried.map(({ outlet, reports }) => `${outlet} ${reports}`)).toEqual([
      'Post 2',
      'Ledger 1',
    ]);
    expect(first).toEqual(['Post']);
    expect(blocks[0]).toMatchObject({
      text: 'Carried by 2 of 4 outlets that had news from 2026-03-19 06:40 UTC to 2026-03-20 06:40 UTC. First: Post, 2026-03-19 06:40 UTC.',
    });
    expect(blocks[1]).toMatchObject({
      kind: 'list',
      items: [
        {
          label: 'Post',
          detail: 'first · 2026-03-19 06:40 UTC · 2 reports',
          url: 'https://post.example/skarn-point-lighthouse-goes-dark-in-storm',
        },
        { label: 'Ledger' },
      ],
    });
    expect((await newsroom.ask(actions[0]!.line)).title).toMatch(/^lighthouse/u);
  });

  test('tells who had other news from who only has the word, and from what was not read', async () => {
    const { without, beside, notRead } = await dataOf('coverage lighthouse');
    expect(without).toEqual(['Courier']);
    expect(beside.map(({ outlet }) => outlet)).toEqual(['Herald']);
    expect(notRead).toEqual([
      { title: 'Broken', why: 'failed: no answer' },
      { title: 'Idle', why: 'had nothing new then' },
    ]);
    const text = await newsroom.say('coverage lighthouse');
    expect(text).toMatch(/no report of this was found\n+Courier\./u);
    expect(text).toMatch(/No news from them then/u);
  });

  test('shows what one outlet alone has, copied with its source', async () => {
    const { only } = await dataOf('coverage lighthouse');
    expect(only).toHaveLength(1);
    expect(only[0]!.statement![0]!.text).toMatch(/^My grandmother polished that lens/u);
    expect((await newsroom.ask('coverage lighthouse')).blocks).toContainEqual(
      expect.objectContaining({ kind: 'quote', speaker: 'Runa Eide' }),
    );
  });

  test('shows nothing of another place', async () => {
    const there = await dataOf('coverage lighthouse', ELSEWHERE);
    expect(there.carried.map(({ outlet }) => outlet)).toEqual(['Post', 'Ledger', 'Secret']);
    expect(await newsroom.say('coverage lighthouse')).not.toMatch(/Secret/u);
    const secret = 'coverage https://secret.example/skarn-point-lighthouse-dark-says-leak';
    expect(await newsroom.say(secret)).toMatch(/^I have not read this page here/u);
    expect((await dataOf(secret, ELSEWHERE)).carried).toHaveLength(3);
    const ids = await newsroom.store.findArticles({ placeId: ELSEWHERE.id, limit: 20 });
    const hidden = ids.find(({ outlet }) => outlet === 'Secret')!.id;
    expect(await newsroom.say(`coverage id:${hidden}`)).toMatch(/^This story is gone/u);
  });

  test('is found by the address of a report', async () => {
    const { carried } = await dataOf(
      'coverage https://ledger.example/lighthouse-goes-dark-at-skarn-point',
    );
    expect(carried.map(({ outlet }) => outlet)).toEqual(['Post', 'Ledger']);
    expect(await newsroom.say('coverage https://nowhere.example/x')).toMatch(
      /^I have not read this page here/u,
    );
  });

  test('asks back with headlines where several stories are about the topic', async () => {
    const { title, actions } = await newsroom.ask('coverage ferry');
    expect(title).toMatch(/^Which story\? 2 stories are about “ferry”/u);
    expect(actions.map(({ label }) => label).sort()).toEqual([
      'Ferry fares rise in Tarn (1 outlet)',
      'Ferry sinks off Ulvoya (1 outlet)',
    ]);
    const sinks = actions.find(({ label }) => label.startsWith('Ferry sinks'))!;
    const { carried } = await dataOf(sinks.line);
    expect(carried.map(({ outlet }) => outlet)).toEqual(['Herald']);
  });

  test('is asked in words', async () => {
    for (const line of [
      'who covered the lighthouse story',
      'coverage of the lighthouse',
      'which papers carried the lighthouse story?',
      'who was first with the lighthouse',
    ])
      expect(await newsroom.say(line), line).toMatch(/Read as: \/coverage topic:lighthouse/u);
    expect(await newsroom.say('lighthouse coverage')).not.toMatch(/Who carried/u);
  });

  test('asks back what is misspelt, and refuses what nothing is about', async () => {
    const misspelt = await newsroom.ask('coverage of the lighthuose');
    expect(misspelt.title).toMatch(/Did you mean “lighthouse”/u);
    expect(misspelt.actions[0]!.line).toBe('coverage topic:lighthouse');
    expect(await newsroom.say('coverage zeppelin')).toMatch(/^No report is about “zeppelin”/u);
    expect(await newsroom.say('coverage')).toMatch(/^Which story\?/u);
    expect(await newsroom.say('coverage id:gone')).toMatch(/^This story is gone/u);
  });

  test('takes nothing that is typed for markup, and breaks on nothing', async () => {
    for (const typed of [
      '<script>alert(1)</script>',
      '"*bold* <@U123> @everyone"',
      `id:${'x'.repeat(500)}`,
      'the of and',
      'lighthouse '.repeat(80),
      '\u202eesuohthgil',
      'https://[',
    ])
      expect(replyText(await newsroom.ask(`coverage ${typed}`)), typed).not.toMatch(
        /Something broke/u,
      );
    expect(newsroom.broken).toEqual([]);
  });

  test('is a button under the summary of a topic that several outlets have', async () => {
    const { actions } = await newsroom.ask('summary lighthouse');
    const carried = actions.find(({ label }) => label === 'Who carried it')!;
    expect((await newsroom.ask(carried.line)).title).toMatch(/^Who carried/u);
    const one = await newsroom.ask('summary bread contest');
    expect(one.actions.map(({ label }) => label)).not.toContain('Who carried it');
  });
});
