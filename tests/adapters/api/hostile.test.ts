import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resources } from '../../../src/api/resources.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import { HOSTILE_TEXTS } from '../../support/walk/hostile-texts.ts';
import { openApi } from './open-api.ts';

type Problem = { status: number; detail: string; parameter?: string };

const LISTS = resources.filter(({ path, method }) => method === 'get' && !path.includes(':'));
const THINGS = resources.filter(({ path }) => path.includes(':'));
const LONG = 'a'.repeat(10_000);

describe('the API', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  let api: ReturnType<typeof openApi>;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    api = openApi(newsroom);
  });
  afterAll(async () => {
    expect(api.errors).toEqual([]);
    expect(newsroom.broken).toEqual([]);
    await newsroom.close();
  });

  async function refused(path: string): Promise<Problem> {
    const { status, headers, json } = await api.get(path);
    expect([path.slice(0, 80), status]).toEqual([path.slice(0, 80), 400]);
    expect(headers.get('content-type')).toBe('application/problem+json');
    return json();
  }

  test.each(LISTS.map(({ path }) => path))(
    'refuses what %s does not know by name',
    async (path) => {
      const { detail, parameter } = await refused(`/api/v1${path}?speakr=ann`);
      expect(parameter).toBe('speakr');
      expect(detail).toContain('There is no parameter `speakr` here.');
    },
  );

  test.each([
    ['limit=0', 'limit', '`limit` is too small. Give at least 1.'],
    ['limit=-5', 'limit', '`limit` is too small. Give at least 1.'],
    ['limit=201', 'limit', '`limit` is too large. Give at most 200.'],
    ['limit=1e99', 'limit', 'limit'],
    ['limit=ten', 'limit', 'limit'],
    ['limit=1.5', 'limit', 'limit'],
    ['limit[]=1', 'limit[]', 'There is no parameter `limit[]` here.'],
    ['limit=1&limit=2', 'limit', '`limit` is given twice. Give it once.'],
    ['__proto__=1', '__proto__', 'There is no parameter `__proto__` here.'],
    ['constructor=1', 'constructor', 'There is no parameter `constructor` here.'],
    ['toString=1', 'toString', 'There is no parameter `toString` here.'],
    ['about=%00', 'about', 'signs that cannot be printed'],
    ['about=', 'about', '`about` is empty. Give it, or leave it out.'],
    [`about=${LONG}`, 'about', '`about` is too long. Give at most 200 characters.'],
    ['about=the', 'about', 'has no words to search for'],
    ['speaker=nobody-here', 'speaker', 'Nobody called “nobody-here” is quoted here.'],
    ['speaker=marsh', 'speaker', 'Give the id of the one that is meant.'],
    ['kind=shouted', 'kind', '`kind` is none of these: direct, reported, all.'],
    ['certain=no', 'certain', '`certain` is none of these: true, false.'],
    ['since=whenever', 'since', 'not “whenever”'],
    ['since=2026-03-19&until=2026-03-01', 'until', 'swap `since` and `until`'],
    ['cursor=nonsense', 'cursor', 'This is no cursor of this list.'],
    [`cursor=${Buffer.from('["articles",{}]').toString('base64url')}`, 'cursor', 'no cursor'],
    [
      `cursor=${Buffer.from('["statements",{"__proto__":1}]').toString('base64url')}`,
      'cursor',
      'no',
    ],
    [`cursor=${'A'.repeat(2_000)}`, 'cursor', '`cursor` is too long.'],
  ])('says what is wrong with “%s”', async (query, parameter, words) => {
    const problem = await refused(`/api/v1/statements?${query}`);
    expect(problem.parameter).toBe(parameter);
    expect(problem.detail).toContain(words);
  });

  test('says of what must be given only that', async () => {
    const { detail } = await refused('/api/v1/search?words=');
    expect(detail).toBe('`words` is empty. Give it.');
    for (const [path, name] of [
      ['commands', 'line'],
      ['verify', 'words'],
    ]) {
      const answer = await api.send(`/api/v1/${path}`, '[]');
      expect((answer.json() as Problem).detail).toBe(`Send a JSON object: {"${name}": "…"}.`);
    }
  });

  test.each(['statements?', 'articles?', 'search?words=ferry&'])(
    'takes no slip in a source for an answer: %s',
    async (path) => {
      const { status, json } = await api.get(`/api/v1/${path}source=Harbor%20Leger`);
      const { detail, parameter, choices } = json() as Problem & { choices?: string[] };
      expect([status, parameter]).toEqual([404, 'source']);
      expect(detail).toContain('“Harbor Leger” is no source that is read here. Did you mean');
      expect(choices).toContain('Harbour Ledger');
      const known = await api.get(`/api/v1/${path}source=harbour`);
      expect(known.status).toBe(200);
    },
  );

  test('counts the quotations of a text that are too many to check', async () => {
    const release = (most: number) => ({
      words: Array.from({ length: most }, (_, at) => `“The bus number ${at} is late.”`).join(
        '\n\n',
      ),
    });
    const told = async (most: number) => {
      const { json } = await api.send('/api/v1/verify', release(most));
      const { findings, notChecked } = json() as { findings: object[]; notChecked: number };
      return [findings.length, notChecked];
    };
    expect(await told(43)).toEqual([40, 3]);
    expect(await told(2)).toEqual([2, 0]);
    expect(await told(1)).toEqual([1, 0]);
  });

  test('reads `certain=false` as if it were left out', async () => {
    const all = await api.get('/api/v1/statements?limit=200');
    const told = await api.get('/api/v1/statements?limit=200&certain=false');
    expect((told.json() as { items: object[] }).items).toEqual(
      (all.json() as { items: object[] }).items,
    );
  });

  test('takes bad encodings for the signs that they are', async () => {
    for (const path of [
      '?about=%E0%A4%A',
      '?about=%FF%FE',
      '?%00=1',
      '/%00',
      '/%E0%A4%A',
      '/..%2F..%2Fetc',
    ])
      expect((await api.get(`/api/v1/statements${path}`)).status).toBeLessThan(500);
  });

  test.each(HOSTILE_TEXTS.map((text, at) => [at, text] as const))(
    'answers hostile text %i in every place',
    async (_, text) => {
      const word = encodeURIComponent(text.toWellFormed());
      const paths = [
        ...THINGS.map(({ path }) => path.replace(':id', word)),
        ...LISTS.flatMap(({ path, query }) =>
          Object.keys(query.shape).map((name) => `${path}?${name}=${word}`),
        ),
      ].map((path) => `/api/v1${path}`);
      for (const path of [...paths, `/feeds/speakers/${word}.atom`, `/feeds/topics/${word}.json`])
        expect([200, 400, 404]).toContain((await api.get(path)).status);
      expect([200, 400]).toContain((await api.send('/api/v1/verify', { words: text })).status);
    },
  );

  test.each([
    ['not JSON', 400],
    ['[]', 400],
    ['null', 400],
    ['{"__proto__":{"line":"help"}}', 400],
    ['{"line":5}', 400],
    ['{"line":"help","place":"other"}', 400],
    [`{"line":"${'a'.repeat(60_000)}"}`, 400],
    [`{"line":"${'a'.repeat(1_100_000)}"}`, 413],
  ])('refuses to run “%.40s”', async (body, status) => {
    const answer = await api.send('/api/v1/commands', body);
    expect(answer.status).toBe(status);
    expect((answer.json() as Problem).detail).toMatch(/\.$|…$|\}$/u);
  });

  test('names the methods that an address takes', async () => {
    const { status, headers } = await api.get('/api/v1/verify', { method: 'DELETE' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await api.get('/api/v2/statements')).status).toBe(404);
  });
});
