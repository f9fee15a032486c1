import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type NoteBlock, type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import type { Briefing } from '../../../src/model.ts';
import { toKept } from '../../../src/outbox/to-kept.ts';
import type { Store } from '../../../src/store/store.ts';
import { heading, QUOTE, story } from '../../chat/blocks.ts';
import { addEdition } from '../../support/editions.ts';
import { PLACE } from '../../support/newsroom.ts';
import { makeBriefing } from '../../support/records.ts';
import { openTestStore } from '../../support/stores.ts';
import { HOSTILE_TEXTS } from '../../support/walk/hostile-texts.ts';
import { openApi } from './open-api.ts';

const BASE = 'https://news.example.org';
/** Behind whatever the clock of the database says. */
const CORRECTED_AT = '2126-03-05T09:00:00.000Z';
const RECEIPT = { id: 'a-1', isPublic: true };
const NEWS = reply('Briefing: ferry · Wednesday 4 March', {
  isSample: true,
  blocks: [
    heading('Ferry'),
    story('Talks resume', {
      id: 'story-1',
      statement: { ...QUOTE, source: { ...QUOTE.source, receipt: RECEIPT } },
    }),
  ],
});

type Item = { id: string; url: string; title: string; content_html: string; date_modified: string };
type JsonFeed = { title: string; home_page_url: string; items: Item[] };
type Edition = Record<'id' | 'title' | 'dueAt' | 'correctedAt' | 'url' | 'text', string> & {
  quotations: Record<string, unknown>[];
  sentences: Record<string, unknown>[];
};

let store: Store;
let briefing: Briefing;
beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  briefing = makeBriefing({ id: 'b1', place: PLACE, topics: ['ferry'], paused: true });
  await store.saveOrder(briefing);
});
afterEach(() => store.close());

const open = () => openApi({ store, publicUrls: [BASE] });
const post = (posted: Reply = NEWS, hour = '08'): Promise<string> =>
  addEdition(store, briefing, { reply: posted, dueAt: `2026-03-04T${hour}:00:00.000Z` });
const readFeed = async (): Promise<JsonFeed> =>
  (await open().get('/feeds/briefings/b1.json')).json();

async function correct(id: string): Promise<void> {
  const note: NoteBlock = {
    ...{ kind: 'note', text: 'Corrected:', isCorrection: true },
    when: { instant: CORRECTED_AT, text: '5 Mar 2126, 09:00 UTC' },
  };
  const mended = { ...NEWS, blocks: [note, ...NEWS.blocks] };
  await store.replaceEdition(id, toKept(mended, CORRECTED_AT));
}

describe('the feed of a briefing', () => {
  test('has each edition whole, with links to stories, receipts and passages', async () => {
    const id = await post();
    const { title, home_page_url, items } = await readFeed();
    expect([title, home_page_url]).toEqual(['Briefing: ferry', `${BASE}/briefings/b1`]);
    expect(items).toMatchObject([{ title: NEWS.title, url: `${BASE}/briefings/b1/${id}` }]);
    const { content_html: content } = items[0]!;
    expect(content).toContain(`<h3 dir="auto"><a href="${BASE}/stories/story-1">Talks resume</a>`);
    expect(content).toContain('<a href="https://gazette.example/a">The Gazette</a>');
    expect(content).toContain('<blockquote dir="auto">“We go.”</blockquote>');
    expect(content).toContain(`<a href="${BASE}/q/a-1">passage</a>`);
    expect(content).toContain('<a href="https://wire.example/a">Wire</a>');
    const { body } = await open().get('/feeds/briefings/b1.atom');
    const read = parseFeed(new TextEncoder().encode(body), {
      url: `${BASE}/feed`,
      contentType: 'application/atom+xml',
    });
    expect(read.items).toMatchObject([{ title: NEWS.title }]);
  });

  test('an edition that is corrected stays the same entry, and is updated', async () => {
    const id = await post();
    const [before] = (await readFeed()).items;
    await correct(id);
    const { items } = await readFeed();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: before!.id, date_modified: CORRECTED_AT });
    expect(items[0]!.content_html).toContain('Corrected: 5 Mar 2126');
  });

  test('hostile words in it have no effect', async () => {
    for (const [at, hostile] of HOSTILE_TEXTS.entries()) {
      const told = reply(hostile, { blocks: [story(hostile), heading(hostile)] });
      await addEdition(store, briefing, {
        reply: told,
        dueAt: `2026-03-04T0${at % 10}:30:00.000Z`,
        slot: `${at}`,
      });
    }
    const { items } = await readFeed();
    expect(items.length).toBeGreaterThan(0);
    for (const { content_html: content } of items) expect(content).not.toContain('<script');
  });

  test('of no briefing is not there, and a sentence says so', async () => {
    await store.saveOrder(makeBriefing({ id: 'foreign' }));
    for (const name of ['nothing', 'foreign', '%00', '..%2f..']) {
      const { status, body } = await open().get(`/feeds/briefings/${name}.atom`);
      expect([name, status]).toEqual([name, 404]);
      expect(body).toMatch(/There is no briefing|A feed is called|There is nothing here/u);
    }
  });
});

describe('editions for programs', () => {
  test('are listed page by page, what was due last first', async () => {
    const ids: string[] = [];
    for (const hour of ['06', '07', '08', '09', '10']) ids.unshift(await post(NEWS, hour));
    const seen: string[] = [];
    let path: string | null = '/api/v1/briefings/b1/editions?limit=2';
    while (path) {
      const answer: { items: Edition[]; next: string | null } = (await open().get(path)).json();
      seen.push(...answer.items.map(({ id }) => id));
      // What is posted meanwhile is newer than where the page began.
      await post(NEWS, String(10 + seen.length));
      path = answer.next;
    }
    expect(seen).toEqual(ids);
  });

  test('one has all words in it, where they stand, and what the newsroom is to say of them', async () => {
    const id = await post();
    const { edition } = (await open().get(`/api/v1/editions/${id}`)).json() as { edition: Edition };
    expect(edition).toMatchObject({
      ...{ id, title: NEWS.title, dueAt: '2026-03-04T08:00:00.000Z', correctedAt: null },
      url: `${BASE}/briefings/b1/${id}`,
      text: expect.stringContaining('“We go.” (Ann Lee, mayor'),
    });
    const where = { articleId: 'a', spans: [{ start: 0, end: 1 }], hash: 'Zm9vYmFy' };
    // The small print of the post says so of all of it.
    const isSample = { sample: true };
    expect(edition.quotations).toMatchObject([
      { ...where, ...isSample, shown: '“We go.”', receiptUrl: `${BASE}/q/a-1` },
    ]);
    expect(edition.sentences).toMatchObject([
      { ...where, ...isSample, shown: 'Both sides met on Monday.' },
    ]);
  });

  test('one that was corrected says when, under the same id', async () => {
    const id = await post();
    await correct(id);
    const { edition } = (await open().get(`/api/v1/editions/${id}`)).json() as { edition: Edition };
    expect(edition).toMatchObject({ id, correctedAt: CORRECTED_AT });
    expect(edition.text).toContain('Corrected: 5 Mar 2126');
  });
});
