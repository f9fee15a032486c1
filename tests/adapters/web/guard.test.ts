import { describe, expect, test } from 'vitest';
import { createNewsroom } from './newsroom.ts';

const PUBLIC = ['https://news.example.org', 'https://desk.lan:8443'];
const PATHS = [
  '/',
  '/access',
  '/articles/talks%2F1',
  '/commands',
  '/complete?line=%2Fqu',
  '/events',
  '/page/page.js',
];

const ask = (url: string, headers: Record<string, string> = {}) =>
  [
    url,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"line":"help"}',
    },
  ] as const;

describe('the names that the page answers under', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      '127.0.0.1',
      [],
      ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST', '127.1'],
      ['evil.example', 'news.example.org', '192.168.1.7', 'localhost.evil.example', '[fd00::1]'],
    ],
    [
      '127.0.0.1',
      PUBLIC,
      ['localhost', 'news.example.org', 'desk.lan'],
      ['evil.example', 'www.news.example.org', '192.168.1.7'],
    ],
    [
      '0.0.0.0',
      [],
      ['localhost', '192.168.1.7', '[fd00::1]'],
      ['evil.example', 'desk.lan', '192.168.1.7.evil.example'],
    ],
    ['::', PUBLIC, ['127.0.0.1', '10.0.0.1', 'news.example.org'], ['evil.example']],
    ['192.168.1.7', [], ['localhost', '192.168.1.7'], ['192.168.1.8', 'evil.example']],
    ['fd00:0::1', [], ['[fd00::1]'], ['[fd00::2]', 'evil.example']],
    ['desk.lan', [], ['desk.lan', 'localhost'], ['evil.example', '192.168.1.7']],
  ])('are on %s with %o: %o, and not %o', async (host, publicUrls, known, unknown) => {
    const { web } = createNewsroom({ host, publicUrls });
    const status = async (name: string) =>
      (await web.app.request(`http://${name}:3000/commands`)).status;
    for (const name of known) expect([name, await status(name)]).toEqual([name, 200]);
    for (const name of unknown) expect([name, await status(name)]).toEqual([name, 403]);
  });

  test.each(['127.0.0.1', '0.0.0.0'])(
    'hold on %s for everything, so that a rebound page can ask nothing',
    async (host) => {
      const { web } = createNewsroom({ host, publicUrls: PUBLIC, token: '0123456789abcdef' });
      for (const path of PATHS) {
        const response = await web.app.request(`http://evil.example${path}`);
        expect([path, response.status]).toEqual([path, 403]);
      }
      for (const path of ['/ask', '/sign-in', '/sign-out']) {
        const request = ask(`http://evil.example${path}`, { origin: 'http://evil.example' });
        expect((await web.app.request(...request)).status).toBe(403);
      }
    },
  );
});

describe('behind a proxy that ends TLS', () => {
  const { web } = createNewsroom({ publicUrls: PUBLIC });
  const status = async (url: string, origin: string) =>
    (await web.app.request(...ask(url, { origin }))).status;

  test('the page of PUBLIC_URL may ask, whether or not the proxy passes its name on', async () => {
    for (const name of ['news.example.org', 'desk.lan:8443', '127.0.0.1:3000'])
      expect(await status(`http://${name}/ask`, 'https://news.example.org')).toBe(200);
  });

  test('its plain twin, another port and other sites may not', async () => {
    for (const origin of [
      'http://news.example.org',
      'https://news.example.org:8443',
      'https://evil.example',
      'null',
    ])
      expect(await status('http://news.example.org/ask', origin)).toBe(403);
  });

  test('on this machine the page is its own as before', async () => {
    expect(await status('http://localhost:3000/ask', 'http://localhost:3000')).toBe(200);
    expect(await status('http://localhost:3000/ask', 'http://localhost:4000')).toBe(403);
  });
});
