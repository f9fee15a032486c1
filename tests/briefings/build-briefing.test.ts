import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildBriefing } from '../../src/briefings/build-briefing.ts';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import { tellingQuotes } from '../../src/briefings/telling-quotes.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { Article, StoredQuote } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews, daysAgo } from '../support/briefings.ts';
import { makeArticle, makeQuote, makeSpeaker, NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const build = (fields = {}) =>
  buildBriefing({
    store,
    placeId: 'here',
    since: daysAgo(1),
    until: NOON,
    topics: [],
    title: 'The day',
    ...fields,
  }) as Promise<Reply>;

const STRIKE =
  'She left early. Ferries in Sill Bay stopped on Monday as crews of Calder Lines began a strike.\n\n“We go on until they pay us,” said Tobias Marsh.\n\nCalder Lines will pay back 4,000 tickets of the ferry by Friday.';
const strike = (id: string, fields: Partial<Article> = {}) =>
  addNews(store, { id, title: 'Ferry strike in Sill Bay', outlet: id, text: STRIKE, ...fields }, [
    makeQuote(STRIKE, 'We go on until they pay us,', { speaker: makeSpeaker('Tobias Marsh') }),
  ]);
const film = () =>
  addNews(store, {
    id: 'film',
    outlet: 'Courier',
    title: 'Low Tide opens festival',
    text: 'The film Low Tide opened the festival of Northgate to long cheers.',
  });
const texts = (blocks: Block[], kind: Block['kind']) =>
  blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [block.text] : []));

describe('a briefing', () => {
  test('shows each story with a sentence copied from its newest report', async () => {
    await strike('Ledger', { published: daysAgo(0.5) });
    const newest = await strike('Post', { published: daysAgo(0.2) });
    await film();
    const { blocks, onlyToAsker } = await build();
    expect(onlyToAsker).toBe(false);
    expect(texts(blocks, 'heading')).toEqual([
      'Ferry strike in Sill Bay',
      'Low Tide opens festival',
      'On record',
    ]);
    const [first] = blocks.filter((block) => block.kind === 'excerpt');
    expect(first).toMatchObject({
      text: 'Calder Lines will pay back 4,000 tickets of the ferry by Friday.',
      source: { articleId: newest.id, outlet: 'Post' },
    });
    for (const block of blocks)
      if (block.kind === 'excerpt' && block.source.articleId === newest.id)
        expect(newest.text.slice(block.source.start, block.source.end)).toBe(block.text);
  });

  test('puts the weightier story first, though the other is newer', async () => {
    await film();
    await addNews(store, {
      id: 'quake',
      title: 'Quake kills 212 in Torra',
      text: 'At least 212 people died when a quake struck Torra.',
      published: daysAgo(0.9),
    });
    expect(texts((await build()).blocks, 'heading').slice(0, 2)).toEqual([
      'Quake kills 212 in Torra',
      'Low Tide opens festival',
    ]);
  });

  test('lets the plainest headline lead, without its label', async () => {
    await strike('Ledger', { title: 'LIVE: Ferry crews strike in Sill Bay | Ledger' });
    await strike('Post', { title: 'Is this the end of Calder Lines?', published: daysAgo(0.01) });
    expect(texts((await build()).blocks, 'heading')[0]).toBe('Ferry crews strike in Sill Bay');
  });

  test('names the other outlets, and counts what it was made from', async () => {
    await strike('Ledger', { published: daysAgo(0.5) });
    await strike('Post', { published: daysAgo(0.2) });
    expect(texts((await build()).blocks, 'note')).toEqual([
      '2 reports in Post, Ledger (2 print the same text) · first seen 4 Mar, 00:00 UTC',
      'Spoke: Tobias Marsh',
      '2 reports, 1 story, 2 sources. Every sentence is copied from its article.',
    ]);
  });

  test('tells since when a story runs and of how many reports, those of days before too', async () => {
    await strike('Ledger', { published: daysAgo(3) });
    await strike('Post', { published: daysAgo(0.5) });
    await createPlaceStories({ store, now: () => new Date(NOON) })();
    const { blocks, data } = await build();
    expect(texts(blocks, 'note')[0]).toBe(
      '2 reports in Post, Ledger · first seen 1 Mar, 12:00 UTC',
    );
    expect(data).toMatchObject({
      stories: [{ id: 'Ledger', reports: 2, firstSeen: daysAgo(3), speakers: ['Tobias Marsh'] }],
    });
  });

  test('puts the lead in the place of a headline that only asks or teases', async () => {
    await strike('Ledger', { title: 'Why did the ferries stop?' });
    const { blocks } = await build();
    expect(texts(blocks, 'heading')[0]).toBe(
      'Ferries in Sill Bay stopped on Monday as crews of Calder Lines began a strike.',
    );
  });

  test('takes what is on any of several topics, each report once', async () => {
    await strike('Ledger');
    await film();
    const { data } = await build({ topics: ['ferries', 'strike'] });
    expect(data).toMatchObject({ reports: 1 });
    expect((await build({ topics: ['ferries', 'festival'] })).data).toMatchObject({ reports: 2 });
  });

  test('leaves out a story that only mentions its topic', async () => {
    await strike('Ledger');
    const PASSING =
      'The central bank held its rate. Prices rose by a tenth, and rents with them. Savers gained and borrowers paid more. Builders sold fewer homes than in spring. The crown rose against most other money. The governor named the strike in passing.';
    await addNews(store, { id: 'rate', title: 'Governor holds rates', text: PASSING });
    expect((await build()).data).toMatchObject({ reports: 2 });
    expect((await build({ topics: ['strike'] })).data).toMatchObject({
      reports: 1,
      stories: [{ outlets: ['Ledger'] }],
    });
  });

  test('quotes each speaker once, with the words as they stand', async () => {
    await strike('Ledger');
    await strike('Post');
    const quotes = (await build()).blocks.filter((block) => block.kind === 'quote');
    expect(quotes).toMatchObject([
      { texts: ['We go on until they pay us,'], speaker: 'Tobias Marsh', sure: true },
    ]);
  });

  test('takes what came from its beginning on and before its end', async () => {
    await strike('first', { published: daysAgo(1) });
    await strike('too early', { published: new Date(Date.parse(daysAgo(1)) - 1).toISOString() });
    await strike('too late', { published: NOON });
    expect((await build()).data).toMatchObject({
      since: daysAgo(1),
      until: NOON,
      reports: 1,
      stories: [{ outlets: ['first'] }],
    });
  });

  test('is none where nothing is new, or nothing on its topic', async () => {
    expect(await build()).toBeUndefined();
    await strike('Ledger');
    expect(await build({ topics: ['festival'] })).toBeUndefined();
    expect(await build({ topics: ['ferries'] })).toBeDefined();
  });

  test('shows a report without words, too', async () => {
    await addNews(store, { text: '', title: 'Photo of the day' });
    const { blocks } = await build();
    expect(blocks.slice(0, 2)).toEqual([
      { kind: 'heading', text: 'Photo of the day' },
      {
        kind: 'list',
        items: [
          {
            label: 'The Gazette',
            detail: '2026-03-04',
            url: 'https://gazette.example/article',
            actions: [],
          },
        ],
      },
    ]);
  });
});

describe('telling quotes', () => {
  const quote = (name: string | null, words: string, confidence = 1): StoredQuote => ({
    ...makeQuote(words, words, { speaker: name ? makeSpeaker(name) : null, confidence }),
    id: words,
    texts: [words],
    article: makeArticle({ feedId: 'f' }),
    vanishedAt: null,
    withdrawn: false,
    alsoIn: [],
    disputes: [],
  });
  const pick = (...quotes: StoredQuote[]) => tellingQuotes(quotes, 2).map(({ texts }) => texts[0]);

  test('are the fullest of each speaker, fullest first', () => {
    expect(
      pick(quote('Ann', 'Yes.'), quote('Bo', 'No, not now.'), quote('Ann', 'Yes, we go on now.')),
    ).toEqual(['Yes, we go on now.', 'No, not now.']);
  });

  test('are surely theirs and short enough', () => {
    expect(
      pick(quote('Ann', 'Perhaps.', 0.69), quote(null, 'Who?'), quote('Bo', 'x'.repeat(321))),
    ).toEqual([]);
    expect(pick(quote('Ann', 'Yes.', 0.7), quote('Bo', 'x'.repeat(320)))).toHaveLength(2);
  });

  test('are no more than asked for', () => {
    expect(pick(quote('Ann', 'a'), quote('Bo', 'bb'), quote('Cy', 'ccc'))).toEqual(['ccc', 'bb']);
  });
});
