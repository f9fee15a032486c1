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

/** The store, with how often a day was searched, and how many searches ran at once at most. */
function watched() {
  const seen = { searches: 0, running: 0, most: 0 };
  const watch =
    <Search, Found>(find: (search: Search) => Promise<Found>) =>
    async (search: Search): Promise<Found> => {
      seen.searches++;
      seen.most = Math.max(seen.most, ++seen.running);
      return find(search).finally(() => seen.running--);
    };
  const { findOutlines, findOutlinesOn } = store;
  const all = { findOutlines: watch(findOutlines), findOutlinesOn: watch(findOutlinesOn) };
  return { seen, store: { ...store, ...all } };
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
  const countReports: Store['countReports'] = async (...asked) => {
    at += 300_000;
    return store.countReports(...asked);
  };
  const compose = createCompose({ store: { ...store, countReports }, now: () => new Date(at) });
  const [delivery] = await claim([[]]);
  await compose(delivery!);
  await compose(delivery!);
  expect(seen.searches).toBe(1);
});
