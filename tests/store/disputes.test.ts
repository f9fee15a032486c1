import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import type { QuoteSearch } from '../../src/store/quotes/quote-search.ts';
import type { NewSpeaker } from '../../src/store/speakers/insert-speakers.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const SAID = 'We will build the quay here';
const TEXT = `“${SAID},” somebody said. “We are very proud.”`;
const ANN = makeSpeaker('Ann Lee');
const BO = makeSpeaker('Bo Roe');
const HARROW = makeSpeaker('Harrow', { kind: 'organisation' });

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`the same quotation in several articles ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feedId = (await addFeed(store)).id;
    });
    afterEach(() => database.drop());

    type Fields = Partial<Article> & { words?: string; quote?: Partial<NewQuote> };
    /** An article of this outlet in which the speaker says the words, for certain. */
    const print = async (outlet: string, speaker: NewSpeaker | null, fields: Fields = {}) => {
      const { words = SAID, quote = {}, ...own } = fields;
      const article = makeArticle({ feedId, id: outlet, outlet, text: TEXT, ...own });
      const named = speaker && {
        names: [{ id: speaker.id, name: speaker.name, key: '' }],
        ...speaker,
      };
      const said = makeQuote(article.text, words, {
        speaker: named,
        certain: speaker !== null,
        ...quote,
      });
      await store.saveArticle(article, [said], '');
    };
    const find = (search: Partial<QuoteSearch> = {}) =>
      store.findQuotes({ placeId: 'here', vanished: true, limit: 9, ...search });
    /** `Ledger Ann Lee: Bo Roe (Post)`, `Ledger Ann Lee ✓`. */
    const said = async (search: Partial<QuoteSearch> = {}) => {
      const { quotes, total } = await find(search);
      expect(total).toBe(quotes.length);
      return quotes.map(({ article, speaker, disputes, certain }) => {
        const rivals = disputes.map((one) => `${one.speaker} (${one.outlets.join(', ')})`);
        const against = rivals.length > 0 ? `: ${rivals.join(', ')}` : '';
        return `${article.outlet} ${speaker?.name}${against}${certain ? ' ✓' : ''}`;
      });
    };

    test('is certain where it has one speaker', async () => {
      await print('Ledger', ANN);
      await print('Post', ANN);
      await print('Herald', BO, { words: 'We are very proud' });
      await print('Wire', ANN, { words: 'We are very proud' });
      expect(await said()).toEqual([
        'Ledger Ann Lee ✓',
        'Post Ann Lee ✓',
        'Herald Bo Roe ✓',
        'Wire Ann Lee ✓',
      ]);
    });

    test('is disputed where it has two, however it is set in type', async () => {
      await print('Ledger', ANN);
      await print('Post', BO, {
        text: '“WE will build   the Quay, here.” Fog rose.',
        words: 'WE will build   the Quay, here.',
      });
      await print('Herald', BO);
      await print('Wire', null);
      expect(await said()).toEqual([
        'Ledger Ann Lee: Bo Roe (Post, Herald)',
        'Post Bo Roe: Ann Lee (Ledger)',
        'Herald Bo Roe: Ann Lee (Ledger)',
        'Wire undefined',
      ]);
      expect(await said({ certain: true })).toEqual([]);
    });

    test.each([
      ['who is not named', null, {}],
      ['whose name is part of the other', makeSpeaker('Lee'), {}],
      ['whom a person may speak for', HARROW, {}],
      ['reported without marks', BO, { quote: { kind: 'indirect' as const } }],
      ['taken back by a correction', BO, { quote: { withdrawn: true } }],
    ])('is not disputed by words of somebody %s', async (_, other, fields) => {
      await print('Ledger', ANN);
      await print('Post', other, fields);
      expect((await said())[0]).toBe('Ledger Ann Lee ✓');
    });

    test('is disputed no longer when the other outlet has taken it out', async () => {
      await print('Ledger', ANN);
      await print('Post', BO);
      await store.reviseArticle('Post', {
        ...{ title: 'Quay', text: 'Fog rose.', quotes: [], terms: '', company: [], bands: [] },
        ...{ isWithdrawn: () => false, now: NOON },
      });
      expect(await said()).toEqual(['Ledger Ann Lee ✓', 'Post Bo Roe: Ann Lee (Ledger)']);
    });

    test('is not certain where a correction takes it back', async () => {
      await print('Ledger', ANN, { quote: { withdrawn: true } });
      expect(await said()).toEqual(['Ledger Ann Lee']);
      expect(await said({ certain: true })).toEqual([]);
    });

    test('is no longer disputed in a place that has merged the two, and only there', async () => {
      await print('Ledger', ANN);
      await print('Post', BO);
      await store.mergeSpeakers('here', 'bo-roe', 'ann-lee');
      expect(await said()).toEqual(['Ledger Ann Lee ✓', 'Post Ann Lee ✓']);
      expect(await said({ certain: true })).toHaveLength(2);
      expect(await said({ placeId: 'there', certain: true })).toEqual([]);
    });

    test('is disputed in a place that has set two names of one speaker apart', async () => {
      const names = [{ id: 'cy-voss', name: 'Cy Voss', key: '' }];
      await print('Ledger', ANN);
      await print('Post', { ...ANN, name: 'Cy Voss', names });
      expect(await said({ certain: true })).toHaveLength(2);
      await store.splitNames('here', 'ann-lee', ['cy-voss']);
      expect(await said()).toEqual([
        'Ledger Ann Lee: Cy Voss (Post)',
        'Post Cy Voss: Ann Lee (Ledger)',
      ]);
      expect(await said({ certain: true })).toEqual([]);
    });

    test('tells nobody of a dispute with what only others follow', async () => {
      const theirs = await addFeed(store, 'https://theirs.example', { followedBy: ['there'] });
      await print('Ledger', ANN);
      await print('Post', BO, { feedId: theirs.id });
      expect(await said()).toEqual(['Ledger Ann Lee ✓']);
      expect(await said({ placeId: 'there' })).toEqual([
        'Ledger Ann Lee: Bo Roe (Post)',
        'Post Bo Roe: Ann Lee (Ledger)',
      ]);
      expect(await said({ placeId: 'there', certain: true })).toEqual([]);
    });

    test('comes as certain from the first copy that is', async () => {
      const copy = async (outlet: string, certain: boolean) => {
        const article = makeArticle({ feedId, id: outlet, outlet, text: TEXT });
        const quote = makeQuote(TEXT, SAID, { speaker: ANN, certain });
        await store.saveArticle(article, [quote], '', { textId: 'Ledger' });
      };
      await copy('Ledger', false);
      await copy('Post', true);
      expect(await said()).toEqual(['Ledger Ann Lee']);
      expect(await said({ certain: true })).toEqual(['Post Ann Lee ✓']);
      expect(await said({ certain: true, articleIds: ['Ledger'] })).toEqual([]);
    });

    test('is found with words, by pages, and counted', async () => {
      for (const n of [1, 2, 3])
        await print(`Ledger ${n}`, ANN, { quote: { terms: 'quay', certain: n !== 2 } });
      await print('Post', BO, { words: 'We are very proud', quote: { terms: 'proud' } });
      const search = { certain: true, terms: ['quay'], speakerIds: ['ann-lee'] };
      expect(await said(search)).toEqual(['Ledger 1 Ann Lee ✓', 'Ledger 3 Ann Lee ✓']);
      expect(await find({ ...search, limit: 1, offset: 1 })).toMatchObject({
        quotes: [{ article: { outlet: 'Ledger 3' } }],
        total: 2,
        exact: true,
      });
    });

    test('is listed with the newest quote of each speaker, the newest first', async () => {
      const day = (n: number) => ({ published: `2026-03-0${n}T12:00:00.000Z` });
      const TIDE = 'The tide comes back at noon';
      const tide = { text: `“${TIDE},” somebody said.`, words: TIDE };
      await print('Ledger', ANN, day(1));
      await print('Post', BO, day(2));
      await print('Herald', BO, day(3));
      await print('Star', ANN, { ...tide, ...day(4) });
      await print('Sun', makeSpeaker('Cy Voss'), { ...tide, ...day(5) });
      await print('Wire', ANN, { ...day(6), words: 'We are very proud' });
      await print('Moon', BO, { ...day(7), words: 'We are very proud' });
      await print('One', ANN, {
        ...day(8),
        text: 'A quay, a dam and a mill',
        words: 'A quay, a dam and',
      });
      await print('Two', ANN, {
        ...day(9),
        text: 'A quay, a dam and a hut',
        words: 'A quay, a dam and',
      });
      const list = async (limit: number, placeId = 'here') => {
        const { quotations, total, repeated } = await store.findDisputed({ placeId, limit });
        const outlets = quotations.map((own) => own.map(({ article }) => article.outlet).join());
        return [outlets, total, repeated];
      };
      expect(await list(9)).toEqual([['Sun,Star', 'Herald,Ledger'], 2, 3]);
      expect(await list(1)).toEqual([['Sun,Star'], 2, 3]);
      await store.mergeSpeakers('here', 'cy-voss', 'ann-lee');
      expect(await list(9)).toEqual([['Herald,Ledger'], 1, 3]);
      expect(await list(9, 'there')).toEqual([['Sun,Star', 'Herald,Ledger'], 2, 3]);
    });

    test('is not certain any more when a surname is given to whom another article names', async () => {
      await print('Ledger', makeSpeaker('Lee'));
      await print('Post', ANN, { words: 'We are very proud' });
      await store.moveSighting({ articleId: 'Ledger', fromId: 'lee', intoId: 'ann-lee' });
      expect(await said()).toEqual(['Ledger Ann Lee', 'Post Ann Lee ✓']);
      expect(await said({ certain: true })).toEqual(['Post Ann Lee ✓']);
    });
  });
