import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openApi } from './open-api.ts';

const PUBLIC = ['https://news.example.org'];
const PATH = '/api/v1/statements?limit=2';

describe('an answer to a program', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  });
  afterAll(() => newsroom.close());

  test('is not sent again where it is known', async () => {
    const api = openApi(newsroom);
    const tag = (await api.get(PATH)).headers.get('etag')!;
    const again = await api.get(PATH, { headers: { 'if-none-match': tag } });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    expect((await api.get(PATH, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const head = await api.get(PATH, { method: 'HEAD' });
    expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, '', tag]);
  });

  test('of stories is the same within an hour', async () => {
    const time = { ms: Date.parse('2026-03-20T08:40:00Z') };
    const api = openApi({ ...newsroom, now: () => new Date(time.ms) });
    const first = await api.get('/api/v1/stories');
    expect((first.json() as { items: object[] }).items.length).toBeGreaterThan(0);
    time.ms += 7 * 60_000 + 123;
    const known = { 'if-none-match': first.headers.get('etag')! };
    expect((await api.get('/api/v1/stories', { headers: known })).status).toBe(304);
  });

  test('leads to the next page in its text and in its header', async () => {
    const { headers, json } = await openApi({ ...newsroom, publicUrls: PUBLIC }).get(PATH);
    const { next, items } = json() as { next: string; items: { receiptUrl: string }[] };
    expect(next).toMatch(/^https:\/\/news\.example\.org\/api\/v1\/statements\?limit=2&cursor=/u);
    expect(headers.get('link')).toBe(`<${next}>; rel="next"`);
    expect(items[0]?.receiptUrl).toMatch(/^https:\/\/news\.example\.org\/q\//u);
  });

  test('may be read by pages of other sites where everybody may read it', async () => {
    const api = openApi({ ...newsroom, publicUrls: PUBLIC, host: '127.0.0.1' });
    const origin = { origin: 'https://reader.example' };
    const answer = await api.get(PATH, { headers: origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const asked = await api.get('/api/v1/commands', {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-method': 'POST' },
    });
    expect(asked.headers.get('access-control-allow-methods')).not.toContain('POST');
  });

  test.each([{ host: '127.0.0.1' }, { host: '0.0.0.0' }])(
    'is for pages of its own where it is reached from nearby alone: %o',
    async (options) => {
      const api = openApi({ ...newsroom, ...options });
      const { headers } = await api.get(PATH, { headers: { origin: 'https://evil.example' } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cache-control')).toBe('private, no-cache');
    },
  );

  test('comes under the newsroom’s own names alone', async () => {
    const { status } = await openApi(newsroom).get('http://evil.example/api/v1/statements');
    expect(status).toBe(403);
  });

  test('says what is left, and how long to wait where nothing is', async () => {
    const api = openApi({ ...newsroom, points: 3 });
    const told = async () => {
      const { status, headers } = await api.get('/api/v1/briefings');
      return [status, headers.get('ratelimit')?.replace(/t=\d+/u, 't')];
    };
    expect(await told()).toEqual([200, '"minute";r=2;t']);
    expect(await told()).toEqual([200, '"minute";r=1;t']);
    expect(await told()).toEqual([200, '"minute";r=0;t']);
    const { status, headers } = await api.get('/api/v1/briefings');
    expect(status).toBe(429);
    expect(headers.get('ratelimit-policy')).toBe('"minute";q=3;w=60');
    const seconds = headers.get('retry-after');
    expect(Number(seconds)).toBeGreaterThan(50);
    expect(headers.get('ratelimit')).toBe(`"minute";r=0;t=${seconds}`);
  });

  test('is counted by who is behind a proxy, as it has written last', async () => {
    const api = openApi({ ...newsroom, publicUrls: PUBLIC, points: 1 });
    const from = async (told: string) =>
      (await api.get('/api/v1/briefings', { headers: { 'x-forwarded-for': told } })).status;
    expect(await from('192.0.2.1')).toBe(200);
    expect(await from('made-up, 192.0.2.1')).toBe(429);
    expect(await from('192.0.2.1, 192.0.2.2')).toBe(200);
    expect(await from('2001:db8:1:2::1')).toBe(200);
    expect(await from('2001:db8:1:2:ffff::9')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(200);
    const alone = openApi({ ...newsroom, points: 1 });
    const asked = (told: string) =>
      alone.get('/api/v1/briefings', { headers: { 'x-forwarded-for': told } });
    expect((await asked('192.0.2.1')).status).toBe(200);
    expect((await asked('192.0.2.2')).status).toBe(429);
  });
});
