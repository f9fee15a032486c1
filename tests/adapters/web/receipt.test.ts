import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderNoReceipt, renderReceipt } from '../../../adapters/web/receipt.ts';
import { type Receipt, readReceipt, receiptOf } from '../../../commands/receipt/read-receipt.ts';
import type { StoredQuote } from '../../../src/model.ts';
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

test('programs read a quotation of schema.org', () => {
  const html = page();
  const { id } = receipt.quote.receipt!;
  expect(jsonIn(html)).toMatchObject({
    '@type': 'Quotation',
    creator: { name: receipt.quote.speaker!.name },
    isPartOf: { '@type': 'NewsArticle', headline: receipt.quote.article.title },
    url: `https://news.example.org/q/${id}`,
  });
  expect(html).toContain(`<link rel="canonical" href="https://news.example.org/q/${id}">`);
});

/** What others unfold of a page, by the names of its tags. */
const cardOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">/gu)].map(
      ([, name, content]) => [name, content],
    ),
  );
/** The receipt as if its report were a real one. */
const real = (parts: Partial<StoredQuote> = {}, article: Partial<StoredQuote['article']> = {}) => {
  const { quote, history } = receipt;
  const own = { ...quote.article, sample: false, ...article };
  return receiptOf({ ...quote, ...parts, article: own }, [], history);
};

test('chats unfold who said what, word for word', () => {
  const { speaker, article, texts, receipt: own } = receipt.quote;
  const words = texts.map((text) => `“${text}”`).join(' … ');
  expect(cardOf(page(real()))).toEqual({
    'og:type': 'article',
    'og:site_name': 'On Record',
    'og:title': `${speaker!.name} in ${article.outlet}`,
    'og:description': words,
    'og:url': `https://news.example.org/q/${own!.id}`,
    'twitter:card': 'summary',
  });
});

test('a long statement is unfolded whole', () => {
  const long = 'We have said this many times, and say it again. '.repeat(40).trim();
  const html = page(real({ texts: [long], spans: receipt.quote.spans.slice(0, 1) }));
  expect(cardOf(html)['og:description']).toBe(`“${long}”`);
});

test('where nobody knows the address of the page, it names none', () => {
  const html = renderReceipt(real());
  expect(cardOf(html)).not.toHaveProperty('og:url');
  expect(cardOf(html)).toHaveProperty('og:description');
  expect(html).not.toContain('rel="canonical"');
});

test.each<[string, () => Receipt]>([
  ['invented sample', () => receipt],
  ['withdrawn by the outlet', () => real({ withdrawn: true })],
  ['no longer there, as read on 2026-03-09', () => real({ vanishedAt: LATER })],
  ['its page is gone since 2026-03-30', () => real({}, { pageGoneAt: LAST })],
])('what is unfolded says: %s', (state, one) => {
  const { speaker, article } = receipt.quote;
  const { 'og:title': title } = cardOf(page(one()));
  expect(title).toBe(`${speaker!.name} in ${article.outlet} (${state})`);
});

test('nothing is unfolded of what only some may see', () => {
  const { id } = receipt.quote.receipt!;
  const html = page(real({ receipt: { id, isPublic: false } }));
  expect(cardOf(html)).toEqual({});
  expect(html).not.toContain('name="description"');
  expect(html).not.toContain('rel="canonical"');
  expect(cardOf(renderNoReceipt())).toEqual({});
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
  const html = page(receiptOf(evilQuote, [evilQuote], receipt.history));
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(jsonIn(html).text).toBe(evil);
});

const READ = '2026-03-01T10:00:00.000Z';
const LATER = '2026-03-09T10:00:00.000Z';
const LAST = '2026-03-30T10:00:00.000Z';
const atOnce = { firstReadAt: READ, firstSeenAt: READ };

test.each([
  ['missing', 'its site said that there is no such page; seen once, so it may be an outage.'],
  ['unreadable', 'the page could not be read as this report.'],
] as const)('the page says that the last look found it %s', (as, expected) => {
  const { quote } = receipt;
  const looked = { sample: false, readAt: READ, notSeen: { as, at: LATER } };
  const one = { ...quote, article: { ...quote.article, ...looked } };
  const html = page(receiptOf(one, [], atOnce));
  expect(html).toContain(`When it was looked at on 9 March 2026 at 10:00 UTC, ${expected}`);
  expect(html).toContain(`<dt>Looked at again</dt><dd dir="auto"><time datetime="${LATER}">`);
  expect(html).not.toContain('not looked at since');
});

test('the page tells the first reading from the last, and words that came with an edit', () => {
  const { quote } = receipt;
  const looked = { sample: false, readAt: LATER, checkedAt: LAST };
  const one = { ...quote, article: { ...quote.article, ...looked } };
  const facts = (html: string) =>
    [...html.matchAll(/<dt>([^<]+)<\/dt><dd dir="auto"><time datetime="([^"]+)"/gu)]
      .map(([, name, at]) => `${name} ${at}`)
      .filter((fact) => !fact.startsWith('Published'));
  const edited = page(receiptOf(one, [], atOnce));
  expect(facts(edited)).toEqual([`Read ${READ}`, `Looked at again ${LAST}`]);
  expect(edited).toContain('still had these words when it was last looked at, on 30 March 2026');
  expect(edited).not.toContain('without these words');
  const added = page(receiptOf(one, [], { ...atOnce, firstSeenAt: LATER }));
  expect(facts(added)).toContain(`These words first seen in it ${LATER}`);
  expect(added).toContain('first read on 1 March 2026 at 10:00 UTC without these words');
});

test('the page names whom its report gave the words to before', () => {
  const formerly = [{ speaker: 'Bo Roe', confidence: 0.9, until: LATER }];
  const html = page(receiptOf({ ...receipt.quote, formerly }, [], atOnce));
  expect(html).toContain('until 9 March 2026 at 10:00 UTC this page gave the words to Bo Roe.');
  expect(jsonIn(html).description).toContain(
    'until 2026-03-09 its page gave these words to Bo Roe',
  );
});

test('the page marks reports that have lost the words, and leads to no page that is gone', () => {
  const { quote } = receipt;
  const lost = { ...quote, vanishedAt: LATER };
  const goneArticle = { ...quote.article, sample: false, pageGoneAt: LAST };
  const url = 'https://gazette.example.org/one';
  const gone = { ...quote, article: { ...goneArticle, url } };
  const html = page(receiptOf(gone, [lost, gone], atOnce));
  expect(html).toContain('; no longer there, as read on 2026-03-09</span>');
  expect(html).toContain('; its page is gone since 2026-03-30</span>');
  expect(html).not.toContain('The passage at its source');
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
  expect(page(receiptOf(one, [], receipt.history))).toContain(expected);
});

test('its citations can be copied by a button, where scripts run', () => {
  expect(page()).toContain('<script type="module" src="/page/copy.js"></script>');
});
