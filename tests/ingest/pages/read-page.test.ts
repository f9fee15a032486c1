import { afterAll, describe, expect, test } from 'vitest';
import { createPageReader } from '../../../src/ingest/pages/read-page.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

const SENTENCE =
  'The mayor of Tarn said on Friday that the old mill would be rebuilt by the spring. ';
const ARTICLE = `<h1>Mill to be rebuilt</h1><p>${SENTENCE.repeat(3)}</p>`;
// Within the limits of depth and number, but minutes of work for Readability
const SLOW = '<table><tr><td>'.repeat(80) + '<p>word word, word.</p>'.repeat(18_000);

const pages = createPageReader();
afterAll(() => pages.close());

describe('a page reader', () => {
  test('reads a page in its own process', async () => {
    const page = await pages.read(ARTICLE, 'https://tarn.example/mill');
    expect(page).toMatchObject({ title: 'Mill to be rebuilt', text: SENTENCE.repeat(3).trim() });
  });

  test.each([
    ['nothing', ''],
    ['half a million text nodes', '<'.repeat(500_000)],
    ['plain text', 'only words'],
    ['200,000 nested elements', '<div>'.repeat(200_000)],
    ['10 MB of noise', '<x y'.repeat(2_500_000)],
    ['a binary file', '\0\u0001\u0002\uFFFD'.repeat(1000)],
    ['an endless comment', '<!--'.repeat(100_000)],
    ['a script that never ends', '<script>'.repeat(50_000)],
  ])('refuses %s in one sentence', async (_name, html) => {
    const error = await pages.read(html, null).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error.message).toMatch(/^The page .{5,60}\.$/u);
  });

  test('gives up on a page that takes too long, and reads the next one', async () => {
    const hasty = createPageReader({ pageMs: 1_000 });
    const [slow, next] = await Promise.allSettled([
      hasty.read(SLOW, null),
      hasty.read(ARTICLE, null),
    ]);
    await hasty.close();
    expect(slow).toMatchObject({
      reason: { message: 'The page takes too much time or memory to read.' },
    });
    expect(next).toMatchObject({ value: { title: 'Mill to be rebuilt' } });
  });

  test('can be closed without having read', async () => {
    await expect(createPageReader().close()).resolves.toBeUndefined();
  });
});
