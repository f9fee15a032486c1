import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCompose, type Due } from '../../src/briefings/compose.ts';
import type { Store } from '../../src/store/store.ts';
import { addDue, addNews } from '../support/briefings.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
  await addNews(store);
});
afterEach(() => store.close());

const now = (): Date => new Date('2026-03-04T12:05:00Z');

async function claim(all: string[][]): Promise<Due[]> {
  for (const [n, topics] of all.entries()) await addDue(store, { id: `briefing-${n}`, topics });
  return (await store.claimDeliveries('discord', all.length, 60_000)) as Due[];
}

/** The store, with how often articles were searched, and how many searches ran at once at most. */
function watched() {
  const seen = { searches: 0, running: 0, most: 0 };
  const findArticles: Store['findArticles'] = async (search) => {
    seen.searches++;
    seen.most = Math.max(seen.most, ++seen.running);
    return store.findArticles(search).finally(() => seen.running--);
  };
  return { seen, store: { ...store, findArticles } };
}

test('what several briefings say alike is composed once', async () => {
  const { seen, store } = watched();
  const compose = createCompose({ store, now });
  const editions = await Promise.all((await claim([[], [], []])).map(compose));
  expect(seen.searches).toBe(1);
  expect(new Set(editions.map((edition) => edition?.reply)).size).toBe(1);
});

test('different editions are composed one after another, as each holds a day of news', async () => {
  const { seen, store } = watched();
  const compose = createCompose({ store, now });
  await Promise.all((await claim([[], ['talks'], ['ferry'], ['wages']])).map(compose));
  expect(seen).toMatchObject({ searches: 4, most: 1 });
});

test('what took minutes to compose is kept for those who ask again', async () => {
  const { seen, store } = watched();
  let at = now().getTime();
  const findStoryIds: Store['findStoryIds'] = async (ids) => {
    at += 300_000;
    return store.findStoryIds(ids);
  };
  const compose = createCompose({ store: { ...store, findStoryIds }, now: () => new Date(at) });
  const [delivery] = await claim([[]]);
  await compose(delivery!);
  await compose(delivery!);
  expect(seen.searches).toBe(1);
});
