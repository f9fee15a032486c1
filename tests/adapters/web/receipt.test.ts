import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReceipt } from '../../../adapters/web/receipt.ts';
import { type Receipt, readReceipt, receiptOf } from '../../../commands/receipt/read-receipt.ts';
import { openNewsroom } from '../../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let receipt: Receipt;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const quotes = await newsroom.store.listQuotes({
    placeId: 'local',
    kinds: ['direct'],
    limit: 99,
  });
  const broken = quotes.find(({ texts }) => texts.length > 1)!;
  receipt = (await readReceipt(broken.receipt!.id, newsroom.store, 'local'))!;
});
afterAll(() => newsroom.close());

const page = (one = receipt) => renderReceipt(one, 'https://news.example.org');
const jsonIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)![1]!);

test('the page marks every piece of the words where they stand', () => {
  const marked = [...page().matchAll(/<mark[^>]*>(.*?)<\/mark>/gsu)].map(([, words]) => words);
  expect(marked).toEqual(receipt.quote.texts);
});

test('programs read a quotation of schema.org, and chats what to unfold', () => {
  const html = page();
  const { id } = receipt.quote.receipt!;
  expect(jsonIn(html)).toMatchObject({
    '@type': 'Quotation',
    creator: { name: receipt.quote.speaker!.name },
    isPartOf: { '@type': 'NewsArticle', headline: receipt.quote.article.title },
    url: `https://news.example.org/q/${id}`,
  });
  expect(html).toContain(`<meta property="og:url" content="https://news.example.org/q/${id}">`);
  expect(html).toContain(`<meta property="og:title" content="${receipt.quote.speaker!.name}: “`);
});

test('what an article says can end no tag and start none', () => {
  const evil = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const { quote } = receipt;
  const text = `Once. ${evil}`;
  const evilQuote = {
    ...quote,
    texts: [evil],
    spans: [{ start: 6, end: text.length }],
    speaker: { ...quote.speaker!, name: evil, roles: [evil] },
    article: { ...quote.article, title: evil, outlet: evil, byline: evil, text },
  };
  const html = page(receiptOf(evilQuote, [evilQuote]));
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(jsonIn(html).text).toBe(evil);
});

test.each([
  [{ url: null, sample: false }, {}, 'It has no page'],
  [
    { sample: false },
    {},
    'and not looked at since: pages are looked at again after 1, 7 and 30 days',
  ],
  [{ sample: false, checkedAt: '2026-04-01T10:00:00.000Z' }, {}, 'The page still had these words'],
  [
    { sample: false, pageGoneAt: '2026-04-02T10:00:00.000Z' },
    {},
    'has had no such page since 2 April 2026',
  ],
  [
    { sample: false },
    { vanishedAt: '2026-04-03T10:00:00.000Z' },
    'The page no longer has these words',
  ],
  [{ sample: false }, { withdrawn: true }, 'A correction on the page takes these words back'],
])('the page says of %o %o: %s', (article, quote, expected) => {
  const one = { ...receipt.quote, ...quote, article: { ...receipt.quote.article, ...article } };
  expect(page(receiptOf(one, []))).toContain(expected);
});
