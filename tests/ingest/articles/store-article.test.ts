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
    expect(await storeArticle(PAGE, ABOUT, { store })).toMatchObject({ id: 'a1' });
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
    expect(kept[1]?.article).toMatchObject({ published: ABOUT.now, dating: 'unknown' });
  });

  test('takes a date in the future for now, and keeps what was told', async () => {
    const { store, kept } = createKept();
    const told = '2038-01-19T03:14:08.000Z';
    await storeArticle({ ...PAGE, published: told }, ABOUT, { store });
    expect(kept[0]?.article).toMatchObject({
      published: ABOUT.now,
      dating: 'ahead',
      dateTold: told,
    });
  });

  test('takes a date a few minutes ahead for a clock that runs fast', async () => {
    const { store, kept } = createKept();
    await storeArticle({ ...PAGE, published: '2026-05-02T10:05:00.000Z' }, ABOUT, { store });
    expect(kept[0]?.article).toMatchObject({ published: ABOUT.now });
    expect(kept[0]?.article).not.toHaveProperty('dating');
  });

  test('keeps a text in another language with its language, and looks for no quotes in it', async () => {
    const { store, kept } = createKept();
    const text =
      '„Wir bauen die Mühle wieder auf“, sagte die Bürgermeisterin am Freitag vor dem Rat der Stadt. Im März war sie bei einem Sturm abgebrannt, und niemand wusste, woher das Geld kommen sollte.';
    await storeArticle({ ...PAGE, text, language: 'en' }, ABOUT, { store });
    expect(kept[0]).toMatchObject({ article: { language: 'de' }, quotes: [] });
  });

  test('keeps the first part of a book, and says that it is no more', async () => {
    const { store, kept } = createKept();
    const text = 'All work and no play makes nobody happy.\n\n'.repeat(10_000);
    const article = await storeArticle({ ...PAGE, text }, ABOUT, { store });
    expect(article?.teaser).toBe('it has more than 150,000 characters: I keep its first part');
    expect(article?.text.length).toBeLessThanOrEqual(150_000);
    expect(article?.text).toMatch(/happy\.$/u);
    expect(kept).toHaveLength(1);
  });

  test('refuses a text without paragraphs that is longer than any article', async () => {
    const { store } = createKept();
    const book = { ...PAGE, text: 'All work and no play. '.repeat(20_000) };
    await expect(storeArticle(book, ABOUT, { store })).rejects.toThrow(
      '“Mill to be rebuilt” is too long for an article: it has more than 150,000 characters.',
    );
  });
});
