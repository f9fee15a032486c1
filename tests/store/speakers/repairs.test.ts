import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Feed } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const TEXT = 'one two three four';

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`a repair ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    let feed: Feed;
    beforeEach(async () => {
      database = await create();
      store = await database.open();
      feed = await addFeed(store);
      await save('one', 'Dmitry Peskov', {
        role: 'trustee',
        published: '2026-03-01T00:00:00.000Z',
      });
      await save('two', 'Dmitry Peskov', {
        role: 'trustee',
        published: '2026-03-03T00:00:00.000Z',
      });
      await save('three', 'Peskov', { role: 'official', published: '2026-03-02T00:00:00.000Z' });
    });
    afterEach(() => database.drop());

    /** An article in which somebody says a word; `as` is the speaker the name was taken for. */
    const save = (
      id: string,
      name: string,
      { as = makeSpeaker(name).id, role = '', feedId = feed.id, ...fields } = {} as Fields,
    ) => {
      const { id: nameId } = makeSpeaker(name);
      const roles = role ? [role] : [];
      const speaker = {
        ...makeSpeaker(name, { roles }),
        id: as,
        names: [{ id: nameId, name, key: '' }],
      };
      return store.saveArticle(
        makeArticle({ feedId, id, text: TEXT, outlet: `Outlet ${id}`, ...fields }),
        [makeQuote(TEXT, 'one', { speaker, terms: 'talk' })],
        '',
      );
    };
    type Fields = {
      as?: string;
      role?: string;
      feedId?: string;
      published?: string;
      sample?: boolean;
    };
    const counts = async (placeId = 'here', nameWords: string[] = []) =>
      (await store.findSpeakers({ placeId, nameWords, limit: 9 })).map(
        ({ speaker, quotes }) => `${speaker.name} ${quotes}`,
      );
    const APART = ['Dmitry Peskov 2', 'Peskov 1'];

    test('gives quotes, counts and roles of the merged to one, under that one’s name', async () => {
      await store.mergeSpeakers('here', 'peskov', 'dmitry-peskov');
      expect(await store.findSpeakers({ placeId: 'here', limit: 9 })).toEqual([
        {
          speaker: makeSpeaker('Dmitry Peskov', { roles: ['trustee', 'official'] }),
          quotes: 3,
          lastSaid: '2026-03-03T00:00:00.000Z',
          outlets: 3,
        },
      ]);
      const search = { placeId: 'here', speakerIds: ['dmitry-peskov'], limit: 9 };
      const { quotes, total } = await store.findQuotes(search);
      expect(total).toBe(3);
      expect(
        quotes.map(({ speaker, article }) => [article.id, speaker?.name, speaker?.roles]),
      ).toEqual([
        ['two', 'Dmitry Peskov', ['trustee']],
        ['three', 'Dmitry Peskov', ['official']],
        ['one', 'Dmitry Peskov', ['trustee']],
      ]);
    });

    test('lets the merged be found by either name', async () => {
      await save('four', 'Anna Lee');
      await store.mergeSpeakers('here', 'dmitry-peskov', 'anna-lee');
      expect(await counts('here', ['dmitry'])).toEqual(['Anna Lee 3']);
      expect(await counts('here', ['anna'])).toEqual(['Anna Lee 3']);
      expect(await counts('here', ['peskov'])).toEqual(['Anna Lee 3', 'Peskov 1']);
    });

    test('is one place’s own', async () => {
      await store.mergeSpeakers('here', 'peskov', 'dmitry-peskov');
      expect(await counts('there')).toEqual(APART);
      await store.unmergeSpeakers('there', ['peskov']);
      expect(await counts()).toEqual(['Dmitry Peskov 3']);
    });

    test('is undone part by part', async () => {
      await save('four', 'Anna Lee');
      await store.mergeSpeakers('here', 'peskov', 'dmitry-peskov');
      await store.mergeSpeakers('here', 'dmitry-peskov', 'anna-lee');
      expect(await counts()).toEqual(['Anna Lee 4']);
      await store.unmergeSpeakers('here', ['dmitry-peskov']);
      expect(await counts()).toEqual(['Anna Lee 2', 'Dmitry Peskov 2']);
      await store.unmergeSpeakers('here', ['peskov']);
      expect(await counts()).toEqual(['Dmitry Peskov 2', 'Anna Lee 1', 'Peskov 1']);
    });

    test('sets names apart that were taken for one, until they are merged again', async () => {
      await save('four', 'D. Peskov', { as: 'dmitry-peskov' });
      expect(await counts()).toEqual(['Dmitry Peskov 3', 'Peskov 1']);
      await store.splitNames('here', 'dmitry-peskov', ['d.-peskov']);
      expect(await counts()).toEqual(['Dmitry Peskov 2', 'D. Peskov 1', 'Peskov 1']);
      expect(await counts('there')).toEqual(['Dmitry Peskov 3', 'Peskov 1']);
      const [, apart] = await store.findSpeakers({ placeId: 'here', limit: 9 });
      const search = { placeId: 'here', speakerIds: [apart!.speaker.id], limit: 9 };
      expect((await store.findQuotes(search)).quotes).toMatchObject([{ article: { id: 'four' } }]);

      await store.mergeSpeakers('here', 'dmitry-peskov/d.-peskov', 'dmitry-peskov');
      expect(await counts()).toEqual(['Dmitry Peskov 3', 'Peskov 1']);
      expect((await store.findProfile('here', 'dmitry-peskov')).names).toMatchObject([
        { partId: 'dmitry-peskov', name: 'Dmitry Peskov' },
        { partId: 'dmitry-peskov', name: 'D. Peskov' },
      ]);
    });

    test('joins a name that was set apart to somebody else', async () => {
      await save('four', 'D. Peskov', { as: 'dmitry-peskov' });
      await store.splitNames('here', 'dmitry-peskov', ['d.-peskov']);
      await store.mergeSpeakers('here', 'dmitry-peskov/d.-peskov', 'peskov');
      expect(await counts()).toEqual(['Dmitry Peskov 2', 'Peskov 2']);
    });

    test('outlives the articles it was made for', async () => {
      const sample = await addFeed(store, 'https://sample.example', { kind: 'sample' });
      const shown = await database.open({ sample: '1' });
      const read = () => save('four', 'Mr Peskov', { feedId: sample.id, sample: true });
      await read();
      await store.mergeSpeakers('here', 'mr-peskov', 'dmitry-peskov');
      await store.forgetSample();
      await read();
      expect(
        await shown.findSpeakers({ placeId: 'here', nameWords: ['dmitry'], limit: 9 }),
      ).toMatchObject([{ quotes: 3 }]);
    });

    test('shows no name and no role from articles a place cannot see', async () => {
      const secret = await addFeed(store, 'https://secret.example', { followedBy: ['there'] });
      await save('four', 'Dmitry Sergeyevich Peskov', {
        as: 'dmitry-peskov',
        role: 'mole',
        feedId: secret.id,
      });
      await store.mergeSpeakers('here', 'peskov', 'dmitry-peskov');
      const { names, roles, outlets } = await store.findProfile('here', 'dmitry-peskov');
      expect(names.map(({ name }) => name)).toEqual(['Dmitry Peskov', 'Peskov']);
      expect(roles.map(({ role }) => role)).toEqual(['trustee', 'official']);
      expect(outlets.map(({ outlet }) => outlet)).toEqual([
        'Outlet one',
        'Outlet three',
        'Outlet two',
      ]);
      expect(await counts('here', ['sergeyevich'])).toEqual([]);
      expect(await counts('there', ['sergeyevich'])).toEqual(['Dmitry Peskov 3']);
    });

    test('leaves each role its count and dates', async () => {
      await store.mergeSpeakers('here', 'peskov', 'dmitry-peskov');
      expect((await store.findProfile('here', 'dmitry-peskov')).roles).toEqual([
        {
          role: 'trustee',
          quotes: 2,
          firstSaid: '2026-03-01T00:00:00.000Z',
          lastSaid: '2026-03-03T00:00:00.000Z',
        },
        {
          role: 'official',
          quotes: 1,
          firstSaid: '2026-03-02T00:00:00.000Z',
          lastSaid: '2026-03-02T00:00:00.000Z',
        },
      ]);
    });
  });
