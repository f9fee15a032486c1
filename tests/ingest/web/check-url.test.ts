import { describe, expect, test } from 'vitest';
import { checkUrl } from '../../../src/ingest/web/check-url.ts';
import { FetchError } from '../../../src/ingest/web/fetch-error.ts';
import { createReach } from '../../../src/ingest/web/reach.ts';

const NOT_PUBLIC = [
  'http://127.0.0.1/',
  'http://127.0.0.1./',
  'http://0/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7F.1/',
  'http://017700000001/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://①②⑦.0.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost/',
  'http://localhost./',
  'http://ⓛocalhost/',
  'http://foo.localhost/',
  'http://metadata/',
  'http://metadata.google.internal/',
  'http://printer.local/',
  'http://router.lan/',
  'http://kubernetes.default.svc.cluster.local/',
  'http://xyz.onion/',
  'http://home.arpa/',
  'http://news..site/',
  'http://news_site.site/',
];
const MALFORMED = [
  '',
  '   ',
  'news.site',
  'http://',
  'http:127.0.0.1/',
  'http:///127.0.0.1/',
  '//127.0.0.1/',
  'http://256.256.256.256/',
  'http://news.site:65536/',
  'http://127.1.1.1:80\\@127.2.2.2:80/',
  'http://1.1.1.1 &@2.2.2.2# @3.3.3.3/',
  'http://news.site/\r\nX-Injected: 1',
  'http://news\u202e.site/',
  'http://news\u200b.site/',
  'http://user@news.site/',
  'http://user:secret@news.site/',
  'http://news.site:2375/',
  'https://news.site:22/',
  'file:///etc/passwd',
  'ftp://news.site/',
  'gopher://news.site/',
  'data:text/xml,<rss/>',
  'javascript:alert(1)',
  'feed://news.site/',
  `http://news.site/${'a'.repeat(2100)}`,
];

describe('checkUrl', () => {
  const reach = createReach([]);

  test.each(NOT_PUBLIC)('finds %s not public', (url) => {
    expect(() => checkUrl(url, reach)).toThrow(/is not on the public internet/u);
  });

  test.each(MALFORMED)('refuses %j in words', (url) => {
    expect(() => checkUrl(url, reach)).toThrow(FetchError);
  });

  test.each([
    'https://news.site/feed.xml?a=b',
    'http://news.site:80/',
    'https://news.site:443/%0d%0aX:1',
    'HTTP://NEWS.SITE/',
    'https://bücher.example/',
    'https://1.1.1.1/',
  ])('lets %s through', (url) => {
    expect(checkUrl(url, reach).href).toBe(new URL(url).href);
  });

  test('lets inner names and ports through to the address check where a network was opened', () => {
    const own = createReach(['127.0.0.0/8']);
    expect(checkUrl('http://localhost:8080/', own).port).toBe('8080');
    expect(() => checkUrl('http://10.0.0.1/', own)).toThrow(FetchError);
  });
});
