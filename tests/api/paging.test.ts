import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articles } from '../../src/api/articles.ts';
import { briefings } from '../../src/api/briefings.ts';
import type { ApiDeps, Resource } from '../../src/api/resource.ts';
import { search } from '../../src/api/search.ts';
import { speakers } from '../../src/api/speakers.ts';
import { statements } from '../../src/api/statements.ts';
import { stories } from '../../src/api/stories.ts';
import type { Feed } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import {
  addFeed,
  makeArticle,
  makeBriefing,
  makeQuote,
  makeSpeaker,
  NOON,
} from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

type Item = Record<string, unknown>;
type Page = { items: Item[]; next: string | null };

const HERE = { id: 'local', platform: 'web', name: 'Newsroom' };
const EARLY = '2026-03-04T06:00:00.000Z';

/** What is told of each item, to know it again. */
const LISTS: [Resource, (item: Item) => unknown, Item][] = [
  [statements, ({ receipt }) => receipt, {}],
  [statements, ({ receipt }) => receipt, { about: 'harbour' }],
  [articles, ({ id }) => id, {}],
  [search, ({ article }) => (article as Item).id, { words: 'harbour' }],
  [speakers, ({ id }) => id, {}],
  [speakers, ({ id }) => id, { name: 'speaker' }],
  [stories, ({ id }) => id, { day: '2026-03-04' }],
  [briefings, ({ id }) => id, {}],
];

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`pages ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feeds: Feed[];
    let saved = 0;
    beforeEach(async () => {
      saved = 0;
      database = await create();
      store = await database.open({ sample: '0' });
      feeds = [
        await addFeed(store),
        await addFeed(store, 'https://ledger.example/feed', { followedBy: ['local'] }),
      ];
    });
    afterEach(() => database.drop());

    /** A report of its own speaker and words; several come out in one second. */
    async function addReport(published: string): Promise<void> {
      const at = saved++;
      const text = `“The harbour opens at gate ${at},” said Speaker Number${at}. “Ships wait ${at}.”`;
      const id = `article${at}`;
      await store.saveArticle(
        makeArticle({
          ...{ id, url: `https://gazette.example/${id}`, text, published, title: `Gate ${at}` },
          feedId: feeds[at % feeds.length]!.id,
        }),
        ['The harbour opens at gate', 'Ships wait'].map((words) =>
          makeQuote(text, `${words} ${at}`, {
            speaker: makeSpeaker(`Speaker Number${at}`),
            terms: 'harbour gate',
          }),
        ),
        'harbour gate',
      );
      await store.saveOrder(
        makeBriefing({
          id: `briefing${at}`,
          place: HERE,
          createdAt: `2026-03-0${1 + (at % 3)}T00:00:00.000Z`,
        }),
      );
      await store.saveStories([{ articleId: id, storyId: `story${at}` }]);
    }

    const deps = (): ApiDeps => ({
      ...{ store, placeId: 'local', now: new Date('2026-03-05T12:00:00Z'), base: 'http://here' },
      pageAt: (cursor) => cursor,
      findReceipt: async () => undefined,
      verify: async () => undefined,
    });

    async function readAll(list: Resource, query: Item, between: () => Promise<void>) {
      const all: Item[] = [];
      let cursor: string | undefined;
      do {
        const asked = list.query.parse({ ...query, ...(cursor !== undefined && { cursor }) });
        const { items, next } = (await list.read(asked as never, deps())) as Page;
        all.push(...items);
        cursor = next ?? undefined;
        if (cursor !== undefined) await between();
      } while (cursor !== undefined);
      return all;
    }

    test.each(LISTS)(
      '$name leaves nothing out and doubles nothing while news come in (%#)',
      async (list, keyOf, query) => {
        await fc.assert(
          fc.asyncProperty(
            fc.integer({ min: 1, max: 7 }),
            fc.array(fc.boolean(), { maxLength: 3 }),
            async (limit, newer) => {
              for (let more = 0; more < 3; more++) await addReport(NOON);
              const before = (await readAll(list, { ...query, limit: '200' }, async () => {})).map(
                keyOf,
              );
              const left = [...newer];
              const paged = await readAll(list, { ...query, limit: String(limit) }, async () => {
                const isNewer = left.pop();
                if (isNewer !== undefined)
                  await addReport(isNewer ? '2026-03-04T18:00:00.000Z' : EARLY);
              });
              const seen = paged.map(keyOf);
              expect(new Set(seen).size).toBe(seen.length);
              expect(seen.filter((key) => before.includes(key))).toEqual(before);
            },
          ),
          { numRuns: 4 },
        );
      },
    );

    test('go on where a statement stood that is gone', async () => {
      for (let more = 0; more < 4; more++) await addReport(NOON);
      const all = await readAll(statements, { limit: '200' }, async () => {});
      const first = (await statements.read(
        statements.query.parse({ limit: '3' }) as never,
        deps(),
      )) as Page;
      await store.unfollowFeed('local', feeds[1]!.id);
      const asked = statements.query.parse({ cursor: first.next });
      const { items } = (await statements.read(asked as never, deps())) as Page;
      const seen = items.map(({ receipt }) => receipt);
      const rest = all.slice(3).map(({ receipt }) => receipt);
      expect(seen.length).toBeGreaterThan(0);
      expect(rest.filter((receipt) => seen.includes(receipt))).toEqual(seen);
    });

    test('list speakers as this place has merged and split them', async () => {
      for (let more = 0; more < 4; more++) await addReport(NOON);
      const [one, other] = ['speaker-number1', 'speaker-number3'];
      await store.mergeSpeakers('local', one!, other!);
      const ids = (await readAll(speakers, { limit: '1' }, async () => {})).map(({ id }) => id);
      expect(ids).toEqual(['speaker-number0', 'speaker-number2', expect.any(String)]);
      const [merged] = await readAll(speakers, { name: 'number1' }, async () => {});
      expect(merged).toMatchObject({ statements: 4 });
    });
  });
