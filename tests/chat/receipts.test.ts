import { describe, expect, test } from 'vitest';
import { excerptBlock, passageUrl, quoteBlock, sourceOf } from '../../src/chat/receipts.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';

const URL = 'https://gazette.example/a';
const fragment = (passage: string, url = URL) => passageUrl(url, passage).slice(url.length);
const TEXT = 'She left. “We will talk,” said Dmitry Peskov, Kremlin spokesman.';
const article = makeArticle({ feedId: 'f', url: URL, text: TEXT });
const WORDS = 'We will talk,';

describe('a link to a passage', () => {
  test.each([
    ['We go.', '#:~:text=We%20go.'],
    ['a low-key, R&D (draft)', '#:~:text=a%20low%2Dkey%2C%20R%26D%20%28draft%29'],
    ["it's “fine” – 5%", '#:~:text=it%27s%20%E2%80%9Cfine%E2%80%9D%20%E2%80%93%205%25'],
    [' two \t blanks ', '#:~:text=two%20blanks'],
    ['First paragraph.\n\nSecond one.', '#:~:text=First%20paragraph.'],
    ['1 2 3 4 5 6 7 8 9 10', '#:~:text=1%202%203%204%205%206%207%208%209%2010'],
    ['1 2 3 4 5 6 7 8 9 10 11', '#:~:text=1%202%203%204%205,7%208%209%2010%2011'],
  ])('names %j', (passage, expected) => {
    expect(fragment(passage)).toBe(expected);
  });

  test('replaces the fragment of the address and keeps its query', () => {
    expect(passageUrl('https://a.example/x?y=1#top', 'We go.')).toBe(
      'https://a.example/x?y=1#:~:text=We%20go.',
    );
  });

  test('is read by a browser as the same words', () => {
    const passage = 'It’s 50–50, -maybe-, said A & B: #1 (of 2)!';
    const [, directive = ''] = passageUrl(URL, passage).split('#:~:text=');
    expect(directive).not.toMatch(/[-,&#\s]/u);
    expect(decodeURIComponent(directive)).toBe(passage);
  });
});

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
      url: `${URL}#:~:text=We%20will%20talk%2C`,
    });
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
      alsoIn: [],
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
