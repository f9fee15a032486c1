import { StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article, Feed } from '../../../src/model.ts';
import type { NewSpeaker } from '../../../src/store/speakers/insert-speakers.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const TEXT = 'one two three four';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`known speakers ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
    });
    afterEach(() => database.drop());

    /** An article in which this speaker, under this name, says a word. */
    const save = (
      id: string,
      speakerId: string,
      name: string,
      { roles = [] as string[], company = [] as string[], ...fields }: Fields = {},
    ) => {
      const own = { id: name.toLowerCase().replaceAll(' ', '-'), name, key: 'peskov' };
      const speaker: NewSpeaker = { ...makeSpeaker(name, { roles }), id: speakerId, names: [own] };
      return store.saveArticle(
        makeArticle({ feedId: feed.id, id, text: TEXT, ...fields }),
        [makeQuote(TEXT, 'one', { speaker })],
        '',
        { company },
      );
    };
    type Fields = Partial<Article> & { roles?: string[]; company?: string[] };
    const find = (search: { nameIds?: string[]; keys?: string[]; sample?: boolean }) =>
      store.findKnownSpeakers({ nameIds: [], keys: [], sample: false, ...search });

    test('are found by a name or by its key, with what the articles tell of them', async () => {
      await save('one', 'dmitry-peskov', 'Dmitry Peskov', {
        roles: ['trustee'],
        company: ['ann lee'],
      });
      await save('two', 'dmitry-peskov', 'Peskov', { outlet: 'Post' });
      const known = {
        id: 'dmitry-peskov',
        names: [
          { name: 'Dmitry Peskov', kind: 'person' },
          { name: 'Peskov', kind: 'person' },
        ],
        sightings: [
          {
            articleId: 'one',
            name: 'Dmitry Peskov',
            acronyms: [],
            kind: 'person',
            roles: ['trustee'],
            company: ['ann lee'],
            outlet: 'The Gazette',
            published: NOON,
          },
          expect.objectContaining({ articleId: 'two', name: 'Peskov', outlet: 'Post' }),
        ],
      };
      expect(await find({ nameIds: ['dmitry-peskov'] })).toEqual([known]);
      expect(await find({ nameIds: ['anna-peskov'], keys: ['peskov'] })).toEqual([known]);
      expect(await find({ nameIds: ['anna-peskov'], keys: ['anna'] })).toEqual([]);
      expect(await find({})).toEqual([]);
    });

    test('are real or invented, never both', async () => {
      await save('one', 'dmitry-peskov', 'Dmitry Peskov', { sample: true });
      expect(await find({ nameIds: ['dmitry-peskov'] })).toEqual([]);
      expect(await find({ nameIds: ['dmitry-peskov'], sample: true })).toHaveLength(1);
    });

    test('are told by their latest articles alone', async () => {
      for (let n = 0; n < 25; n++) await save(`a${n}`, 'dmitry-peskov', 'Dmitry Peskov');
      const [{ sightings } = { sightings: [] }] = await find({ nameIds: ['dmitry-peskov'] });
      expect(sightings).toHaveLength(20);
      expect(sightings.map(({ articleId }) => articleId)).not.toContain('a0');
    });

    test('are all found with the same few questions', async () => {
      const ids = Array.from({ length: 12 }, (_, n) => `speaker-${n}`);
      for (const id of ids) await save(`by-${id}`, id, id.replaceAll('-', ' '));
      const asked = vi.spyOn(StatementSync.prototype, 'all');
      try {
        await find({ nameIds: ids.slice(0, 1) });
        const forOne = asked.mock.calls.length;
        expect(await find({ nameIds: ids })).toHaveLength(12);
        expect(asked.mock.calls.length).toBe(2 * forOne);
      } finally {
        asked.mockRestore();
      }
    });

    test('take over what an article has of another, roles and all', async () => {
      await save('one', 'peskov', 'Peskov', { roles: ['trustee'] });
      await save('two', 'dmitry-peskov', 'Dmitry Peskov', { roles: ['official'] });
      await store.moveSighting({ articleId: 'one', fromId: 'peskov', intoId: 'dmitry-peskov' });
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toMatchObject([
        { speaker: { name: 'Dmitry Peskov', roles: ['official', 'trustee'] }, quotes: 2 },
      ]);
    });

    test('keep what they have where people have repaired it', async () => {
      await save('one', 'peskov', 'Peskov');
      await save('two', 'dmitry-peskov', 'Dmitry Peskov');
      await save('three', 'anna-peskov', 'Anna Peskov');
      await store.mergeSpeakers('here', 'peskov', 'anna-peskov');
      await store.moveSighting({ articleId: 'one', fromId: 'peskov', intoId: 'dmitry-peskov' });
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toMatchObject([
        { speaker: { name: 'Anna Peskov' }, quotes: 2 },
        { speaker: { name: 'Dmitry Peskov' }, quotes: 1 },
      ]);
    });

    test('of before there were keys are found by their name, and keyed when met again', async () => {
      const old = makeSpeaker('Dmitry Peskov');
      const article = makeArticle({ feedId: feed.id, id: 'old', text: TEXT });
      await store.saveArticle(article, [makeQuote(TEXT, 'one', { speaker: old })], '');
      expect(await find({ nameIds: ['anna-peskov'], keys: ['peskov'] })).toEqual([]);
      expect(await find({ nameIds: ['dmitry-peskov'] })).toHaveLength(1);
      await save('one', 'dmitry-peskov', 'Dmitry Peskov');
      expect(await find({ nameIds: ['anna-peskov'], keys: ['peskov'] })).toHaveLength(1);
    });
  });
