import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const NOW = new Date(2026, 11, 1, 10, 7);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let runs = 0;
/** A script of the page, run anew as on a page that opens; they are no TypeScript. */
const run = (name: string) =>
  import(new URL(`../../../adapters/web/page/${name}.js?${++runs}`, import.meta.url).href);

function show(html: string): Document {
  const { document } = parseHTML(`<body>${html}</body>`);
  vi.stubGlobal('document', document);
  return document;
}

test.each([
  ['just now', new Date(2026, 11, 1, 10, 6, 30)],
  ['1h ago', new Date(2026, 11, 1, 9, 4)],
  ['11h ago', new Date(2026, 10, 30, 22, 30)],
  ['yesterday', new Date(2026, 10, 30, 9, 0)],
  ['2d ago', new Date(2026, 10, 29, 17, 5)],
  ['3d ago', new Date(2026, 10, 28, 14, 20)],
  ['tomorrow', new Date(2026, 11, 2, 23, 0)],
  ['in 2d', new Date(2026, 11, 3, 0, 30)],
])('“%s” is told by the calendar from a day on', async (words, date) => {
  const { ago } = await run('ago');
  expect(ago(date, NOW)).toBe(words);
});

test('a time is written anew only where it says something else', async () => {
  const [old, recent] = ['2026-11-20T12:00:00Z', new Date(2026, 11, 1, 10, 0).toISOString()];
  const document = show(`<time datetime="${old}"></time><time datetime="${recent}"></time>`);
  await run('times');
  const texts = () => [...document.querySelectorAll('time')].map(({ firstChild }) => firstChild);
  const [before, soon] = texts();
  expect(soon?.textContent).toBe('1 Dec, 10:00 · 7m ago');
  vi.advanceTimersByTime(60_000);
  expect(texts()[0]).toBe(before);
  expect(texts()[1]?.textContent).toBe('1 Dec, 10:00 · 8m ago');
});

test('a citation is copied by a button, where the browser allows it, and that is read out', async () => {
  const CITED = `<article class="receipt"><figure class="citation"><figcaption>APA</figcaption>
<pre>Holm (2026).</pre></figure></article>`;
  const bare = show(CITED);
  vi.stubGlobal('navigator', {});
  await run('copy');
  expect(bare.querySelector('button')).toBeNull();

  const copied: string[] = [];
  const document = show(CITED);
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => copied.push(text) },
  });
  await run('copy');
  const button = document.querySelector('button');
  expect(button?.getAttribute('aria-label')).toBe('Copy: APA');
  button?.click();
  await vi.waitFor(() =>
    expect(document.querySelector('[role=status]')?.textContent).toBe('Copied: APA'),
  );
  expect(copied).toEqual(['Holm (2026).']);
});
