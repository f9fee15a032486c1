import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FeedItem } from '../../../src/ingest/feeds/feed-item.ts';
import { readPage } from '../../../src/ingest/pages/read-page.ts';
import { addItems } from '../../../src/ingest/visits/add-items.ts';
import { pageKey } from '../../../src/ingest/web/clean-url.ts';
import type { Feed } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const TEXT =
  '<p>The old mill of Tarn burned down in March, and nobody was hurt in the fire that night.</p>' +
  '<p>“We will build it again before the winter comes,” said Ines Wendt, the mayor of Tarn.</p>' +
  '<p>Builders begin in May with the walls, the council heard on Monday, and hope for dry weeks.</p>';

const SEARCH = { bands: [], sample: false, since: '', limit: 9 };

const item = (n: number, part: Partial<FeedItem> = {}): FeedItem => ({
  ...{ guid: `${n}`, url: `https://paper.example/${n}`, title: `Mill ${n}`, author: null },
  ...{ published: null, summary: null, contentHtml: TEXT.replaceAll('Tarn', `Tarn${n}`), ...part },
});

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`the items of a visit ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    const errors: string[] = [];
    beforeEach(async () => {
      errors.length = 0;
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    const add = (items: FeedItem[], own: Pick<Store, 'saveTogether'> = store) =>
      addItems(feed, items, {
        store: { ...store, ...own },
        readPage: async (page) => readPage(page),
        fetch: () => Promise.reject(new Error('There is no web.')),
        now: () => new Date('2026-05-04T12:00:00Z'),
        onError: (_error, where) => errors.push(where),
      });
    const titles = async () => (await store.findLatest(feed.id, 9)).map((one) => one.title).sort();

    test('cost only themselves where they cannot be saved', async () => {
      const saveTogether: Store['saveTogether'] = (work) =>
        store.saveTogether((own) =>
          work({
            ...own,
            saveArticle: (article, quotes, ...rest) =>
              own.saveArticle(
                article,
                // What the database refuses, after the article itself
                quotes.map((quote) =>
                  article.title === 'Mill 2' ? { ...quote, kind: null! } : quote,
                ),
                ...rest,
              ),
          }),
        );
      const items = [item(1), item(2), item(3)];
      expect(await add(items, { saveTogether })).toMatchObject({ added: 2, failed: 1 });
      expect(errors).toEqual(['https://paper.example/2']);
      expect(await titles()).toEqual(['Mill 1', 'Mill 3']);
      expect(await add(items)).toMatchObject({ added: 1, failed: 0 });
      expect(await titles()).toEqual(['Mill 1', 'Mill 2', 'Mill 3']);
    });

    test('are one article where two of them have one text, which is known by both', async () => {
      const items = [item(1), item(1, { guid: 'again', url: 'https://paper.example/again' })];
      expect(await add(items)).toMatchObject({ added: 1, failed: 0 });
      expect(await add(items.slice(1))).toMatchObject({ added: 0 });
    });

    test('share a text with a copy that came with them', async () => {
      const long = Array.from({ length: 12 }, (_, n) => TEXT.replaceAll('Tarn', `Tarn${n}`)).join(
        '',
      );
      const items = [
        item(1, { contentHtml: long }),
        item(2, { contentHtml: `${long}<p>End.</p>` }),
      ];
      expect(await add(items)).toMatchObject({ added: 2 });
      const find = (n: number) => ({ ...SEARCH, pageKey: pageKey(`https://paper.example/${n}`) });
      const [[first], [second]] = [await store.findTwins(find(1)), await store.findTwins(find(2))];
      expect(second).toMatchObject({ textId: first!.id });
    });

    test('name each other’s speakers, whichever of them comes first', async () => {
      const named = item(1, { contentHtml: TEXT });
      const bare = item(2, {
        contentHtml: TEXT.replace('Ines Wendt', 'Wendt').replace('May', 'June'),
      });
      await add([bare, named]);
      const speakers = await store.findSpeakers({ placeId: 'here', limit: 9 });
      expect(speakers.map(({ speaker }) => speaker.name)).toEqual(['Ines Wendt']);
    });
  });
