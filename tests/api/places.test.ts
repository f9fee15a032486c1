import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readReceipt } from '../../commands/receipt/read-receipt.ts';
import { briefingFeed } from '../../src/api/briefing-feed.ts';
import { speakerFeed, storiesFeed, topicFeed } from '../../src/api/feed.ts';
import type { ApiDeps } from '../../src/api/resource.ts';
import { resources } from '../../src/api/resources.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import type { Store } from '../../src/store/store.ts';
import { addEdition } from '../support/editions.ts';
import { addFeed, makeArticle, makeBriefing, makeQuote, makeSpeaker } from '../support/records.ts';
import { engines, type TestDatabase } from '../support/stores.ts';

const PLACES = ['local', 'elsewhere'];

for (const { title, ready, create } of engines)
  describe.skipIf(!ready)(`what programs are told ${title}`, () => {
    let database: TestDatabase;
    let store: Store;
    const editionIds = new Map<string, string>();
    const hiddenIds = new Map<string, string>();
    beforeEach(async () => {
      database = await create();
      store = await database.open({ sample: '0' });
      for (const placeId of PLACES) await fill(placeId);
    });
    afterEach(() => database.drop());

    /** A place with a source, a speaker, a name of a common speaker, and a briefing of its own. */
    async function fill(placeId: string): Promise<void> {
      const { id: feedId } = await addFeed(store, `https://${placeId}.example/feed`, {
        followedBy: [placeId],
      });
      const text = `“Dredging begins in ${placeId},” said Ann Lee. “No,” said Bo ${placeId}.`;
      await store.saveArticle(
        makeArticle({
          ...{ id: `article-${placeId}`, feedId, text, title: `Dredging in ${placeId}` },
          ...{ outlet: `The ${placeId} Post`, url: `https://${placeId}.example/1` },
        }),
        [
          makeQuote(text, `Dredging begins in ${placeId}`, {
            speaker: makeSpeaker('Ann Lee', { roles: [`mayor of ${placeId}`] }),
            terms: 'dredg',
          }),
          makeQuote(text, 'No', { speaker: makeSpeaker(`Bo ${placeId}`), terms: 'no' }),
        ],
        'dredg',
      );
      await store.saveStories([{ articleId: `article-${placeId}`, storyId: `story-${placeId}` }]);
      const place = { id: placeId, platform: 'web', name: placeId };
      const briefing = makeBriefing({ id: `briefing-${placeId}`, place, topics: [placeId] });
      await store.saveOrder(briefing);
      const posted = reply(`The news of ${placeId}`);
      editionIds.set(placeId, await addEdition(store, briefing, { reply: posted }));
      const channel = { id: 'https://hooks.example.org/key', name: 'hooks.example.org' };
      const hidden = makeBriefing({ id: `hidden-${placeId}`, place, channel });
      await store.saveOrder(hidden);
      hiddenIds.set(placeId, await addEdition(store, hidden, { reply: posted }));
    }

    const deps = (placeId: string): ApiDeps => ({
      ...{ store, placeId, now: new Date('2026-03-04T18:00:00Z'), base: 'http://here' },
      pageAt: (cursor) => cursor,
      findReceipt: (id) => readReceipt(id, store, placeId),
      verify: async () => [],
    });

    async function readReceiptId(placeId: string): Promise<string> {
      const [quote] = await store.listQuotes({ placeId, speakerIds: [`bo-${placeId}`], limit: 1 });
      return quote!.receipt!.id;
    }

    test.each(PLACES)('of %s is nothing of the other place', async (placeId) => {
      const other = PLACES.find((one) => one !== placeId)!;
      const told: string[] = [];
      for (const { query, read, path } of resources.filter(({ method }) => method === 'get')) {
        if (path.includes(':id') || path === '/verify') continue;
        const asked = query.parse(path === '/search' ? { words: 'dredging' } : {});
        told.push(JSON.stringify(await read(asked as never, deps(placeId))));
      }
      told.push(JSON.stringify(await speakerFeed('ann-lee', deps(placeId))));
      told.push(JSON.stringify(await topicFeed('dredging', deps(placeId))));
      told.push(JSON.stringify(await storiesFeed(deps(placeId))));
      told.push(JSON.stringify(await briefingFeed(`briefing-${placeId}`, deps(placeId))));
      for (const own of told) {
        expect(own).toContain(placeId);
        expect(own).not.toContain(other);
      }
    });

    test.each(PLACES)('lets %s open only what is its own', async (placeId) => {
      const other = PLACES.find((one) => one !== placeId)!;
      const ids = async (whose: string): Promise<Record<string, string>> => ({
        '/statements/:id': await readReceiptId(whose),
        '/speakers/:id': `bo-${whose}`,
        '/stories/:id': `story-${whose}`,
        '/articles/:id': `article-${whose}`,
        '/briefings/:id': `briefing-${whose}`,
        '/briefings/:id/editions': `briefing-${whose}`,
        '/editions/:id': editionIds.get(whose)!,
      });
      const [own, others] = [await ids(placeId), await ids(other)];
      for (const { path, query, read } of resources.filter((one) => one.path.includes(':id'))) {
        const open = async (id: string) => read(query.parse({ id }) as never, deps(placeId));
        expect(JSON.stringify(await open(own[path]!))).not.toContain(other);
        await expect(open(others[path]!)).rejects.toMatchObject({ name: 'Refusal', status: 404 });
      }
      await expect(speakerFeed(`bo-${other}`, deps(placeId))).rejects.toMatchObject({
        status: 404,
      });
      await expect(briefingFeed(`briefing-${other}`, deps(placeId))).rejects.toMatchObject({
        status: 404,
      });
    });

    test('briefings to the address of a program are in nothing', async () => {
      const here = deps('local');
      const open = (path: string, asked: object): Promise<unknown> => {
        const { query, read } = resources.find((one) => one.path === path)!;
        return read(query.parse(asked) as never, here);
      };
      expect(JSON.stringify(await open('/briefings', {}))).not.toContain('hooks.example');
      for (const [path, id] of [
        ['/briefings/:id', 'hidden-local'],
        ['/briefings/:id/editions', 'hidden-local'],
        ['/editions/:id', hiddenIds.get('local')!],
      ] as const)
        await expect(open(path, { id })).rejects.toMatchObject({ status: 404 });
      await expect(briefingFeed('hidden-local', here)).rejects.toMatchObject({ status: 404 });
    });

    test('slices back: every text of an article stands at its span', async () => {
      const article = resources.find(({ path }) => path === '/articles/:id')!;
      const read = (await article.read(
        article.query.parse({ id: 'article-local' }) as never,
        deps('local'),
      )) as {
        article: { text: string };
        statements: { texts: string[]; spans: { start: number; end: number }[] }[];
      };
      expect(read.statements).toHaveLength(2);
      for (const { texts, spans } of read.statements)
        expect(spans.map(({ start, end }) => read.article.text.slice(start, end))).toEqual(texts);
    });
  });
