import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatLine } from '../../src/chat/line/line.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed } from '../support/records.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;

const PAPERS = [
  '“The ferries will run,” said Martin Keane, finance minister of Calder. Mr. Keane said: “We have the money.”',
  '“The books are in order,” said Aoife O’Connor, the finance minister, who took office on Monday.',
  '“We sail at dawn,” said captain Noor Haddad of the Harbour Watch.',
];

beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  const { id: feedId } = await addFeed(newsroom.store, 'https://paper.example/feed', {
    followedBy: [PLACE.id],
  });
  for (const [at, text] of PAPERS.entries()) {
    const published = new Date(CLOCK.getTime() - (9 - at) * 86_400_000).toISOString();
    const title = `Report ${at}`;
    const page = {
      title,
      outlet: 'Post',
      byline: null,
      published,
      url: null,
      text,
      language: 'en',
    };
    const identity = { realm: 'shared', keys: [title] };
    const about = { identity, feedId, outlet: 'Post', url: null, published, sample: false };
    await storeArticle(page, { ...about, now: CLOCK.toISOString() }, { store: newsroom.store });
  }
});
afterAll(() => newsroom.close());

describe('a name', () => {
  test.each([
    ['Martin Keane', 'Martin Keane, finance minister'],
    ['keane martin', 'Martin Keane, finance minister'],
    ['Keane, Martin', 'Martin Keane, finance minister'],
    ['KEANE,MARTIN', 'Martin Keane, finance minister'],
    ['Dr. Martin Keane', 'Martin Keane, finance minister'],
    ['M. Keane', 'Martin Keane, finance minister'],
    ['Martin Keane 🙂', 'Martin Keane, finance minister'],
    ['@Martin Keane', 'Martin Keane, finance minister'],
    ['Martin_Keane', 'Martin Keane, finance minister'],
    ['Martin Keane, finance', 'Martin Keane, finance minister'],
    ['O´Connor', 'Aoife O’Connor, finance minister'],
    ['O’Connor', 'Aoife O’Connor, finance minister'],
    ["o'connor", 'Aoife O’Connor, finance minister'],
    ['O`CONNOR', 'Aoife O’Connor, finance minister'],
    ['captain', 'Noor Haddad, captain'],
    ['the captain Haddad', 'Noor Haddad, captain'],
  ])('typed as “%s” is found', async (typed, expected) => {
    expect((await newsroom.ask(formatLine('quotes', { speaker: typed }))).title).toContain(
      expected.split(',')[0],
    );
  });

  test('of an office means all who held it, the latest first', async () => {
    const { title, actions } = await newsroom.ask('quotes "the finance minister"');
    expect(title).toMatch(
      /^Several people here are described as “the finance minister”\. Which one\?/u,
    );
    expect(actions.map(({ label }) => label.split(',')[0])).toEqual([
      'Aoife O’Connor',
      'Martin Keane',
    ]);
    expect((await newsroom.ask('speakers finance minister')).title).toBe(
      'Speakers described as “finance minister”',
    );
  });

  test('with an initial that no article gives is asked about, never guessed', async () => {
    expect((await newsroom.ask('quotes Martin J. Keane')).title).toMatch(
      /^No quotes by “Martin J\. Keane”\. Did you mean Martin Keane\?/u,
    );
    expect((await newsroom.ask('quotes B. Keane')).title).toMatch(/^No quotes by “B\. Keane”\./u);
  });

  test.each([
    ['500 words', 'martin '.repeat(500)],
    ['100,000 letters', 'k'.repeat(100_000)],
    ['100,000 signs', '%_'.repeat(50_000)],
    ['many commas', 'keane,'.repeat(5_000)],
    ['many blanks inside', `keane${' '.repeat(50_000)}martin`],
  ])('of %s is answered in a sentence', async (_title, typed) => {
    for (const line of [
      formatLine('quotes', { speaker: typed }),
      formatLine('speakers list', { name: typed }),
      formatLine('speakers merge', { one: typed, other: 'keane' }),
      formatLine('speakers split', { one: 'keane', part: typed }),
    ]) {
      const { title } = await newsroom.ask(line);
      expect(title.length, line.slice(0, 40)).toBeLessThan(300);
      expect(title).not.toContain('Something broke');
    }
    expect(newsroom.broken).toEqual([]);
  });

  test.each([
    '%',
    '_',
    '@',
    '🙂',
    '…',
    "'",
    '"',
    '´',
    '%%',
    '@3fa91c',
    'ك',
    'مارتن كين',
    '\u202eenaeK',
  ])('that is “%s” finds nobody, and says so', async (typed) => {
    expect(await newsroom.say(formatLine('quotes', { speaker: typed }))).toMatch(
      /^(?:No quotes by |Which speaker\?)/u,
    );
  });
});

describe('whatever is typed as a name', () => {
  const words = fc.constantFrom(
    'keane',
    'Martin',
    'O´Connor',
    'minister',
    '@',
    ',',
    ';',
    '%',
    '_',
    '"',
    ' ',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(words, { maxLength: 20 }).map((all) => all.join(' ')),
    fc.array(words, { maxLength: 20 }).map((all) => all.join('')),
  );
  const ask = {
    place: PLACE,
    channel: null,
    user: { id: 'u1', name: 'Reader', zone: null, manages: true },
    findChannel: async () => undefined,
  };

  test('has an answer in every command that takes one', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (name) => {
        for (const line of [
          `quotes ${name}`,
          formatLine('quotes', { speaker: name }),
          `speakers ${name}`,
          formatLine('speakers list', { name }),
          formatLine('speakers merge', { one: name, other: 'haddad' }),
          formatLine('speakers merge', { one: 'haddad', other: name }),
          formatLine('speakers split', { one: name }),
          formatLine('speakers split', { one: 'haddad', part: name }),
        ])
          expect(replyText(await newsroom.ask(line))).toMatch(/\S/u);
        expect(newsroom.broken).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('can be completed', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (name) => {
        for (const line of [`/quotes ${name}`, `/quotes "${name}`, `/speakers merge ${name}`])
          expect(await newsroom.bot.complete({ ...ask, line })).toBeInstanceOf(Array);
        for (const [verb, option] of [
          ['quotes', 'speaker'],
          ['speakers split', 'one'],
        ] as const)
          await newsroom.bot.suggest({ ...ask, line: name }, verb, option);
      }),
      { numRuns: 60 },
    );
    expect(
      await newsroom.bot.complete({ ...ask, line: `/quotes ${'martin '.repeat(2_000)}` }),
    ).toBeInstanceOf(Array);
  });
});
