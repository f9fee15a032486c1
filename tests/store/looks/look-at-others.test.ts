import { expect, test } from 'vitest';
import { addFeed, makeArticle, makeQuote } from '../../support/records.ts';
import { openTestStore } from '../../support/stores.ts';

const EDIT = { title: 'New', quotes: [], terms: '', company: [], bands: [] };

test('an edit of a page has its other articles looked at, once in an hour', async () => {
  const store = await openTestStore({ sample: '0' });
  const { id: feedId } = await addFeed(store);
  const text = 'The crane stays where it is, said Ann Lee.';
  const quotes = [makeQuote(text, 'The crane stays where it is')];
  for (const [id, pageKey] of [
    ['one', 'crane'],
    ['two', 'crane'],
    ['three', 'ferry'],
  ] as const) {
    const url = `https://gazette.example/${id}`;
    await store.saveArticle(makeArticle({ id, feedId, url, text }), quotes, '', { pageKey });
  }
  const revise = (id: string, now: string) =>
    store.reviseArticle(id, { ...EDIT, text: now, isWithdrawn: () => false, now });
  const due = async (now: string) => {
    const looks = await store.claimDueLooks(now, 9, 60_000);
    for (const { article } of looks) await store.saveLook(article.id, { seen: 'there', now });
    return looks.map(({ article }) => article.id);
  };
  expect(await due('2026-03-04T13:00:00.000Z')).toEqual([]);
  await revise('one', '2026-03-04T13:00:00.000Z');
  expect(await due('2026-03-04T13:00:00.000Z')).toEqual(['two']);
  await revise('one', '2026-03-04T13:30:00.000Z');
  expect(await due('2026-03-04T13:30:00.000Z')).toEqual([]);
  await store.close();
});
