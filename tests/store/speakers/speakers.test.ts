import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article, Feed, Speaker } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const TEXT = 'one two three four';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`speakers ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    /** An article in which each of these speaks a word. */
    const save = (id: string, speakers: Speaker[], fields: Partial<Article> = {}) =>
      store.saveArticle(
        makeArticle({ feedId: feed.id, id, text: TEXT, ...fields }),
        speakers.map((speaker, n) => makeQuote(TEXT, TEXT.split(' ')[n]!, { speaker })),
        '',
      );
    const names = async (nameWords?: string[], limit = 9) =>
      (await store.findSpeakers({ placeId: 'here', limit, ...(nameWords && { nameWords }) })).map(
        ({ speaker }) => speaker.name,
      );

    test('come most quoted first, then by name', async () => {
      const [ann, bo, cy] = ['Ann Lee', 'Bo Roe', 'Cy Fox'].map((name) => makeSpeaker(name)) as [
        Speaker,
        Speaker,
        Speaker,
      ];
      await save('one', [cy, bo, cy, ann]);
      expect(await names()).toEqual(['Cy Fox', 'Ann Lee', 'Bo Roe']);
      expect(await names([], 1)).toEqual(['Cy Fox']);
    });

    test('have their quotes counted, their outlets and when they last spoke', async () => {
      const ann = makeSpeaker('Ann Lee');
      await save('one', [ann, ann], { outlet: 'A', published: '2026-03-01T00:00:00.000Z' });
      await save('two', [ann], { outlet: 'B', published: '2026-03-03T00:00:00.000Z' });
      await save('three', [ann], { outlet: 'A', published: '2026-03-02T00:00:00.000Z' });
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toEqual([
        { speaker: ann, quotes: 4, lastSaid: '2026-03-03T00:00:00.000Z', outlets: 2 },
      ]);
    });

    test('are found by how the words of their name begin', async () => {
      const cast = ['Dmitry Peskov', 'Dmitry Medvedev', 'Anna Dmitrova'];
      await save(
        'one',
        cast.map((name) => makeSpeaker(name)),
      );
      expect(await names(['dmi'])).toEqual(['Anna Dmitrova', 'Dmitry Medvedev', 'Dmitry Peskov']);
      expect(await names(['pesk', 'dmitry'])).toEqual(['Dmitry Peskov']);
      expect(await names(['eskov'])).toEqual([]);
      expect(await names(['%'])).toEqual([]);
      expect(await names(['_', "'"])).toEqual([]);
      expect(await names(['x'.repeat(100_000)])).toEqual([]);
    });

    test('have the roles they were met in, the commonest first', async () => {
      const as = (...roles: string[]) => makeSpeaker('Ann Lee', { roles });
      await save('one', [as('mayor', 'chair')]);
      await save('two', [as('chair'), as('chair', 'judge')]);
      const [found] = await store.findSpeakers({ placeId: 'here', limit: 1 });
      expect(found?.speaker.roles).toEqual(['chair', 'mayor', 'judge']);
    });

    test('have in a quote the roles of its own article', async () => {
      await save('one', [makeSpeaker('Ann Lee', { roles: ['mayor'] })]);
      await save('two', [makeSpeaker('Ann Lee', { roles: ['minister', 'author'] })]);
      const { quotes } = await store.findQuotes({ placeId: 'here', limit: 9 });
      expect(quotes.map(({ article, speaker }) => [article.id, speaker?.roles])).toEqual([
        ['one', ['mayor']],
        ['two', ['minister', 'author']],
      ]);
    });

    test('are gone with the last article that quotes them', async () => {
      await save('one', [makeSpeaker('Ann Lee')], { sample: true });
      await store.forgetSample();
      expect(await names()).toEqual([]);
    });

    test('are saved by articles that come at the same time', async () => {
      const cast = ['Ann Lee', 'Bo Roe', 'Cy Fox', 'Di Ash'].map((name) => makeSpeaker(name));
      const ids = Array.from({ length: 12 }, (_, n) => `article-${n}`);
      await Promise.all(ids.map((id, n) => save(id, n % 2 ? cast : cast.toReversed())));
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toMatchObject(
        cast.map((speaker) => ({ speaker, quotes: 12 })),
      );
    });
  });
