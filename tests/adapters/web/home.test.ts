import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { createNewsroom } from './newsroom.ts';

const MAX_BYTES = 100_000;

const { web } = createNewsroom();
const get = async (path: string) => {
  const response = await web.app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response;
};
const home = async () => parseHTML(await (await get('/')).text()).document;

test('shows today’s stories and asks by a form, without any script', async () => {
  const page = await home();
  const stories = [...page.querySelectorAll('main > .today .story h3 a')];
  expect(stories.length).toBeGreaterThan(3);
  expect(stories[0]?.getAttribute('href')).toBe('/stories/ab12');
  const form = page.querySelector('#prompt');
  expect(form?.getAttribute('action')).toBe('/ask');
  expect(form?.getAttribute('method')).toBe('get');
  expect(form?.querySelector('input')?.getAttribute('name')).toBe('line');
  expect(page.querySelector('.pages a[aria-current=page]')?.getAttribute('href')).toBe('/');
});

test('leads keyboards past the menu, to the stories and to the line', async () => {
  const page = await home();
  const skips = [...page.querySelectorAll('body > .skip')].map((skip) => skip.getAttribute('href'));
  expect(skips).toEqual(['#main', '#line']);
  for (const skip of skips) expect(page.querySelector(skip!)).not.toBeNull();
  expect(page.querySelector('#main')?.getAttribute('tabindex')).toBe('-1');
});

test('is not read out as the log grows, but by a line of its own', async () => {
  const page = await home();
  expect(page.querySelector('#log')?.getAttribute('aria-live')).toBe('off');
  expect(page.querySelector('#said')?.getAttribute('role')).toBe('status');
  expect(page.querySelector('main [aria-live]:not(#log), main [role=status]')).toBeNull();
});

test('has headings for its motto and for each part, and a way to add a source by its address', async () => {
  const page = await home();
  expect(page.querySelector('main h2')?.textContent).toBe('Who said what, word for word.');
  expect(page.querySelector('#files [data-fill]')?.getAttribute('data-fill')).toBe(
    '/desk sources add ',
  );
});

test('is there without its stories where these cannot be read', async () => {
  const { web, bot, errors } = createNewsroom();
  bot.look = () => Promise.reject(new Error('the disk is full'));
  const html = await (await web.app.request('/')).text();
  expect(html).toContain('id="prompt"');
  expect(errors).toMatchObject([{ err: { message: 'the disk is full' } }]);
});

test(`takes at most ${MAX_BYTES / 1000} kB with all that it loads`, async () => {
  const bytes = async (path: string) => (await (await get(path)).arrayBuffer()).byteLength;
  const page = await home();
  const parts = [...page.querySelectorAll('link[href], script[src]')].map(
    (part) => part.getAttribute('href') ?? part.getAttribute('src')!,
  );
  const scripts = parts.filter((path) => path.endsWith('.js'));
  const imported = await Promise.all(scripts.map(importsOf));
  const all = new Set(['/', ...parts, ...imported.flat()]);
  const sizes = await Promise.all([...all].map(bytes));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_BYTES);
});

test('can be installed, with icons of the sizes that it says', async () => {
  const response = await get('/manifest.webmanifest');
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
  const manifest = (await response.json()) as {
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
    share_target: { action: string };
  };
  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' });
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await get(src);
    expect(icon.headers.get('content-type')).toBe(type);
    if (type !== 'image/png') continue;
    // the width stands in the first chunk of a PNG
    const width = Buffer.from(await icon.arrayBuffer()).readUInt32BE(16);
    expect(`${width}x${width}`).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  expect((await get(manifest.share_target.action)).status).toBe(200);
});

/** The scripts that a script loads, and those that they load. */
async function importsOf(path: string): Promise<string[]> {
  const text = await (await get(path)).text();
  const direct = [...text.matchAll(/from '\.\/([a-z]+\.js)'/gu)].map(([, name]) => `/page/${name}`);
  return [...direct, ...(await Promise.all(direct.map(importsOf))).flat()];
}
