import { describe, expect, test } from 'vitest';
import { excerptBlock, hashOf, quoteBlock, sourceOf } from '../../../src/chat/receipts/receipts.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';

const URL = 'https://gazette.example/a';
const TEXT = 'She left. “We will talk,” said Dmitry Peskov, Kremlin spokesman.';
const article = makeArticle({ feedId: 'f', url: URL, text: TEXT });
const WORDS = 'We will talk,';

describe('a source', () => {
  test('says where the words stand and links to them', () => {
    expect(sourceOf(article, { start: 11, end: 24 })).toEqual({
      articleId: article.id,
      outlet: 'The Gazette',
      title: 'Talks resume',
      published: article.published,
      sample: false,
      start: 11,
      end: 24,
      spans: [{ start: 11, end: 24 }],
      hash: expect.stringMatching(/^.{8}$/u),
      url: `${URL}#:~:text=We%20will%20talk%2C`,
    });
  });

  test('of a broken quotation names every piece of it', () => {
    const pieces = [
      { start: 11, end: 24 },
      { start: 31, end: 44 },
    ];
    expect(sourceOf(article, pieces)).toMatchObject({
      start: 11,
      end: 24,
      spans: pieces,
      url: `${URL}#:~:text=We%20will%20talk%2C&text=Dmitry%20Peskov`,
    });
  });

  test('has a hash that only a text with the same words there has', () => {
    const { hash, spans } = sourceOf(article, { start: 11, end: 24 });
    expect(hashOf(`${TEXT} More.`, spans)).toBe(hash);
    expect(hashOf(TEXT.replace('will', 'must'), spans)).not.toBe(hash);
  });

  test('has no link where the article came as a file', () => {
    expect(sourceOf({ ...article, url: null }, { start: 0, end: 9 }).url).toBeNull();
  });
});

describe('a card', () => {
  const ann = makeSpeaker('Ann Lee', { roles: ['mayor', 'chair'] });
  const card = (fields: Parameters<typeof makeQuote>[2]) =>
    quoteBlock({
      ...makeQuote(TEXT, WORDS, fields),
      id: 'q',
      texts: [WORDS],
      article,
      vanishedAt: null,
      withdrawn: false,
      alsoIn: [],
      disputes: [],
    });

  test('names the speaker with the commonest role, and copies the words', () => {
    expect(card({ speaker: ann })).toMatchObject({
      texts: [WORDS],
      speaker: 'Ann Lee',
      role: 'mayor',
      sure: true,
      source: { start: 11, end: 24 },
    });
  });

  test.each([
    [0.69, false],
    [0.7, true],
  ])('with confidence %d is sure of the speaker: %s', (confidence, sure) => {
    expect(card({ speaker: ann, confidence })).toMatchObject({ sure });
  });

  test.each([true, false])('says that it is certain where it is: %s', (certain) => {
    expect(card({ speaker: ann, certain })).toMatchObject({ certain });
  });

  test('of words that are gone links to the article, where no words could be marked', () => {
    const gone = quoteBlock({
      ...makeQuote(TEXT, WORDS),
      id: 'q',
      texts: [WORDS],
      article,
      vanishedAt: '2026-03-05T10:30:00.000Z',
      withdrawn: false,
      alsoIn: [],
      disputes: [],
    });
    expect(gone.source.url).toBe(URL);
    expect(gone.source.remark).toBe('no longer in the article, as read on 2026-03-05 at 10:30 UTC');
  });

  test('of words that a correction takes back says so, gone or not', () => {
    const withdrawn = (vanishedAt: string | null) =>
      quoteBlock({
        ...makeQuote(TEXT, WORDS),
        id: 'q',
        texts: [WORDS],
        article,
        vanishedAt,
        withdrawn: true,
        alsoIn: ['Northern Wire'],
        disputes: [],
      }).source.remark;
    expect(withdrawn(null)).toBe('withdrawn by the outlet: see its correction');
    expect(withdrawn('2026-03-05T10:30:00.000Z')).toBe(
      'withdrawn by the outlet: see its correction; no longer in the article, as read on 2026-03-05 at 10:30 UTC',
    );
  });

  test('whose clause lies elsewhere than the words shows the words', () => {
    const clause = { start: 900, end: 990 };
    expect(card({ kind: 'indirect', clause })).toMatchObject({ clause: null, texts: [WORDS] });
  });

  test('shows an unnamed speaker as the article puts it', () => {
    const source = { start: 0, end: 1, text: 'a person familiar with the talks' };
    expect(card({ source, confidence: 0.2 })).toMatchObject({
      speaker: 'a person familiar with the talks',
      role: null,
      sure: true,
    });
  });

  test.each(['he', 'She', 'they', 'It', 'who'])('never shows “%s” as a speaker', (text) => {
    expect(card({ source: { start: 0, end: 3, text } })).toMatchObject({
      speaker: 'Speaker not named',
    });
    for (const [phrase, shown] of [
      ['A Calder spokesman', 'A Calder spokesman'],
      ['Campaigners', 'Campaigners'],
      ['Police', 'Police'],
      ['Calder officials', 'Calder officials'],
      ['Ines Wendt', 'Speaker not named'],
      ['Wendt', 'Speaker not named'],
      ['whose wife is a nurse', 'Speaker not named'],
    ] as const)
      expect(card({ source: { start: 0, end: phrase.length, text: phrase } })).toMatchObject({
        speaker: shown,
      });
    expect(card({})).toMatchObject({ speaker: 'Speaker not named' });
  });

  test('of a sentence holds the sentence and where it stands', () => {
    const passage = { start: 0, end: 9, text: 'She left.' };
    expect(excerptBlock(article, passage)).toEqual({
      kind: 'excerpt',
      text: 'She left.',
      source: sourceOf(article, passage),
    });
  });
});
