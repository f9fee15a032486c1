import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { makeBriefing, NOON } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const HERE = { id: 'discord:1', platform: 'discord', name: 'Here' };

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`languages ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
    });
    afterEach(() => database.drop());

    test('a place is written to as chosen there, else as its platform says, else in English', async () => {
      expect(await store.languageIn('discord:1')).toBe('en');
      await store.noteLanguages([{ placeId: 'discord:1', language: 'de' }]);
      expect(await store.languageIn('discord:1')).toBe('de');
      await store.chooseLanguage('discord:1', 'ru');
      await store.noteLanguages([{ placeId: 'discord:1', language: 'fr' }]);
      expect(await store.languageIn('discord:1')).toBe('ru');
      expect(await store.findChosenLanguage('discord:1')).toBe('ru');
      await store.chooseLanguage('discord:1', null);
      expect(await store.languageIn('discord:1')).toBe('fr');
      expect(await store.languageIn('discord:2')).toBe('en');
    });

    test('thousands of places are noted at once', async () => {
      const told = Array.from({ length: 2_500 }, (_, at) => ({
        placeId: `discord:${at}`,
        language: 'es' as const,
      }));
      await store.noteLanguages(told);
      await store.noteLanguages(told);
      expect(await store.languageIn('discord:2499')).toBe('es');
      await store.noteLanguages([]);
    });

    test('what is to be posted says in which language', async () => {
      await store.chooseLanguage('discord:1', 'de');
      const german = makeBriefing({ id: 'a', place: HERE });
      const english = makeBriefing({ id: 'b', place: { ...HERE, id: 'discord:2' } });
      for (const order of [german, english]) {
        await store.saveOrder(order);
        await store.addDelivery(order, { slot: 'now', dueAt: NOON });
      }
      const claimed = await store.claimDeliveries('discord', 10, 1_000);
      expect(claimed.map(({ orderId, language }) => [orderId, language]).sort()).toEqual([
        ['a', 'de'],
        ['b', 'en'],
      ]);
    });

    test('what was chosen is forgotten with the place', async () => {
      await store.noteLanguages([{ placeId: 'discord:1', language: 'fr' }]);
      await store.chooseLanguage('discord:1', 'de');
      await store.forgetPlace('discord:1');
      expect(await store.languageIn('discord:1')).toBe('fr');
      await store.forgetPlace('discord:1', 'gone');
      expect(await store.languageIn('discord:1')).toBe('en');
    });
  });
