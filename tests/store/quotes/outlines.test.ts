import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const AMY = makeSpeaker('Amy Stone');
const BO = makeSpeaker('Bo Roe');
const TEXT = '“Tides rise,” said Amy Stone. “Nets tear,” said Bo Roe. “Why?” asked Stone.';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`outlines of quotes ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    let hiddenId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feedId = (await addFeed(store)).id;
      const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['there'] });
      hiddenId = hidden.id;
    });
    afterEach(() => database.drop());

    const save = (id: string, published: string, fields: object = {}) =>
      store.saveArticle(
        makeArticle({ id, feedId, text: TEXT, title: `Tides ${id}`, published, ...fields }),
        [
          makeQuote(TEXT, 'Tides rise', { speaker: AMY, terms: 'tide rise' }),
          makeQuote(TEXT, 'Nets tear', { speaker: BO, terms: 'net tear' }),
          makeQuote(TEXT, 'Why?', { speaker: AMY, terms: '', class: 'ask', shown: false }),
        ],
        '',
      );
    const ofAmy = { placeId: 'here', speakerIds: [AMY.id], vanished: true };

    test('have the headline and the words’ stems, without marks, the newest first', async () => {
      await save('a', '2026-03-02T10:00:00.000Z');
      await save('b', '2026-03-03T10:00:00.000Z', { textId: 'b' });
      const found = await store.outlineQuotes({ ...ofAmy, copies: true, limit: 9 });
      expect(found.map(({ articleId, title, terms }) => [articleId, title, terms.sort()])).toEqual([
        ['b', 'Tides b', ['rise', 'tide']],
        ['a', 'Tides a', ['rise', 'tide']],
      ]);
      const [listed] = await store.listQuotes({ ...ofAmy, copies: true, limit: 1 });
      expect(found[0]!.id).toBe(listed!.id);
      expect(await store.outlineQuotes({ ...ofAmy, copies: true, limit: 1 })).toHaveLength(1);
    });

    test('cut a headline that is a whole text', async () => {
      await save('a', '2026-03-02T10:00:00.000Z', { title: 'x'.repeat(5_000) });
      const [found] = await store.outlineQuotes({ ...ofAmy, limit: 1 });
      expect(found!.title).toHaveLength(300);
    });

    test('are only of what a place can see', async () => {
      await save('a', '2026-03-02T10:00:00.000Z', { feedId: hiddenId });
      expect(await store.outlineQuotes({ ...ofAmy, limit: 9 })).toEqual([]);
      expect(await store.countDays(ofAmy)).toEqual([]);
      expect(await store.outlineQuotes({ ...ofAmy, placeId: 'there', limit: 9 })).toHaveLength(1);
      expect(await store.countDays({ ...ofAmy, placeId: 'there' })).toEqual([
        { day: '2026-03-02', quotes: 1 },
      ]);
    });

    test('are counted by day in UTC, from the first, within the time asked for', async () => {
      await save('a', '2026-03-02T23:59:59.000Z', { text: `${TEXT} One.` });
      await save('b', '2026-03-03T00:00:00.000Z', { text: `${TEXT} Two.` });
      await save('c', '2026-03-03T10:00:00.000Z', { text: `${TEXT} Three.` });
      await save('d', '2026-02-01T10:00:00.000Z', { text: `${TEXT} Four.` });
      const all = { ...ofAmy, copies: true };
      expect(await store.countDays(all)).toEqual([
        { day: '2026-02-01', quotes: 1 },
        { day: '2026-03-02', quotes: 1 },
        { day: '2026-03-03', quotes: 2 },
      ]);
      expect(await store.countDays({ ...all, since: '2026-03-03T00:00:00.000Z' })).toEqual([
        { day: '2026-03-03', quotes: 2 },
      ]);
      expect(await store.countDays({ ...all, speakerIds: ['nobody'] })).toEqual([]);
    });

    test('tell who else makes statements in the same reports', async () => {
      await save('a', '2026-03-02T10:00:00.000Z');
      await save('h', '2026-03-03T10:00:00.000Z', { feedId: hiddenId });
      const found = async (placeId: string, ids = ['a', 'h']) =>
        (await store.findCompany(placeId, ids))
          .map(({ articleId, speakerId }) => `${articleId} ${speakerId}`)
          .sort();
      expect(await found('here')).toEqual(['a amy-stone', 'a bo-roe']);
      expect(await found('there')).toEqual(['a amy-stone', 'a bo-roe', 'h amy-stone', 'h bo-roe']);
      expect(await found('here', [])).toEqual([]);
      await store.mergeSpeakers('here', BO.id, AMY.id);
      expect(await found('here')).toEqual(['a amy-stone']);
    });
  });
