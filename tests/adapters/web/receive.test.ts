import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../adapters/web/limits.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { createNewsroom } from './newsroom.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const CHANNEL = { id: 'newsroom', name: 'newsroom' };
const PLACE = { id: 'local', platform: 'web', name: 'Newsroom' } as const;

const { web, errors } = createNewsroom();
const get = (path: string) => web.app.request(path);
const post = (body: unknown, headers: Record<string, string> = {}) =>
  web.app.request('/ask', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('POST /ask', () => {
  test('answers a line with a card', async () => {
    const response = await post({ line: '/quotes Mara Lindqvist' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<h2 dir="auto">Mara Lindqvist: 3 of 24 quotes</h2>');
  });

  test('opens what a button carries, also a line too long for one', async () => {
    const html = await (await post({ line: 'quotes mara' })).text();
    const line = /data-line="(cursor [\w-]+)"/u.exec(html)?.[1];
    expect(await (await post({ line })).text()).toContain('mara: 3 of 24 quotes');
  });

  test('offers what may be meant after a mistake', async () => {
    const html = await (await post({ line: 'quotes nobody' })).text();
    expect(html).toContain('data-line="quotes mara"');
  });

  test('passes the reader’s zone on, but not one that is none', async () => {
    const answer = async (zone: unknown) =>
      (await post({ line: 'briefing create time:08:00 channel:#newsroom', zone })).text();
    expect(await answer('Europe/Oslo')).toContain('Briefing at 08:00 Europe/Oslo in newsroom');
    expect(await answer('Middle/Earth')).not.toContain('Middle/Earth');
  });

  test.each<[number, string, unknown, Record<string, string>]>([
    [415, 'a form', 'line=help', { 'content-type': 'application/x-www-form-urlencoded' }],
    [415, 'plain text', '{"line":"help"}', { 'content-type': 'text/plain' }],
    [403, 'another site', { line: 'help' }, { 'sec-fetch-site': 'cross-site' }],
    [403, 'a sister site', { line: 'help' }, { 'sec-fetch-site': 'same-site' }],
    [403, 'another origin', { line: 'help' }, { origin: 'https://evil.org' }],
    [403, 'no origin', { line: 'help' }, { origin: 'null' }],
    [400, 'no JSON', '{', {}],
    [400, 'no line', { text: 'help' }, {}],
    [400, 'a line that is none', { line: 7 }, {}],
    [413, 'a line too long', { line: 'x'.repeat(50_001) }, {}],
    [413, 'a body too long', { line: 'help', rest: 'x'.repeat(1_048_576) }, {}],
  ])('refuses with %i %s', async (status, _what, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('takes a whole press release, and says of a longer one that none of it was read', async () => {
    const pasted = (chars: number) => post({ line: `quotes ${'x'.repeat(chars - 7)}` });
    expect((await pasted(50_000)).status).toBe(200);
    expect(await (await pasted(50_003)).text()).toMatch(
      /^That has 50,003 characters, and a line takes 50,000 at most: none of it was read\./u,
    );
  });

  test.each([{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost' }, {}])(
    'lets its own page and programs ask: %o',
    async (headers) => {
      expect((await post({ line: 'help' }, headers as Record<string, string>)).status).toBe(200);
    },
  );
});

describe('GET', () => {
  test('completes commands and speakers', async () => {
    const complete = async (line: string) =>
      (await get(`/complete?${new URLSearchParams({ line })}`)).json();
    expect(await complete('/qu')).toEqual([{ line: '/quotes ', label: expect.any(String) }]);
    expect(await complete('/quotes lindq')).toContainEqual({
      line: '/quotes "Mara Lindqvist" ',
      label: 'Mara Lindqvist — Energy minister · 24 quotes',
    });
  });

  test('tells the page what may be asked, with somebody who is in the news', async () => {
    const desk = (await (await get('/commands')).json()) as Record<string, unknown[]>;
    expect(desk.commands).toContainEqual({ line: '/help ', about: 'What I can do' });
    expect(desk.examples).toMatchObject([
      { line: '/quotes "Mara Lindqvist"', runs: true },
      { line: '/summary gas talks', runs: true },
      { line: '/desk briefing create time:08:00', runs: false },
    ]);
    expect(desk.speakers?.[0]).toEqual({
      line: '/quotes "Mara Lindqvist"',
      name: 'Mara Lindqvist',
      detail: 'Energy minister · 24 quotes',
    });
  });

  test('shows the stored copy of an article', async () => {
    const html = await (await get('/articles/talks%2F1?start=0&end=5')).text();
    expect(html).toContain('<mark id="passage">Talks</mark>');
  });

  test('marks every piece of the passage that is an offset', async () => {
    const places = 'start=0&end=5&start=x&end=9&start=11&end=14&start=20';
    const html = await (await get(`/articles/talks%2F1?${places}`)).text();
    expect(html).toContain('<mark id="passage">Talks</mark> over <mark>gas</mark> transit');
  });

  test('says where the article has changed since the link was made', async () => {
    const html = await (await get('/articles/talks%2F1?start=0&end=5&hash=other')).text();
    expect(html).toContain('This article has changed');
    expect(html).not.toContain('<mark');
  });

  test('ignores a passage that is none', async () => {
    const response = await get('/articles/talks%2F1?start=-1&end=1e9');
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<mark');
  });

  test('says in words that an article is not there', async () => {
    const response = await get('/articles/unknown');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1>No such article</h1>');
  });

  test.each([
    ['/', 'text/html; charset=UTF-8'],
    ['/page/style.css', 'text/css; charset=utf-8'],
    ['/page/page.js', 'text/javascript; charset=utf-8'],
    ['/page/icon.svg', 'image/svg+xml'],
  ])('serves %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test.each(['/nothing', '/page/nothing.js', '/page/..%2fclient.ts', '/page/index.html'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('forbids foreign scripts, frames and referrers everywhere', async () => {
    for (const path of ['/', '/commands', '/articles/unknown', '/nothing']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/u,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

describe('GET /events', () => {
  test('delivers what was posted and what is posted, each once', async () => {
    const { web } = createNewsroom();
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('First'), key: 'a1' });
    const events = readEvents(await web.app.request('/events'), 2);
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('First again'), key: 'a1' });
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('Second\nline'), key: 'a2' });
    const [first, second] = await events;
    expect(first).toMatch(/^event: post\n[\s\S]*<h2 dir="auto">First<\/h2>[\s\S]*\nid: a1$/u);
    expect(second).toMatch(
      /^event: post\n[\s\S]*<h2 dir="auto">Second\ndata: line<\/h2>[\s\S]*id: a2$/u,
    );
  });

  test('shows a post as it is after it was corrected', async () => {
    const { web } = createNewsroom();
    const post = { channel: CHANNEL, place: PLACE, key: 'a1' };
    await web.post({ ...post, reply: reply('First') });
    await web.edit!({ ...post, messageId: 'a1', reply: reply('Mended') });
    const [event] = await readEvents(await web.app.request('/events'), 1);
    expect(event).toMatch(/Mended[\s\S]*id: a1$/u);
  });

  test('goes on after the last post that the page saw', async () => {
    const { web } = createNewsroom();
    for (const key of ['a1', 'a2', 'a3'])
      await web.post({ channel: CHANNEL, place: PLACE, reply: reply(key), key });
    const keysAfter = async (id: string, count: number) => {
      const headers = { 'last-event-id': id };
      const events = await readEvents(await web.app.request('/events', { headers }), count);
      return events.map((event) => /id: (.*)$/u.exec(event)?.[1]);
    };
    expect(await keysAfter('a1', 2)).toEqual(['a2', 'a3']);
    expect(await keysAfter('from before a restart', 3)).toEqual(['a1', 'a2', 'a3']);
  });

  test('says where the posts that were there before end', async () => {
    const { web } = createNewsroom();
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('Before'), key: 'a1' });
    const response = await web.app.request('/events');
    await web.post({ channel: CHANNEL, place: PLACE, reply: reply('New'), key: 'a2' });
    const text = await readUntil(response, 'id: a2');
    expect([...text.matchAll(/^(?:event: go-on|id: .*)$/gmu)].map(([line]) => line)).toEqual([
      'id: a1',
      'event: go-on',
      'id: a2',
    ]);
  });

  test('keeps the last fifty posts', async () => {
    const { web } = createNewsroom();
    for (let n = 1; n <= 51; n++)
      await web.post({ channel: CHANNEL, place: PLACE, reply: reply('A post'), key: `k${n}` });
    expect(
      await web.findPost({ channel: CHANNEL, place: PLACE, key: 'k1', since: new Date(0) }),
    ).toBeUndefined();
    expect(
      await web.findPost({ channel: CHANNEL, place: PLACE, key: 'k2', since: new Date(0) }),
    ).toEqual({ messageId: 'k2' });
    const events = await readEvents(await web.app.request('/events'), 50);
    expect(events[0]).toMatch(/id: k2$/u);
  });

  test('shows answers meant for all to the other pages too, under their question', async () => {
    const { web } = createNewsroom();
    const events = readEvents(await web.app.request('/events'), 1);
    const answer = await web.app.request('/ask', {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"line":"briefing create time:08:00 channel:newsroom"}',
    });
    const key = /data-key="(ask-[^"]+)"/u.exec(await answer.text())?.[1];
    const [event] = await events;
    expect(event).toContain(`id: ${key}`);
    expect(event).toMatch(/<p class="asked" dir="auto">\/briefing create .*<\/p><article /u);
  });

  test.each([
    ['briefing create time:08:00 channel:newsroom', '/briefing create time:08:00 channel:newsroom'],
    ['post the news here at 8', 'post the news here at 8'],
  ])('shows “%s” with a slash only where it is a command', async (line, shown) => {
    const { web, bot } = createNewsroom();
    bot.answer = async () => reply('Done', { onlyToAsker: false });
    const events = readEvents(await web.app.request('/events'), 1);
    await web.app.request('/ask', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ line }),
    });
    expect((await events)[0]).toContain(`<p class="asked" dir="auto">${shown}</p>`);
  });

  test('shows others a question as text, whatever is in it', async () => {
    const { web } = createNewsroom();
    const events = readEvents(await web.app.request('/events'), 1);
    await web.app.request('/ask', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ line: 'briefing create time:<b>8</b> channel:newsroom' }),
    });
    expect((await events)[0]).toContain('/briefing create time:&lt;b&gt;8&lt;/b&gt;');
  });

  test('cuts a post to what a page holds', async () => {
    const { web } = createNewsroom();
    const blocks = Array.from({ length: 300 }, () => ({ kind: 'text', text: 'words' }) as const);
    await web.post({
      channel: CHANNEL,
      place: PLACE,
      reply: reply('Long', { blocks }),
      key: 'long',
    });
    const [event] = await readEvents(await web.app.request('/events'), 1);
    expect(event?.match(/class="text"/gu)).toHaveLength(LIMITS.blocks - 1);
    expect(event).toContain('did not fit here');
  });
});

test('explains its own failures with a reference and keeps them for the log', async () => {
  expect(await (await post({ line: 'quotes broken' })).text()).toMatch(/ref [0-9A-F]{4}/u);
  expect(errors).toEqual([new Error('the disk is full')]);
});

async function readUntil(response: Response, end: string): Promise<string> {
  const reader = readerOf(response);
  let text = '';
  while (!text.includes(end)) text += (await reader.read()).value;
  await reader.cancel();
  return text;
}

const readerOf = (response: Response) =>
  (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .getReader();

async function readEvents(response: Response, count: number): Promise<string[]> {
  const reader = readerOf(response);
  let text = '';
  const events = () => text.split('\n\n').filter((event) => event.startsWith('event: post'));
  while (events().length < count || !text.endsWith('\n\n')) text += (await reader.read()).value;
  await reader.cancel();
  return events();
}
