import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredQuote } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const WORDS = 'The crane will not be sold at all.';
const named = (name: string) => {
  const speaker = makeSpeaker(name);
  return { ...speaker, names: [{ id: speaker.id, name, key: '' }] };
};
const ANN = named('Ann Lee');
const BO = named('Bo Roe');
const onDay = (day: number) => `2026-03-${10 + day}T12:00:00.000Z`;

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`words of an edited article ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      const { id: feedId } = await addFeed(store);
      await store.saveArticle(makeArticle({ feedId, text: WORDS }), [quoteOf(WORDS, ANN)], '');
    });
    afterEach(() => database.drop());

    const quoteOf = (text: string, speaker: ReturnType<typeof named> | null, words = WORDS) =>
      makeQuote(text, words, { speaker, confidence: 0.9 });
    const revise = (day: number, speaker: ReturnType<typeof named> | null, words = WORDS) => {
      const text = `${words} Edited on day ${day}.`;
      return store.reviseArticle('article', {
        ...{ title: 'Edited', text, quotes: [quoteOf(text, speaker, words)], terms: '' },
        ...{ company: [], bands: [], isWithdrawn: () => false, now: onDay(day) },
      });
    };
    const find = async (): Promise<StoredQuote[]> =>
      store.listQuotes({ placeId: 'here', limit: 9, vanished: true });
    const standing = async () => (await find()).find(({ vanishedAt }) => vanishedAt === null)!;

    test('are told with whom it gave them to before, and until when', async () => {
      await revise(1, ANN);
      expect(await standing()).not.toHaveProperty('formerly');
      await revise(2, BO);
      expect(await standing()).toMatchObject({
        speaker: { name: 'Bo Roe' },
        formerly: [{ speaker: 'Ann Lee', confidence: 0.9, until: onDay(2) }],
      });
      await revise(3, null);
      expect((await standing()).formerly).toMatchObject([
        { speaker: 'Ann Lee', until: onDay(2) },
        { speaker: 'Bo Roe', until: onDay(3) },
      ]);
    });

    test('that it first gave to nobody, or to who may be the same, say nothing', async () => {
      await revise(1, named('Lee'));
      await revise(2, null);
      await revise(3, ANN);
      expect(await standing()).not.toHaveProperty('formerly');
    });

    test('that were gone for a while are told with whose they were', async () => {
      await revise(1, BO, 'The crane stays.');
      await revise(2, BO);
      expect((await standing()).formerly).toEqual([
        { speaker: 'Ann Lee', confidence: 0.9, until: onDay(1) },
      ]);
      const vanished = (await find()).filter(({ texts }) => texts[0] === WORDS);
      expect(
        vanished.map(({ speaker, formerly }) => [speaker?.name, formerly?.length]).sort(),
      ).toEqual([
        ['Ann Lee', undefined],
        ['Bo Roe', 1],
      ]);
    });

    test('that were another’s by mistake of ours say nothing', async () => {
      const text = `${WORDS} Rightly.`;
      await store.reviseArticle('article', {
        ...{ title: 'Edited', text, quotes: [quoteOf(text, BO)], terms: '', isMistake: true },
        ...{ company: [], bands: [], isWithdrawn: () => false, now: onDay(1) },
      });
      expect(await standing()).not.toHaveProperty('formerly');
    });

    test('are as old as the first version that has them', async () => {
      const historyOf = async (quote: StoredQuote) =>
        (await store.readHistories([quote])).get(quote.id);
      const first = await standing();
      expect(await historyOf(first)).toEqual({ firstReadAt: NOON, firstSeenAt: NOON });
      await revise(1, ANN, 'The crane stays.');
      await revise(2, ANN, 'The crane stays.');
      expect(await historyOf(await standing())).toEqual({
        firstReadAt: NOON,
        firstSeenAt: onDay(1),
      });
      const gone = (await find()).find(({ vanishedAt }) => vanishedAt !== null)!;
      expect(await historyOf(gone)).toEqual({ firstReadAt: NOON, firstSeenAt: NOON });
    });
  });
