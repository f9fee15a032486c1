import { describe, expect, test } from 'vitest';
import { createWeb } from '../../../../adapters/web/client.ts';
import type { Operations } from '../../../../src/run/read-operations.ts';
import { createNewsroom } from '../newsroom.ts';
import { AT, ILL, WELL } from '../operations.ts';

const TOKEN = 'a-token-that-is-only-for-tests';
type Options = Partial<Parameters<typeof createWeb>[0]> & { operations?: Operations };

/** A newsroom as a browser without scripts uses it. */
function open({ operations = WELL, ...options }: Options = {}) {
  const { bot } = createNewsroom();
  const time = { ms: Date.parse(AT) };
  const { app } = createWeb({
    ...{ bot, port: 0, host: '127.0.0.1', log: { error() {} }, now: () => new Date(time.ms) },
    findArticle: async () => undefined,
    findReceipt: async () => undefined,
    readOperations: async () => operations,
    ...options,
  });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers });
  const post = async (path: string, fields: Record<string, string>, headers = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields),
    });
  return {
    time,
    get,
    read: async (headers?: Record<string, string>) => (await get('/operator', headers)).text(),
    signIn: (token: string, back = '/operator', headers = {}) =>
      post('/sign-in/page', { token, back }, headers),
    signOut: (headers = {}) => post('/sign-out/page', {}, headers),
  };
}

const OPEN = { host: '0.0.0.0', token: TOKEN };
const SHOWN = '<h1>Operator</h1>';
const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] as string;

describe('who may see how the desk is doing', () => {
  test('is everyone where only this machine reaches the page, and nothing keeps it', async () => {
    const answer = await open().get('/operator');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(await answer.text()).toContain(SHOWN);
    expect(await (await open().get('/robots.txt')).text()).toContain('Disallow: /operator');
  });

  test('is nobody where others reach it and no token is set: how to change that is said', async () => {
    const answer = await open({ host: '0.0.0.0' }).get('/operator');
    expect(answer.status).toBe(403);
    const text = await answer.text();
    expect(text).toContain('set WEB_TOKEN and restart');
    expect(text).not.toMatch(/<form class="ask"|All is well/u);
  });

  test('is whoever signs in by the form, and is led back', async () => {
    const { get, read, signIn } = open(OPEN);
    const refused = await get('/operator');
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([401, 'no-store']);
    expect(await refused.text()).toContain('action="/sign-in/page"');
    const answer = await signIn(TOKEN);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/operator']);
    expect(await read({ cookie: cookieOf(answer) })).toContain(SHOWN);
    expect(await read({ authorization: `Bearer ${TOKEN}` })).toContain(SHOWN);
  });

  test('is nobody with a wrong token, and after five tries not even with the right one', async () => {
    const { get, signIn, time } = open(OPEN);
    for (let tried = 0; tried < 5; tried++) {
      const wrong = await signIn('wrong');
      expect([wrong.status, cookieOf(wrong)]).toEqual([401, '']);
      expect(await wrong.text()).toContain('That is not the token.');
    }
    const answer = await signIn(TOKEN);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await get('/operator', { authorization: `Bearer ${TOKEN}` })).status).toBe(429);
    time.ms += 60_000;
    expect((await signIn(TOKEN)).status).toBe(303);
  });

  test('is nobody whom another site sends', async () => {
    const { signIn } = open(OPEN);
    expect((await signIn(TOKEN, '/operator', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn('x'.repeat(1_001))).status).toBe(401);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a?b', '', '/a\r\nb'])(
    'is led nowhere else: %j',
    async (back) => {
      expect((await open(OPEN).signIn(TOKEN, back)).headers.get('location')).toBe('/');
    },
  );

  test('is who sees it in the navigation, until they sign out', async () => {
    const { get, signIn, signOut } = open(OPEN);
    const home = async (headers = {}) => (await get('/', headers)).text();
    const cookie = cookieOf(await signIn(TOKEN));
    expect(await home()).not.toContain('/operator');
    expect(await home({ cookie })).toContain('href="/operator"');
    expect(await (await get('/operator')).text()).not.toContain('href="/operator"');
    expect(cookieOf(await signOut({ cookie }))).toBe('on_record_session=');
  });
});

describe('what it says', () => {
  test('where all is well: that, and the figures', async () => {
    const text = await open().read();
    expect(text).toContain('All is well.');
    expect(text).not.toContain('needs a look');
    for (const told of [
      'Nothing waits to be posted.',
      '1,204 sent',
      'Every channel takes what is posted there.',
      '92.7 (F1 in %)',
      'docs/model-card.md',
      'SQLite, 1.4 MB',
      'Its disk has 30 GB free of 80 GB.',
      'articles 28',
      'On Record 0.2.0 on Node v24.0.0, up for 3 days and 4 hours',
      '181 MB of memory',
    ])
      expect(text).toContain(told);
  });

  test('of each kind of trouble: what it is, and what to do', async () => {
    const text = await open({ operations: ILL }).read();
    for (const told of [
      '12 posts wait to be posted, the oldest for 1 hour.',
      '3 held back, the first until',
      '4 sent, 1 failed, 1 uncertain. 1 of those sent came more than ten minutes late.',
      'a correction, due',
      'posted 1 hour later',
      'paused: we are not in the channel',
      'invite us into it',
      'refused 2 times in a row',
      'of what was posted and changed at its source: 4 sent, 1 failed',
      'does not accept its token',
      'Make a new token for chat',
      'See whether this machine reaches talk',
      'answers over 1 connection',
      '1 source of 30 failed',
      'Sources are read late',
      'failed 7 times in a row: It is away (503).',
      '1 about who said it',
      'href="/q/a%2Fb"',
      'restart this process',
      'Its disk has 150 MB free of 80 GB.',
      'Its disk is nearly full: make room',
    ])
      expect(text).toContain(told);
    expect(text.match(/needs a look/gu)).toHaveLength(9);
  });

  test('shows hostile names as they are written, and nothing of them runs or turns the rest', async () => {
    const text = await open({ operations: ILL }).read();
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<img|\u202e/u);
  });

  test('of a database that is away, and of a model without figures', async () => {
    const trouble = 'The database does not answer.';
    const operations = {
      ...WELL,
      database: { engine: 'postgres', trouble, disk: null },
      stored: null,
      model: null,
    };
    const text = await open({ operations }).read();
    expect(text).toContain(trouble);
    expect(text).toContain('everything goes on by itself once it answers');
    expect(text).toContain('are not in this installation');
    expect(text).toContain('This process');
  });
});
