import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed, readFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

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
    ['6 MB', rss(item('a'.repeat(6_000_000))), 'is too large'],
    ['deep nesting', rss('<a>'.repeat(100_000)), 'is not a feed'],
    ['open brackets', '<'.repeat(500_000), 'is not a feed'],
  ])('refuses %s in one sentence', (_name, body, message) => {
    expect(() => parse(body)).toThrow(UnreadableError);
    expect(() => parse(body)).toThrow(message);
  });

  test('leaves entities that a feed defines itself as they are', () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${rss(item('&b;'))}`;
    expect(parse(bomb).items[0]?.title).not.toContain('lol');
  });
});
