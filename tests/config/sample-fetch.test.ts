import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSampleFetch } from '../../config/sample-fetch.ts';

const PAGE =
  '<time datetime="2026-03-20T07:40:00Z">Fri, 20 Mar 2026 07:40:00 GMT, a day after 2026-03-19T08:15:00+01:00</time>';

let root: string;
let dir: URL;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sample-'));
  mkdirSync(join(root, 'sample/paper.example/news'), { recursive: true });
  writeFileSync(join(root, 'secret.html'), 'secret');
  writeFileSync(join(root, 'sample/paper.example/news/gas.html'), PAGE);
  writeFileSync(join(root, 'sample/paper.example/feed.json'), '{}');
  dir = pathToFileURL(`${join(root, 'sample')}/`);
});
afterAll(() => rmSync(root, { recursive: true }));

const get = async (url: string, now = '2026-03-20T12:00:00Z') => {
  const { body, ...rest } = await createSampleFetch(dir, new Date(now))(url, { wants: 'page' });
  return { ...rest, text: new TextDecoder().decode(body) };
};

describe('the sample fetch', () => {
  test('serves files as if they were on the web', async () => {
    expect(await get('https://paper.example/news/gas.html')).toEqual({
      status: 200,
      url: 'https://paper.example/news/gas.html',
      permanentUrl: null,
      contentType: 'text/html; charset=utf-8',
      etag: null,
      lastModified: null,
      text: expect.stringContaining('2026-03-20T07:40:00Z'),
    });
    expect((await get('https://paper.example/feed.json')).contentType).toBe(
      'application/feed+json',
    );
  });

  test.each([
    [
      '2026-03-20T07:40:00Z',
      '2026-03-20T07:40:00Z',
      'Fri, 20 Mar 2026 07:40:00 GMT',
      '2026-03-19T07:15:00Z',
    ],
    [
      '2026-03-21T07:39:00Z',
      '2026-03-20T07:40:00Z',
      'Fri, 20 Mar 2026 07:40:00 GMT',
      '2026-03-19T07:15:00Z',
    ],
    [
      '2028-03-01T08:00:00Z',
      '2028-03-01T07:40:00Z',
      'Wed, 01 Mar 2028 07:40:00 GMT',
      '2028-02-29T07:15:00Z',
    ],
    [
      '2025-01-01T00:00:00Z',
      '2024-12-31T07:40:00Z',
      'Tue, 31 Dec 2024 07:40:00 GMT',
      '2024-12-30T07:15:00Z',
    ],
  ])(
    'moves its dates by whole days to the last one before %s',
    async (now, newest, mail, older) => {
      const { text } = await get('https://paper.example/news/gas.html', now);
      expect(text).toBe(`<time datetime="${newest}">${mail}, a day after ${older}</time>`);
    },
  );

  test.each([
    'https://paper.example/missing.html',
    'https://other.example/news/gas.html',
    'https://paper.example/news/',
    'https://paper.example/../../secret.html',
    'https://paper.example/..%2f..%2fsecret.html',
    'https://paper.example/%2e%2e/%2e%2e/secret.html',
    'https://../secret.html',
    'https://paper.example/..%5c..%5csecret.html',
  ])('has nothing at %s', async (url) => {
    await expect(get(url)).rejects.toThrow('The sample newsroom has nothing at');
  });
});
