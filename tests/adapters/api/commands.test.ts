import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom } from '../../support/newsroom.ts';
import { openApi } from './open-api.ts';

const TOKEN = 'a-token-that-is-only-for-tests';
const CREATE = { line: 'briefing create 8am weekdays utc #newsroom' };
const START = Date.parse('2026-03-20T08:40:00Z');

type Problem = { detail: string; choices?: string[] };

describe('a line sent by a program', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  });
  afterAll(() => newsroom.close());

  const time = { ms: START };
  const open = (options: { host?: string; token?: string | null; publicUrls?: string[] }) =>
    openApi({ ...newsroom, ...options, now: () => new Date(time.ms) });
  const inPublic = { host: '0.0.0.0', token: TOKEN };
  const bearer = { authorization: `Bearer ${TOKEN}` };

  test('is answered with its title, its text and its data', async () => {
    const { status, headers, json } = await open({}).send('/api/v1/commands', {
      line: 'verify “a grown-up night’s work”',
    });
    const { title, text, data } = json() as {
      title: string;
      text: string;
      data: { verdict: string };
    };
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(title).toContain('a grown-up night’s work');
    expect(text.startsWith(title)).toBe(true);
    expect(data.verdict).toBe('cut');
  });

  test('is refused with what may have been meant', async () => {
    const { status, json } = await open({}).send('/api/v1/commands', { line: 'quotes marsh' });
    const { detail, choices = [] } = json() as Problem;
    expect(status).toBe(422);
    expect(detail).toContain('marsh');
    expect(choices.length).toBeGreaterThan(1);
  });

  test('can only read without the token, and change things with it', async () => {
    const api = open(inPublic);
    expect((await api.send('/api/v1/commands', { line: 'briefing list' })).status).toBe(200);
    const refused = await api.send('/api/v1/commands', CREATE);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((refused.json() as Problem).detail).toContain('Send the token');
    expect((await api.send('/api/v1/commands', CREATE, bearer)).status).toBe(200);
    expect((await newsroom.store.findBriefings('local')).length).toBe(1);
    const { items } = (await api.get('/api/v1/briefings')).json() as { items: object[] };
    expect(items).toMatchObject([{ channel: 'newsroom', times: ['08:00'], zone: 'UTC' }]);
    expect(JSON.stringify(items)).not.toContain('createdBy');
  });

  test.each([
    'follow ilse marchetti',
    'summary https://elsewhere.example.com/report',
    'doctor',
    'briefing 8am weekdays utc',
  ])('“%s” asks for the token, in words for programs', async (line) => {
    const { status, json } = await open(inPublic).send('/api/v1/commands', { line });
    const { detail } = json() as Problem;
    expect(status).toBe(401);
    expect(detail).toMatch(/takes someone who manages .*Send the token: Authorization: Bearer …$/u);
    expect(detail).not.toContain('Sign in');
  });

  test.each([
    ['Mars/Base', undefined],
    ['Japan', ['Asia/Tokyo']],
    ['<b>', undefined],
  ])('is refused in the zone “%s”', async (zone, choices) => {
    const { status, json } = await open({}).send('/api/v1/commands', { line: 'help', zone });
    expect([status, json()]).toMatchObject([400, { parameter: 'zone' }]);
    expect((json() as Problem).detail).toContain(`“${zone}” is no time zone.`);
    expect((json() as Problem).choices).toEqual(choices);
  });

  test('changes nothing where nobody can sign in', async () => {
    const { status, json } = await open({ host: '0.0.0.0' }).send('/api/v1/commands', CREATE);
    expect(status).toBe(403);
    expect((json() as Problem).detail).toContain('WEB_TOKEN');
  });

  test('never counts as the reader’s whose browser sends it', async () => {
    const api = open(inPublic);
    const signedIn = await api.send('/sign-in', { token: TOKEN });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    expect((await api.send('/ask', CREATE, { cookie })).status).toBe(200);
    expect((await api.send('/api/v1/commands', CREATE, { cookie })).status).toBe(401);
    for (const headers of [
      { origin: 'https://evil.example', ...bearer },
      { origin: 'null', ...bearer },
      { 'sec-fetch-site': 'cross-site', ...bearer },
    ])
      expect((await api.send('/api/v1/commands', CREATE, headers)).status).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(
        (await api.send('/api/v1/commands', CREATE, { ...bearer, 'content-type': type })).status,
      ).toBe(415);
  });

  test('waits as long as it is told after too many wrong tokens', async () => {
    const api = open(inPublic);
    const wrong = () =>
      api.send('/api/v1/commands', { line: 'help' }, { authorization: 'Bearer no' });
    for (let tries = 0; tries < 5; tries++) {
      expect((await wrong()).status).toBe(401);
      time.ms += 1_000;
    }
    const { status, headers } = await wrong();
    expect(status).toBe(429);
    const seconds = Number(headers.get('retry-after'));
    time.ms += (seconds - 1) * 1_000;
    expect((await wrong()).status).toBe(429);
    time.ms += 1_000;
    expect((await api.send('/api/v1/commands', { line: 'help' }, bearer)).status).toBe(200);
  });

  test('is not shown on the page', async () => {
    const { headers } = await open({}).send('/api/v1/commands', { line: 'summary' });
    expect(headers.get('content-type')).toContain('application/json');
    expect(newsroom.broken).toEqual([]);
  });
});
