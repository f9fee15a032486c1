import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const ANN = makeSpeaker('Ann Lee');
const FOUR = '“We can pay four crowns and no more,” said Ann Lee. The boats stay in port.';
const THREE = FOUR.replace('four', 'three');
const LATER = '2026-03-09T07:00:00.000Z';
const LATEST = '2026-03-11T07:00:00.000Z';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`when words came into a report ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feedId: string;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feedId = (await addFeed(store)).id;
    });
    afterEach(() => database.drop());

    const quoteIn = (text: string) => {
      const words = /“(?<words>.*?),”/u.exec(text)!.groups!.words!;
      return makeQuote(text, words, { speaker: ANN });
    };
    const print = (text: string) =>
      store.saveArticle(makeArticle({ feedId, id: 'a', text }), [quoteIn(text)], '');
    const edit = (text: string, now: string) =>
      store.reviseArticle('a', {
        title: 'Talks resume',
        text,
        quotes: [quoteIn(text)],
        terms: '',
        company: [],
        bands: [],
        isWithdrawn: () => false,
        now,
      });
    const told = async () => {
      const found = await store.outlineQuotes({ placeId: 'here', vanished: true, limit: 9 });
      return Object.fromEntries(found.map((one) => [one.isGone ? 'gone' : 'stands', one.cameIn]));
    };

    test('is not told of what was there from the start, edited or not', async () => {
      await print(FOUR);
      expect(await told()).toEqual({ stands: null });
      await edit(`${FOUR} Gulls wait.`, LATER);
      expect(await told()).toEqual({ stands: null });
    });

    test('is when the edit was seen, also where others follow', async () => {
      await print(FOUR);
      await edit(THREE, LATER);
      expect(await told()).toEqual({ stands: LATER, gone: null });
      await edit(`${THREE} Gulls wait.`, LATEST);
      expect(await told()).toEqual({ stands: LATER, gone: null });
    });

    test('is the start again where words come back', async () => {
      await print(FOUR);
      await edit(THREE, LATER);
      await edit(FOUR, LATEST);
      expect(await told()).toEqual({ stands: null, gone: LATER });
      expect(NOON < LATER).toBe(true);
    });

    test('is not told where only a teaser was read before', async () => {
      await store.saveArticle(
        makeArticle({ feedId, id: 'a', text: 'The boats stay.', teaser: 'closed' }),
        [],
        '',
      );
      await edit(FOUR, LATER);
      expect(await told()).toEqual({ stands: null });
    });
  });
