import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importSources } from '../../../src/ingest/imports/import-sources.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/stores.ts';

const TEXT =
  'River talks go on\n\n“We will rebuild the wall before the autumn rains come,” Mayor Ada Brandt said. The council had met for six hours.\n';
const RSS = `<rss><channel><title>Tarn Feed</title><item><guid>1</guid><title>Mill</title><description>${'The old mill of Tarn burned down in March, and nobody was hurt. '.repeat(5)}</description></item></channel></rss>`;

let store: Store;
let dir: string;
beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  dir = mkdtempSync(join(tmpdir(), 'import-'));
  writeFileSync(join(dir, 'a.txt'), TEXT);
  writeFileSync(join(dir, 'b.xml'), RSS);
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const bring = (options: { shared?: boolean } = {}) =>
  importSources([join(dir, 'a.txt'), join(dir, 'b.xml')], {
    store,
    now: () => new Date('2026-05-02T10:00:00.000Z'),
    fetch: () => expect.unreachable(),
    readPage: () => expect.unreachable(),
    placeId: 'local',
    ...options,
  });
const seenBy = async (placeId: string) =>
  (await store.findArticles({ placeId, limit: 10 })).map(({ title }) => title).sort();

describe('what is imported', () => {
  test('is seen by the place that brought it, and by no other', async () => {
    expect(await bring()).toMatchObject([
      { added: 1, error: null },
      { added: 1, error: null },
    ]);
    expect(await seenBy('local')).toEqual(['Mill', 'River talks go on']);
    expect(await seenBy('elsewhere')).toEqual([]);
    expect((await store.findFeeds('elsewhere')).map(({ title }) => title)).toEqual([]);
  });

  test('is known when it is brought again', async () => {
    await bring();
    expect(await bring()).toMatchObject([{ known: 1 }, { known: 1 }]);
    expect(await seenBy('local')).toHaveLength(2);
  });

  test('is seen by every place where it is shared', async () => {
    await bring({ shared: true });
    for (const placeId of ['local', 'elsewhere'])
      expect(await seenBy(placeId)).toEqual(['Mill', 'River talks go on']);
  });
});
