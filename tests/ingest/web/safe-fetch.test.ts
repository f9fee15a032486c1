import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FetchError } from '../../../src/ingest/web/fetch-error.ts';
import { MAX_FEED_BYTES } from '../../../src/ingest/web/read-body.ts';
import { createSafeFetch } from '../../../src/ingest/web/safe-fetch.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const ZEROS = Buffer.alloc(30_000_000);
const PAGE = `<html><body><p>${'The ferry sails at six. '.repeat(9)}</p></body></html>`;
const RSS = '<?xml version="1.0"?><rss version="2.0"><channel/></rss>';

let server: Server;
let base: string;
let visits: { url: string; headers: Record<string, unknown> }[];
const pages: Record<string, RequestListener> = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push({ url: request.url ?? '', headers: request.headers });
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  visits = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const userAgent = 'test';
const fetch = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], userAgent });
const get = (path: string) => fetch(base + path, { wants: 'page' });
const serve = (
  path: string,
  headers: Record<string, string>,
  body: string | Buffer,
  status = 200,
) => {
  pages[path] = (_request, response) => response.writeHead(status, headers).end(body);
};
const send = (path: string, location: string, status = 302) =>
  serve(path, { location }, '', status);
const text = (body: Uint8Array) => new TextDecoder().decode(body);

describe('a fetch', () => {
  test('gives body, type and validators of a page', async () => {
    serve(
      '/page',
      { ...HTML, etag: '"7"', 'last-modified': 'Mon, 04 May 2026 10:00:00 GMT' },
      'hi',
    );
    expect(await get('/page')).toEqual({
      status: 200,
      url: `${base}/page`,
      permanentUrl: null,
      body: Buffer.from('hi'),
      contentType: HTML['content-type'],
      etag: '"7"',
      lastModified: 'Mon, 04 May 2026 10:00:00 GMT',
    });
  });

  test('says who asks, sends validators and no cookies', async () => {
    serve('/feed', { 'content-type': 'application/rss+xml', 'set-cookie': 'a=b' }, '<rss/>');
    await fetch(`${base}/feed`, { wants: 'feed', etag: '"7"', lastModified: 'yesterday' });
    await fetch(`${base}/feed`, { wants: 'feed' });
    expect(visits[0]?.headers).toMatchObject({
      'user-agent': 'test',
      'if-none-match': '"7"',
      'if-modified-since': 'yesterday',
    });
    expect(visits[1]?.headers).not.toHaveProperty('cookie');
    expect(visits[1]?.headers).not.toHaveProperty('if-none-match');
  });

  test('gives a 304 without body, and drops a validator that is too long to keep', async () => {
    serve('/same', { etag: `"${'a'.repeat(600)}"` }, '', 304);
    expect(await get('/same')).toMatchObject({ status: 304, etag: null, body: new Uint8Array() });
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('unpacks %s', async (coding, pack) => {
    serve('/packed', { ...HTML, 'content-encoding': coding }, pack('words'));
    expect(text((await get('/packed')).body)).toBe('words');
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('stops unpacking a bomb of %s', async (coding, pack) => {
    serve('/bomb', { ...HTML, 'content-encoding': coding }, pack(ZEROS));
    await expect(get('/bomb')).rejects.toThrow('127.0.0.1 sent more than 10 MB of text.');
  });

  test.each([
    [
      'two codings',
      { ...HTML, 'content-encoding': 'gzip, gzip' },
      gzipSync(gzipSync('x')),
      200,
      /compresses its pages/u,
    ],
    [
      'an unknown coding',
      { ...HTML, 'content-encoding': 'zstd' },
      'x',
      200,
      /compresses its pages/u,
    ],
    [
      'a broken coding',
      { ...HTML, 'content-encoding': 'gzip' },
      Buffer.from('1f8b0800ff', 'hex'),
      200,
      /cannot read/u,
    ],
    [
      'a page whose end is missing',
      { ...HTML, 'content-encoding': 'gzip' },
      gzipSync(PAGE).subarray(0, -20),
      200,
      /cannot read/u,
    ],
    ['more than 5 MB', HTML, Buffer.alloc(5_100_000, 'x'), 200, /more than 5 MB/u],
    ['headers without end', { ...HTML, 'x-long': 'a'.repeat(40_000) }, 'x', 200, /cannot read/u],
    ['a picture', { 'content-type': 'image/png' }, 'x', 200, /sent “image\/png”, not a web page/u],
    ['a page without a type', { 'content-type': '' }, 'x', 200, /something without a type/u],
    ['JSON for a page', { 'content-type': 'application/json' }, '{}', 200, /“application\/json”/u],
    ['a missing page', HTML, 'x', 404, /has no such page \(404\)/u],
    ['a closed page', HTML, 'x', 403, /does not let me read that \(403\)/u],
    ['a page for money', HTML, 'x', 402, /for money only \(402\)/u],
    ['a forbidden page', HTML, 'x', 451, /does not let me read that \(451, for legal reasons\)/u],
    [
      'a page as bytes',
      { 'content-type': 'application/octet-stream' },
      RSS,
      200,
      /not a web page/u,
    ],
    ['a packed bomb', HTML, gzipSync(ZEROS), 200, /more than 10 MB of text/u],
    ['too many visits', HTML, 'x', 429, /asks for fewer visits/u],
    ['a broken server', HTML, 'x', 503, /is in trouble \(503\)/u],
    ['a redirect to nowhere', HTML, 'x', 302, /redirects to nowhere/u],
  ] as const)('refuses %s', async (_name, headers, body, status, message) => {
    serve('/bad', headers, body, status);
    const error = await get('/bad').catch((reason) => reason);
    expect(error).toBeInstanceOf(FetchError);
    expect(error.message).toMatch(message);
  });

  test('tells the status with the error', async () => {
    serve('/gone', HTML, '', 410);
    await expect(get('/gone')).rejects.toMatchObject({ status: 410 });
  });

  test('takes feeds as HTML, XML or JSON', async () => {
    for (const type of ['text/html', 'application/atom+xml', 'application/feed+json', 'text/xml']) {
      serve('/feed', { 'content-type': type }, 'x');
      await expect(fetch(`${base}/feed`, { wants: 'feed' })).resolves.toMatchObject({
        status: 200,
      });
    }
  });

  test.each([
    ['nothing', '', RSS],
    ['application/rss', 'application/rss', RSS],
    ['text/rss', 'text/rss', RSS],
    ['bytes', 'application/octet-stream', `\uFEFF <!-- made by hand --><rss version="2.0"/>`],
    ['bytes of a list', 'binary/octet-stream', '<opml version="2.0"/>'],
    ['bytes of JSON', 'application/octet-stream', '{"items":[],"version":"https://jsonfeed.org/"}'],
    ['a packed file', 'application/gzip', gzipSync(RSS)],
  ])('takes what begins as a feed but is called %s', async (_name, type, body) => {
    serve('/feed', { 'content-type': type }, body);
    const fetched = await fetch(`${base}/feed`, { wants: 'feed' });
    expect(text(fetched.body)).toMatch(/<rss|<opml|jsonfeed/u);
  });

  test.each([
    ['', 'x', /sent something without a type, not a feed/u],
    ['application/octet-stream', 'MZ<rss', /sent “application\/octet-stream”, not a feed/u],
    ['text/css', 'rss {}', /sent “text\/css”, not a feed/u],
    ['image/png', RSS, /sent “image\/png”, not a feed/u],
  ])('takes nothing else for a feed: “%s” with “%s”', async (type, body, message) => {
    serve('/feed', { 'content-type': type }, body);
    await expect(fetch(`${base}/feed`, { wants: 'feed' })).rejects.toThrow(message);
  });

  test.each(['UTF-8', 'aws-chunked', 'none', 'binary', 'identity', '8bit', 'iso-8859-1', ''])(
    'takes “%s” for no coding',
    async (coding) => {
      serve('/plain', { ...HTML, 'content-encoding': coding }, 'words');
      expect(text((await get('/plain')).body)).toBe('words');
    },
  );

  test('unpacks what the server does not say is packed', async () => {
    serve('/packed', HTML, gzipSync('words'));
    expect(text((await get('/packed')).body)).toBe('words');
    serve('/packed', { ...HTML, 'content-encoding': 'gzip, utf-8' }, gzipSync('words'));
    expect(text((await get('/packed')).body)).toBe('words');
  });

  test('unpacks what was uploaded in chunks', async () => {
    serve('/packed', { ...HTML, 'content-encoding': 'gzip, aws-chunked' }, gzipSync('words'));
    expect(text((await get('/packed')).body)).toBe('words');
  });

  test.each(['gzip', 'br', 'deflate'])('reads what is called %s and is plain', async (coding) => {
    serve('/plain', { ...HTML, 'content-encoding': coding }, '<p>words');
    expect(text((await get('/plain')).body)).toBe('<p>words');
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('reads what arrived of a feed in %s that breaks off', async (coding, pack) => {
    const whole = Array.from({ length: 500 }, (_, n) => `<item>${Math.sin(n)}</item>`).join('');
    const packed = pack(Buffer.from(RSS + whole));
    const headers = { 'content-type': 'text/xml', 'content-encoding': coding };
    serve('/cut', headers, packed.subarray(0, packed.length / 2));
    const read = text((await fetch(`${base}/cut`, { wants: 'feed' })).body);
    expect(whole.startsWith(read.slice(RSS.length))).toBe(true);
    expect(read.length).toBeGreaterThan(whole.length / 4);
  });

  test('reads a page that came to its end before its packing did', async () => {
    const headers = { ...HTML, 'content-encoding': 'gzip' };
    serve('/cut', headers, gzipSync(PAGE).subarray(0, -6));
    expect(text((await get('/cut')).body)).toBe(PAGE);
  });

  test.each([
    ['as it is', {}, (body: Buffer) => body],
    ['packed', { 'content-encoding': 'gzip' }, gzipSync],
  ])('reads the first part of a large feed %s', async (_name, headers, pack) => {
    const body = Buffer.from('<rss>'.padEnd(20_000_000, 'é'));
    serve('/large', { 'content-type': 'text/xml', ...headers }, pack(body));
    const fetched = await fetch(`${base}/large`, { wants: 'feed' });
    expect(fetched.body.length).toBeGreaterThan(MAX_FEED_BYTES - 4);
    expect(fetched.body.length).toBeLessThanOrEqual(MAX_FEED_BYTES);
    expect(text(fetched.body).endsWith('é')).toBe(true);
  });

  test('stops at the limit of a page that grows while it is read', async () => {
    let sent = 0;
    pages['/growing'] = (_request, response) => {
      const chunk = Buffer.alloc(100_000, 'x');
      const grow = () => {
        while (sent < 100_000_000 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return response.once('drain', grow);
        }
        return response.end();
      };
      response.writeHead(200, HTML);
      grow();
    };
    await expect(get('/growing')).rejects.toThrow('127.0.0.1 sent more than 5 MB.');
    expect(sent).toBeLessThan(30_000_000);
  });

  test('leaves two doors that send it to each other without end', async () => {
    let times = 0;
    for (const [door, other] of [
      ['/left', '/right'],
      ['/right', '/left'],
    ] as const)
      pages[door] = ({ url }, response) => {
        const location = `${other}?from=${times++}`;
        pages[location] = pages[other]!;
        response.writeHead(302, { location, 'x-door': url ?? '' }).end();
      };
    await expect(get('/left')).rejects.toThrow('127.0.0.1 redirects too often.');
    expect(visits.length).toBeLessThanOrEqual(6);
    send('/open', '/shut');
    send('/shut', '/open');
    await expect(get('/open')).rejects.toThrow('127.0.0.1 redirects too often.');
  });

  test('follows redirects and tells where they end', async () => {
    serve('/end', HTML, 'end');
    send('/a', '/b', 301);
    send('/b', `${base}/end`, 308);
    send('/c', '/a', 302);
    expect(await get('/a')).toMatchObject({ url: `${base}/end`, permanentUrl: `${base}/end` });
    expect(await get('/c')).toMatchObject({ url: `${base}/end`, permanentUrl: null });
  });

  test.each([
    ['a loop', '/loop', /redirects too often/u],
    ['another scheme', 'file:///etc/passwd', /begin with http/u],
    ['a script', 'javascript:alert(1)', /begin with http/u],
    ['a private address', 'http://10.0.0.1/', /not on the public internet/u],
    ['metadata by number', 'http://2852039166/', /not on the public internet/u],
    ['a share', '\\\\10.0.0.1\\x', /redirects to nowhere/u],
    ['credentials', 'http://a:b@127.0.0.1/', /user name or a password/u],
  ])('refuses a redirect to %s', async (_name, location, message) => {
    send('/loop', location);
    await expect(get('/loop')).rejects.toThrow(message);
    expect(visits).toHaveLength(1);
  });

  test('follows five redirects and no sixth', async () => {
    for (let hop = 0; hop < 6; hop++) send(`/hop${hop}`, `/hop${hop + 1}`);
    serve('/hop6', HTML, 'end');
    await expect(get('/hop1')).resolves.toMatchObject({ status: 200 });
    await expect(get('/hop0')).rejects.toThrow('127.0.0.1 redirects too often.');
  });

  test('ends when all hops together take too long', async () => {
    pages['/slow'] = (_request, response) => response.writeHead(200, HTML).write('a');
    const hasty = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], userAgent, deadlineMs: 200 });
    await expect(hasty(`${base}/slow`, { wants: 'page' })).rejects.toThrow(
      '127.0.0.1 took too long to answer.',
    );
  });

  test('says when nobody listens', async () => {
    const gone = createServer();
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
    const { port } = gone.address() as AddressInfo;
    await new Promise((done) => gone.close(done));
    await expect(fetch(`http://127.0.0.1:${port}/`, { wants: 'page' })).rejects.toThrow(
      '127.0.0.1 refused the connection.',
    );
  });
});

describe('a fetch of a name', () => {
  const answering = (...addresses: string[]) => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { asked, resolve };
  };

  test.each([
    [['127.0.0.1']],
    [['::1']],
    [['93.184.216.34', '10.0.0.1']],
    [['2606:4700::1111', '::ffff:127.0.0.1']],
    [['2002:c0a8:1::1']],
  ])('refuses a public name that stands for %j', async (addresses) => {
    const { resolve } = answering(...addresses);
    const outside = createSafeFetch({ userAgent, resolve });
    await expect(outside('http://news.site/', { wants: 'page' })).rejects.toThrow(
      'news.site is not on the public internet, so nothing is fetched from it.',
    );
  });

  test('dials the address that was checked, after one lookup', async () => {
    serve('/named', HTML, 'named');
    const { asked, resolve } = answering('127.0.0.1');
    const inside = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], userAgent, resolve });
    const { port } = new URL(base);
    const answer = await inside(`http://paper.intranet:${port}/named`, { wants: 'page' });
    expect(text(answer.body)).toBe('named');
    expect(asked).toEqual(['paper.intranet']);
    expect(visits[0]?.headers.host).toBe(`paper.intranet:${port}`);
  });

  test('refuses odd ports of public addresses even where a network was opened', async () => {
    const { resolve } = answering('93.184.216.34');
    const inside = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], userAgent, resolve });
    await expect(inside('http://news.site:6379/', { wants: 'page' })).rejects.toThrow(FetchError);
  });
});
