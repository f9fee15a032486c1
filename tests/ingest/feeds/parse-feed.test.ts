import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed, readFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';
import { MAX_FEED_BYTES } from '../../../src/ingest/web/read-body.ts';

const FIXTURES = new URL('../../fixtures/feeds/', import.meta.url);
const URL_ = 'https://feeds.example/main.xml';
const parse = (body: string | Uint8Array, contentType: string | null = null) =>
  parseFeed(typeof body === 'string' ? new TextEncoder().encode(body) : body, {
    url: URL_,
    contentType,
  });
const rss = (inside: string) =>
  `<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`;
const item = (title: string) => `<item><title>${title}</title></item>`;

const day = (n: number) => new Date(Date.UTC(2020, 0, n)).toUTCString();
const dated = (n: number) => `<item><title>${n}</title><pubDate>${day(n)}</pubDate></item>`;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('parseFeed', () => {
  test.each(readdirSync(FIXTURES))('reads a feed: %s', (name) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const file = readdirSync(folder).find((entry) => /^source/u.test(entry)) ?? '';
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    expect(parse(readFileSync(new URL(file, folder)))).toEqual(expected);
  });

  test('reads what the server calls wrongly, in the charset it names', () => {
    const latin = Buffer.from(rss(item('Caf\xe9 \x93quoted\x94')), 'latin1');
    expect(parse(latin, 'text/html; charset=iso-8859-1').items[0]?.title).toBe('Café “quoted”');
    expect(parse(latin, 'application/json').items[0]?.title).toBe('Café “quoted”');
  });

  test('reads past what stands before the feed and marks that XML forbids', () => {
    expect(parse(`\n\0 junk ${rss(item('a\u0008b'))}`).items[0]?.title).toBe('ab');
  });

  test('keeps an empty feed, since a feed may be between two items', () => {
    expect(parse(rss(''))).toEqual({ title: 't', items: [] });
  });

  test.each([
    ['a feed in a page', `<html><body><p>Here:<br>${rss(item('a'))}</body></html>`],
    ['a feed whose end is lost', rss(item('a')).slice(0, -10)],
    ['a title without its end tag', rss('<item><title>a<link>https://a.example/1</link></item>')],
    ['a misspelt end tag', rss('<item><title>a</titel><description>b</description></item>')],
    [
      'a thousand namespaces',
      rss(item('a')).replace(
        '<rss',
        `<rss ${Array.from({ length: 1000 }, (_, n) => `xmlns:n${n}="u:${n}"`).join(' ')}`,
      ),
    ],
    ['half a million elements', rss(item('a') + '<a/>'.repeat(500_000))],
    ['attributes without end', rss(item('a')).replace('<item', `<item ${'a="0" '.repeat(50_000)}`)],
  ])('reads %s', (_name, body) => {
    expect(parse(body).items.map(({ title }) => title)).toEqual(['a']);
  });

  test('ends a section that was left open with its field, and keeps the items after it', () => {
    const open = (title: string) => `<item><title><![CDATA[${title}</title></item>`;
    const body = rss(
      `${open('a')}${item('b')}<item><title><![CDATA[c]]></title></item>${open('<d>')}`,
    );
    expect(parse(body).items.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });

  test('ends an item without its end tag where the next begins', () => {
    const body = rss(`<item><title>a</title><link>/a</link>${item('b')}`);
    expect(parse(body).items).toMatchObject([
      { title: 'a', url: 'https://feeds.example/a' },
      { title: 'b' },
    ]);
  });

  test('lists an item that has nothing to read, but does not give it as news', () => {
    const body = new TextEncoder().encode(rss('<item><guid>7</guid></item>'));
    expect(readFeed(body, { url: URL_, contentType: null }).items).toMatchObject([{ guid: '7' }]);
    expect(parseFeed(body, { url: URL_, contentType: null }).items).toEqual([]);
  });

  test('never throws but in words, whatever is done to a feed', () => {
    const whole = readFileSync(new URL('atom/source.xml', FIXTURES), 'utf8');
    const place = fc.nat(whole.length);
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '<![CDATA[',
      ']]>',
      '</entry>',
      '<entry>',
      '"',
      '<!--',
      '\0',
    );
    fc.assert(
      fc.property(place, place, piece, (from, length, inserted) => {
        const hurt = whole.slice(0, from) + inserted + whole.slice(from + (length % 50));
        try {
          for (const { title, url } of parse(hurt).items) {
            expect(title).toMatch(/\S/u);
            expect(url ?? 'https:').toMatch(/^https?:/u);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableError);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cuts a title without end', () => {
    expect(parse(rss(item('word '.repeat(100_000)))).items[0]?.title.length).toBeLessThan(310);
  });

  test.each([
    ['nothing', '', `${URL_} is empty.`],
    ['a page', '<!doctype html><html><body><p>Log in</p></body></html>', 'is not a feed'],
    ['words', 'only words', `${URL_} is empty.`],
    ['a broken tag', '<rss', 'is not a feed'],
    ['other JSON', '{"a":1}', 'is not a feed'],
    ['deep nesting', rss('<a>'.repeat(100_000)), 'is not a feed'],
    ['open brackets', '<'.repeat(500_000), 'is not a feed'],
  ])('refuses %s in one sentence', (_name, body, message) => {
    expect(() => parse(body)).toThrow(UnreadableError);
    expect(() => parse(body)).toThrow(message);
  });

  test('gives the newest thousand items, wherever the feed puts them', () => {
    const { items } = parse(rss(numbers(1_500).map(dated).join('')));
    expect(items).toHaveLength(1_000);
    expect(items[0]?.title).toBe('1500');
    expect(items.at(-1)?.title).toBe('501');
  });

  test('leaves items without a date beside their neighbours', () => {
    const undated = (title: string) => item(title);
    const body = rss(dated(1) + undated('after 1') + dated(2) + undated('after 2') + dated(3));
    expect(parse(body).items.map(({ title }) => title)).toEqual([
      '3',
      '2',
      'after 2',
      '1',
      'after 1',
    ]);
    expect(parse(rss(item('a') + item('b'))).items.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  test('reads the first part of a feed that is cut after 15 MB', () => {
    const long = (n: number) =>
      dated(n).replace('</item>', `<description>${'word '.repeat(20_000)}</description></item>`);
    const body = Buffer.from(rss(numbers(200).reverse().map(long).join(''))).subarray(
      0,
      MAX_FEED_BYTES,
    );
    const { items } = parse(body);
    expect(items[0]?.title).toBe('200');
    expect(items).toHaveLength(149);
    const turned = Buffer.from(rss(numbers(200).map(long).join(''))).subarray(0, MAX_FEED_BYTES);
    expect(() => parse(turned)).toThrow(
      `${URL_} is larger than 15 MB and begins with its oldest items, so I cannot reach its news.`,
    );
  });

  test('gives the whole items of a JSON Feed that was cut off', () => {
    const items = numbers(3).map((n) => ({ id: n, content_text: `Said "${n}" \\ {[` }));
    const whole = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items });
    const cut = whole.slice(0, whole.lastIndexOf('Said'));
    expect(parse(cut).items.map(({ guid }) => guid)).toEqual(['1', '2']);
    expect(() => parse(whole.slice(0, 60))).toThrow('is not a feed');
  });

  test('makes no thousands of articles of one page for nothing', () => {
    const one = (n: number, more = '') =>
      `<item><title>${n}</title><link>/live</link>${more}</item>`;
    const bare = rss(
      numbers(10_000)
        .map((n) => one(n))
        .join(''),
    );
    expect(parse(bare).items).toHaveLength(1);
    const named = rss(
      numbers(10_000)
        .map((n) => one(n, `<guid>${n}</guid>`))
        .join(''),
    );
    const { items } = parse(named);
    expect(items).toHaveLength(1_000);
    expect(items.every(({ sharesPage }) => sharesPage)).toBe(true);
  });

  test('takes the id of an entry for its link where that is a page and there is no other', () => {
    const entry = (id: string, link = '') =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>a</title><id>${id}</id>${link}</entry></feed>`;
    const urlOf = (body: string) => parse(body).items[0]?.url;
    expect(urlOf(entry('https://a.example/mill'))).toBe('https://a.example/mill');
    expect(urlOf(entry('https://a.example/mill', '<link href="/weir"/>'))).toBe(
      'https://feeds.example/weir',
    );
    for (const id of ['https://a.example/', 'urn:uuid:7', 'tag:a.example,2026:7'])
      expect(urlOf(entry(id))).toBeNull();
  });

  test('reads a post without what stands around it, and knows whose it is', () => {
    const post = (text: string) => `<item><description><![CDATA[${text}]]></description></item>`;
    const posts = rss(
      post('The weir holds.\n\n[contains quote post or other embedded content]') +
        post('<p><strong>Content warning:</strong> floods</p><hr><p>The mill is under water.</p>') +
        post('<p>RT @abe@town.example<br>I swam.</p>'),
    ).replace('<title>t<', '<title>@dora.example - Dora Kell<');
    expect(parse(posts).items).toMatchObject([
      { author: 'Dora Kell', title: 'The weir holds.', summary: 'The weir holds.' },
      { author: 'Dora Kell', contentHtml: '<p>The mill is under water.</p>' },
      { author: null },
    ]);
  });

  test('marks dates that are when the feed was made', () => {
    const stamped = (body: string) => parse(rss(body)).items.map(({ isStamped }) => isStamped);
    const made = (title: string) => dated(7).replace('>7<', `>${title}<`);
    const one = made('a') + made('b') + made('c');
    expect(stamped(one + item('d') + dated(1) + dated(2))).toContain(true);
    expect(stamped(one)).toEqual([true, true, true]);
    expect(stamped(one + dated(1) + dated(2) + dated(3) + dated(4))).not.toContain(true);
    expect(stamped(made('a') + made('b'))).not.toContain(true);
    expect(stamped(item('a') + item('b') + item('c'))).not.toContain(true);
  });

  test('makes no date of years that are none', () => {
    const odd = (date: string) => `<item><title>${date}</title><pubDate>${date}</pubDate></item>`;
    const dates = ['Sat, 01 Jan 0000 00:00:00 GMT', 'Fri, 31 Dec 99999 23:59:59 GMT'];
    expect(parse(rss(dates.map(odd).join(''))).items).toMatchObject(
      dates.map((dateTold) => ({ published: null, dateTold })),
    );
  });

  test('leaves entities that a feed defines itself as they are', () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${rss(item('&b;'))}`;
    expect(parse(bomb).items[0]?.title).not.toContain('lol');
  });
});
