import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article, Feed } from '../../src/model.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import type { QuoteSearch } from '../../src/store/quotes/quote-search.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const TEXT = '“We,” said Ann Lee, mayor, “will talk.” “No,” said Bo Roe. “Gas is dear,” he added.';
const ANN = makeSpeaker('Ann Lee', { roles: ['mayor', 'chair'] });
const BO = makeSpeaker('Bo Roe');

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`quotes ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    const save = (quotes: NewQuote[], fields: Partial<Article> = {}) =>
      store.saveArticle(makeArticle({ feedId: feed.id, text: TEXT, ...fields }), quotes, '');
    const find = (search: Partial<QuoteSearch> = {}) =>
      store.findQuotes({ placeId: 'here', limit: 99, ...search });
    const words = async (search: Partial<QuoteSearch> = {}) =>
      (await find(search)).quotes.map(({ texts }) => texts.join(' … '));

    test('come back word for word, with their places and their article', async () => {
      const spans = [
        { start: 1, end: 4 },
        { start: TEXT.indexOf('will'), end: TEXT.indexOf('will') + 10 },
      ];
      const quote = {
        spans,
        kind: 'mixed',
        cue: { start: 6, end: 10, text: 'said' },
        source: { start: 11, end: 18, text: 'Ann Lee' },
        speaker: ANN,
        confidence: 0.75,
        certain: true,
        class: 'assert',
        clause: { start: 0, end: TEXT.length },
      } as const;
      await save([{ ...quote, shown: true, terms: 'talk' }]);
      const article = makeArticle({ feedId: feed.id, text: TEXT });
      expect(await find()).toEqual({
        quotes: [
          {
            ...quote,
            id: 'article-1',
            texts: ['We,', 'will talk.'],
            article,
            vanishedAt: null,
            withdrawn: false,
            namedAs: 'Ann Lee',
            alsoIn: [],
            disputes: [],
            receipt: { id: expect.stringMatching(/^article-.{8}$/u), isPublic: true },
          },
        ],
        total: 1,
        exact: true,
      });
    });

    test('may have no speaker, cue or source', async () => {
      await save([makeQuote(TEXT, 'No')]);
      expect((await find()).quotes).toMatchObject([{ speaker: null, cue: null, source: null }]);
    });

    test('come newest article first, then as they stand in it', async () => {
      const quotes = [makeQuote(TEXT, 'Gas is dear'), makeQuote(TEXT, 'No'), makeQuote(TEXT, 'We')];
      await save(quotes, { id: 'old', published: '2026-03-01T00:00:00.000Z' });
      await save(quotes.slice(0, 2), { id: 'new', published: '2026-03-02T00:00:00.000Z' });
      expect(await words()).toEqual(['No', 'Gas is dear', 'We', 'No', 'Gas is dear']);
      expect(await words({ limit: 2, offset: 1 })).toEqual(['Gas is dear', 'We']);
      expect((await find({ limit: 0 })).total).toBe(5);
    });

    test('have ids of their own even where two begin at one place', async () => {
      await save([
        makeQuote(TEXT, 'Gas'),
        makeQuote(TEXT, 'Gas is'),
        makeQuote(TEXT, 'Gas is dear'),
      ]);
      const start = TEXT.indexOf('Gas');
      expect((await find()).quotes.map(({ id }) => id)).toEqual([
        `article-${start}`,
        `article-${start}-2`,
        `article-${start}-3`,
      ]);
    });

    test('are two where two articles have the same words', async () => {
      await save([makeQuote(TEXT, 'No')], { id: 'one' });
      await save([makeQuote(TEXT, 'No')], { id: 'two' });
      expect((await find()).quotes.map(({ article }) => article.id)).toEqual(['one', 'two']);
    });

    test('are found by speaker, article, kind, words, time and outlet', async () => {
      const we = makeQuote(TEXT, 'We', { speaker: ANN, terms: 'we talk' });
      const no = makeQuote(TEXT, 'No', { speaker: BO, kind: 'indirect', terms: 'no' });
      const gas = makeQuote(TEXT, 'Gas is dear', { terms: 'gas dear' });
      await save([we, no, gas], { id: 'one', published: '2026-03-01T00:00:00.000Z' });
      await save([no], { id: 'two', published: '2026-03-02T00:00:00.000Z', outlet: 'Écho' });

      expect(await words({ speakerIds: ['ann-lee'] })).toEqual(['We']);
      expect(await words({ speakerIds: ['ann-lee', 'bo-roe'] })).toEqual(['No', 'We', 'No']);
      expect(await words({ speakerIds: [] })).toEqual([]);
      expect(await words({ articleIds: ['two'] })).toEqual(['No']);
      expect(await words({ articleIds: [] })).toEqual([]);
      expect(await words({ kinds: ['direct'] })).toEqual(['We', 'Gas is dear']);
      expect(await words({ kinds: [] })).toEqual([]);
      expect(await words({ terms: ['dear', 'gas'] })).toEqual(['Gas is dear']);
      expect(await words({ terms: ['dear', 'talk'] })).toEqual([]);
      expect(await words({ since: '2026-03-02T00:00:00.000Z' })).toEqual(['No']);
      expect(await words({ before: '2026-03-02T00:00:00.000Z' })).toEqual([
        'We',
        'No',
        'Gas is dear',
      ]);
      expect(await words({ outlet: 'echo' })).toEqual(['No']);
      expect(await words({ speakerIds: ['bo-roe'], outlet: 'gazette' })).toEqual(['No']);
    });

    test('are saved however many an article has', async () => {
      const text = 'no '.repeat(3000);
      const many = Array.from({ length: 3000 }, (_, n) => ({
        ...makeQuote(text, 'no', { speaker: BO }),
        spans: [{ start: n * 3, end: n * 3 + 2 }],
      }));
      await save(many, { text });
      const { quotes, ...counted } = await find({ limit: 3000 });
      expect(quotes).toHaveLength(3000);
      expect(counted).toEqual({ total: 300, exact: false });
      expect(await find({ vanished: true, limit: 1 })).toMatchObject({ total: 3000, exact: true });
    });
  });
