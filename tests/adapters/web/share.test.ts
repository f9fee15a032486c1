import { expect, test } from 'vitest';
import { createNewsroom } from './newsroom.ts';

const { web } = createNewsroom();
const share = (shared: Record<string, string>) =>
  web.app.request(`/share?${new URLSearchParams(shared)}`);
const send = (url: string, headers: Record<string, string> = {}) =>
  web.app.request('/share', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ url }).toString(),
  });

test('checks shared words, without the address that came with them', async () => {
  const words = 'It’s a "door", and it’s open https://news.example.org/talks';
  const response = await share({ title: 'A report', text: words });
  expect(response.status).toBe(302);
  const to = new URL(response.headers.get('location')!, 'http://localhost');
  expect(to.pathname).toBe('/ask');
  expect(to.searchParams.get('line')).toBe('verify words:"It’s a “door”, and it’s open"');
});

test.each([{ url: 'https://news.example.org/talks' }, { text: 'https://news.example.org/talks' }])(
  'reads nothing from an address before somebody presses the button: %o',
  async (shared) => {
    const response = await share(shared as Record<string, string>);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Nothing has been read from it yet.');
    expect(html).toContain('name="url" value="https://news.example.org/talks"');
    expect(html).not.toContain('Gas talks stall');
  },
);

test('reads the address of its own form, and of no other site’s', async () => {
  const url = 'https://news.example.org/talks';
  expect(await (await send(url)).text()).toContain('Read: Gas talks stall as winter nears');
  expect((await send(url, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send(url, { origin: 'null' })).status).toBe(403);
  expect((await send(url, { 'content-type': 'application/json' })).status).toBe(415);
  expect((await send('javascript:alert(1)')).status).toBe(400);
});

test.each<[string, Record<string, string>, number]>([
  ['nothing', {}, 200],
  ['two words', { text: 'too few' }, 200],
  ['markup', { text: '<script>', url: 'javascript:alert(1)' }, 200],
  ['a whole book', { text: 'word '.repeat(2_000) }, 400],
])('says what to do with %s', async (_what, shared, status) => {
  const response = await share(shared);
  const html = await response.text();
  expect(response.status).toBe(status);
  expect(html).toContain('<form class="share"');
  expect(html).not.toMatch(/<script>|javascript:/u);
});
