import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createNewsroom } from './newsroom.ts';

const TOKEN = 'a-token-that-is-only-for-tests';
const CREATE = 'briefing create time:08:00 channel:newsroom';
const START = Date.parse('2026-11-23T12:00:00Z');

type Options = Parameters<typeof createNewsroom>[0];

/** A newsroom that others can reach, as a browser or a program uses it; `time.ms` is the clock. */
function open(options: Options = {}) {
  const time = { ms: START };
  const { web, warnings } = createNewsroom({
    host: '0.0.0.0',
    now: () => new Date(time.ms),
    ...options,
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    web.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    time,
    warnings,
    signIn: (token: unknown, headers = {}) => post('/sign-in', { token }, headers),
    signOut: (headers = {}) => post('/sign-out', {}, headers),
    ask: async (line: string, headers = {}) => (await post('/ask', { line }, headers)).text(),
    askStatus: async (headers: object) =>
      (await post('/ask', { line: 'help' }, { ...headers })).status,
    access: async (headers = {}) =>
      ((await (await web.app.request('/access', { headers })).json()) as { access: string }).access,
  };
}

const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] as string;

describe('a page that only this machine can reach', () => {
  test('lets everyone there change things', async () => {
    const { ask, access } = open({ host: '127.0.0.1' });
    expect(await access()).toBe('everyone');
    expect(await ask(CREATE)).toContain('Briefing at 08:00');
  });

  test('asks for a token where one is set, since a proxy here makes everyone local', async () => {
    const { ask, access } = open({ host: '127.0.0.1', token: TOKEN });
    expect(await access()).toBe('signed out');
    expect(await ask(CREATE)).toContain('Sign in first');
  });
});

describe('a page that others can reach', () => {
  test.each<Options>([{}, { host: '127.0.0.1', publicUrls: ['https://news.example.org'] }])(
    'is for reading only without a token, and says so: %o',
    async (options) => {
      const { ask, access, signIn } = open(options);
      expect(await access()).toBe('read-only');
      const answer = await ask(CREATE);
      expect(answer).toContain('changes what others see here');
      expect(answer).toContain('This page is for reading only');
      expect(await ask('quotes mara')).toContain('3 of 24 quotes');
      expect(cookieOf(await signIn(TOKEN))).toBe('');
    },
  );

  test('lets those who have signed in change things, and the others read', async () => {
    const { ask, access, signIn } = open({ token: TOKEN });
    expect(await ask(CREATE)).toContain('Sign in first');
    expect(await ask('quotes mara')).toContain('3 of 24 quotes');
    const response = await signIn(TOKEN);
    expect(await response.json()).toEqual({ access: 'signed in' });
    const cookie = cookieOf(response);
    expect(await access({ cookie })).toBe('signed in');
    expect(await ask(CREATE, { cookie })).toContain('Briefing at 08:00');
  });

  test('lets a program that sends the token change things', async () => {
    const { ask, askStatus } = open({ token: TOKEN });
    expect(await ask(CREATE, { authorization: `Bearer ${TOKEN}` })).toContain('Briefing at 08:00');
    expect(await askStatus({ authorization: 'Bearer another' })).toBe(401);
  });

  test('keeps no page for everyone because somebody unknown names it', async () => {
    const { ask } = open({ token: TOKEN });
    const line = 'summary https://evil.example/made-up';
    expect(await ask(line)).toContain(
      'What I read is kept for everyone here, so it takes someone who manages this place. Sign in first',
    );
    expect(await ask(line, { authorization: `Bearer ${TOKEN}` })).toContain('Read: Gas talks');
    expect(await open({ host: '127.0.0.1' }).ask(line)).toContain('Read: Gas talks');
  });

  test('opens no other door with a line that a button stores', async () => {
    const { ask } = open({ token: TOKEN });
    const stored = /data-line="(cursor [\w-]+)"/u.exec(await ask('quotes mara'))?.[1] as string;
    expect(await ask(stored)).toContain('3 of 24 quotes');
    expect(await ask(`/${CREATE}`)).toContain('Sign in first');
    expect(await ask(CREATE.toUpperCase())).not.toContain('Briefing at 08:00');
  });
});

describe('the cookie', () => {
  test('holds no token, is kept from scripts and other sites, and over https from http', async () => {
    const { signIn } = open({ token: TOKEN, publicUrls: ['https://news.example.org'] });
    const plain = (await signIn(TOKEN)).headers.get('set-cookie') ?? '';
    expect(plain).not.toContain(TOKEN);
    expect(plain).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/u);
    const origin = 'https://news.example.org';
    expect((await signIn(TOKEN, { origin })).headers.get('set-cookie')).toMatch(/; Secure; /u);
  });

  test('lasts 30 days, over a restart and in another replica, but not over a new token', async () => {
    const { signIn, access, time } = open({ token: TOKEN });
    const cookie = cookieOf(await signIn(TOKEN));
    expect(await open({ token: TOKEN }).access({ cookie })).toBe('signed in');
    expect(await open({ token: `${TOKEN}2` }).access({ cookie })).toBe('signed out');
    time.ms += 30 * 86_400_000 + 1;
    expect(await access({ cookie })).toBe('signed out');
  });

  test('that was made up or made to last longer opens nothing', async () => {
    const { signIn, access } = open({ token: TOKEN });
    const [name, word = ''] = cookieOf(await signIn(TOKEN)).split('=');
    const [, seal] = word.split('.');
    for (const forged of ['', 'x', '9999999999999.', `9999999999999.${seal}`, `Infinity.${seal}`])
      expect(await access({ cookie: `${name}=${forged}` })).toBe('signed out');
  });

  test('goes when somebody signs out', async () => {
    const { signOut } = open({ token: TOKEN });
    const response = await signOut();
    expect(response.headers.get('set-cookie')).toMatch(/^on_record_session=; Max-Age=0/u);
    expect(await response.json()).toEqual({ access: 'signed out' });
  });
});

describe('a wrong token', () => {
  test('may be tried five times a minute, then even the right one has to wait', async () => {
    const { signIn, askStatus, time } = open({ token: TOKEN });
    for (const wrong of ['', 'a', `${TOKEN} x`, 'ä'.repeat(200), `x${TOKEN}`])
      expect((await signIn(wrong)).status).toBe(401);
    expect((await signIn(TOKEN)).status).toBe(429);
    expect(await askStatus({ authorization: `Bearer ${TOKEN}` })).toBe(429);
    time.ms += 60_000;
    expect((await signIn(TOKEN)).status).toBe(200);
  });

  test('is logged with where it came from, and nothing of what it was', async () => {
    const { signIn, askStatus, warnings } = open({ token: TOKEN });
    await signIn('nearly-the-token');
    await askStatus({ authorization: 'Bearer nearly-the-token' });
    await signIn(TOKEN);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toEqual({
      address: expect.any(String),
      words: 'somebody gave a wrong token',
    });
  });

  test('locks nobody out who has signed in', async () => {
    const { signIn, access } = open({ token: TOKEN });
    const cookie = cookieOf(await signIn(TOKEN));
    for (let n = 0; n < 6; n++) await signIn('wrong');
    expect(await access({ cookie })).toBe('signed in');
  });

  test('that is none is told the form', async () => {
    expect((await open({ token: TOKEN }).signIn(7)).status).toBe(400);
  });

  test('cannot be tried by another site', async () => {
    const { signIn } = open({ token: TOKEN });
    expect((await signIn(TOKEN, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('who tries behind a proxy', () => {
  const trying = (app: Hono, remoteAddress: string, forwarded: string) =>
    app.request(
      '/sign-in',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: JSON.stringify({ token: 'wrong' }),
      },
      { incoming: { socket: { remoteAddress } } },
    );
  const spend = async (app: Hono, from: string, forwarded: string) => {
    for (let tried = 0; tried < 5; tried++) await trying(app, from, forwarded);
  };
  const openAt = (publicUrls: string[]) =>
    createNewsroom({ token: 'a-secret-of-ours', publicUrls }).web.app;

  test('waits alone', async () => {
    const app = openAt(['https://news.example.org']);
    await spend(app, '::ffff:10.0.0.2', '198.51.100.7, 203.0.113.5');
    expect((await trying(app, '::ffff:10.0.0.2', '203.0.113.5')).status).toBe(429);
    expect((await trying(app, '::ffff:10.0.0.2', '203.0.113.9')).status).toBe(401);
  });

  test.each([
    ['from elsewhere', '192.0.2.44', ['https://news.example.org']],
    ['where no proxy is said to be', '127.0.0.1', []],
  ])('cannot hide behind a header %s', async (_, from, publicUrls) => {
    const app = openAt(publicUrls);
    await spend(app, from, '203.0.113.5');
    expect((await trying(app, from, '203.0.113.99')).status).toBe(429);
  });
});
