import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { addFeed, makeArticle } from '../support/records.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  const { store } = newsroom;
  const shared = await addFeed(store);
  const hidden = await addFeed(store, 'https://other.example/feed', { followedBy: ['elsewhere'] });
  const add = (id: string, hour: number, title: string, text: string, feedId = shared.id) =>
    store.saveArticle(
      makeArticle({ id, title, text, feedId, published: `2026-03-19T${hour}:00:00.000Z` }),
      [],
      foldTerms(`${title} ${text}`).join(' '),
    );
  await add(
    'named',
    10,
    'Parcel bomb suspect named',
    'Police named the parcel bomb suspect on Monday as Cas Orrin, 56, of Senn. He was held at a petrol station.',
  );
  await add(
    'again',
    11,
    'Suspect in parcel bomb case is Cas Orrin',
    'The parcel bomb suspect is Cas Orrin of Senn, police said on Monday.',
  );
  await add(
    'charged',
    20,
    'Orrin charged',
    'Cas Orrin was charged in Senn on Tuesday with 12 counts of attempted murder over packages sent to politicians.',
  );
  await add('hidden', 21, 'Orrin flees', 'Cas Orrin fled from Senn on Tuesday night.', hidden.id);
  const ids = ['named', 'again', 'charged', 'hidden'];
  await store.saveStories(ids.map((articleId) => ({ articleId, storyId: 'orrin' })));
});
afterAll(() => newsroom.close());

test('a topic is told by all reports of its stories, whatever their words', async () => {
  const said = await newsroom.say('summary parcel bomb');
  expect(said).toMatch(/^parcel bomb: 3 reports from 1 source\nCas Orrin was charged in Senn/u);
});

test('what one report told is not told again, but linked', async () => {
  const said = await newsroom.say('summary parcel bomb');
  expect(said.match(/on Monday/gu) ?? []).toHaveLength(0);
  expect(said).toContain('Also in:\n• Suspect in parcel bomb case is Cas Orrin');
});

test('reports of other places are never seen', async () => {
  expect(await newsroom.say('summary parcel bomb')).not.toContain('fle');
});

test('limits hold for all of them', async () => {
  const said = await newsroom.say('summary parcel bomb until:"2026-03-19T12:00Z"');
  expect(said).not.toContain('charged');
});
