import { describe, expect, test } from 'vitest';
import { storeArticle } from '../../../src/ingest/articles/store-article.ts';
import { createKept } from '../kept.ts';

const PAGE = {
  title: ' Mill to be\nrebuilt ',
  outlet: 'Tarn Times',
  byline: null,
  published: '2026-05-01T10:00:00.000Z',
  url: 'https://tarn.example/mill',
  text: '“We will\u200b build it again,” said Ines Wendt, the mayor of Tarn.\r\n\r\nThe old mill burned down in March.',
  language: 'en',
};
const ABOUT = {
  identity: { realm: 'shared', keys: ['a1'] },
  feedId: 'f1',
  outlet: 'Feed',
  url: 'https://feed.example/',
  published: '2026-04-30T10:00:00.000Z',
  sample: false,
  now: '2026-05-02T10:00:00.000Z',
};

describe('storeArticle', () => {
  test('keeps the normalised text, and quotes whose spans slice back to it', async () => {
    const { store, kept } = createKept();
    expect(await storeArticle(PAGE, ABOUT, { store })).toBe(true);
    const [{ article, quotes, terms } = { article: undefined, quotes: [], terms: '' }] = kept;
    expect(article).toEqual({
      id: 'a1',
      feedId: 'f1',
      url: 'https://tarn.example/mill',
      title: 'Mill to be rebuilt',
      outlet: 'Tarn Times',
      byline: null,
      published: '2026-05-01T10:00:00.000Z',
      readAt: ABOUT.now,
      text: '“We will build it again,” said Ines Wendt, the mayor of Tarn.\n\nThe old mill burned down in March.',
      sample: false,
    });
    const words = quotes.flatMap(({ spans }) =>
      spans.map(({ start, end }) => article?.text.slice(start, end)),
    );
    expect(words.join()).toContain('We will build it again');
    expect(quotes[0]?.speaker?.name).toBe('Ines Wendt');
    expect(quotes[0]?.terms.split(' ')).toContain('build');
    expect(quotes[0]?.terms).not.toContain('burn');
    expect(terms.split(' ')).toEqual(expect.arrayContaining(['mill', 'rebuilt', 'burn']));
  });

  test('falls back on what the feed says where the page is silent', async () => {
    const { store, kept } = createKept();
    const silent = { ...PAGE, outlet: null, published: null, url: null };
    await storeArticle(silent, ABOUT, { store });
    const another = { ...ABOUT, identity: { realm: 'shared', keys: ['a2'] }, published: null };
    await storeArticle({ ...silent, title: 'Another' }, { ...another, url: null }, { store });
    expect(kept[0]?.article).toMatchObject({
      outlet: ABOUT.outlet,
      url: ABOUT.url,
      published: ABOUT.published,
    });
    expect(kept[1]?.article.published).toBe(ABOUT.now);
  });

  test('takes a date in the future for now', async () => {
    const { store, kept } = createKept();
    await storeArticle({ ...PAGE, published: '2038-01-19T03:14:08.000Z' }, ABOUT, { store });
    expect(kept[0]?.article.published).toBe(ABOUT.now);
  });

  test('refuses a book', async () => {
    const { store } = createKept();
    const book = { ...PAGE, text: 'All work and no play. '.repeat(20_000) };
    await expect(storeArticle(book, ABOUT, { store })).rejects.toThrow(
      '“Mill to be rebuilt” is too long for an article.',
    );
  });
});
