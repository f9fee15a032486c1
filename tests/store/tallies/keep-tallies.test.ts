import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../src/store/database/tables.ts';
import type { Store } from '../../../src/store/store.ts';
import { recountTallies } from '../../../src/store/tallies/recount-tallies.ts';
import { readKept } from '../../support/read-kept.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../../support/records.ts';
import { engines, openTables, type TestDatabase } from '../../support/stores.ts';

const TEXT = 'one two three four';
const WORDS = TEXT.split(' ');
const CAST = ['Ann Lee', 'Bo Roe'].map((name) => makeSpeaker(name, { roles: ['mayor'] }));

for (const { engine, title, ready, create } of engines)
  describe.skipIf(!ready)(`kept counts ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let db: Db;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      db = openTables(engine, database.url);
    });
    afterEach(async () => {
      await db.destroy();
      await database.drop();
    });

    const said = (from: number) =>
      WORDS.map((word, n) => makeQuote(TEXT, word, { speaker: CAST[(from + n) % 2]! }));
    const save = (feedId: string, n: number) =>
      store.saveArticle(
        makeArticle({ feedId, id: `a${n}`, outlet: `O${n % 3}`, text: TEXT }),
        said(n),
        '',
        { textId: 'a0' },
      );

    test('are right where the same text is saved, edited and moved by many at once', async () => {
      const { id: shared } = await addFeed(store);
      const { id: own } = await addFeed(store, 'https://own.example', { followedBy: ['here'] });
      await save(shared, 0);
      await Promise.all(Array.from({ length: 12 }, (_, n) => save(n % 3 ? shared : own, n + 1)));
      await Promise.all([
        ...Array.from({ length: 6 }, (_, n) =>
          store.reviseArticle(`a${n}`, {
            ...{ title: 'New', text: `${TEXT} five`, quotes: said(n + 1).slice(n % 4), terms: '' },
            ...{ company: [], bands: [], isWithdrawn: () => false, now: NOON },
          }),
        ),
        ...Array.from({ length: 8 }, (_, n) =>
          store.moveSighting({ articleId: `a${n}`, fromId: 'ann-lee', intoId: 'bo-roe' }),
        ),
        addFeed(store, 'https://own.example'),
        ...Array.from({ length: 4 }, (_, n) => save(own, n + 20)),
      ]);
      const kept = await readKept(db);
      await db.transaction().execute(recountTallies);
      expect(kept).toEqual(await readKept(db));
      const realms = await db.selectFrom('articles').select('realm').distinct().execute();
      expect(realms).toEqual([{ realm: 'shared' }]);
    });
  });
