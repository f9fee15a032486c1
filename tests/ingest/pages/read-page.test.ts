import { afterAll, describe, expect, test } from 'vitest';
import { createAside } from '../../../src/ingest/aside/create-aside.ts';
import { READING_JOBS } from '../../../src/ingest/aside/reading.ts';
import { readPage } from '../../../src/ingest/pages/read-page.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

const SENTENCE =
  'The mayor of Tarn said on Friday that the old mill would be rebuilt by the spring. ';
const ARTICLE = `<h1>Mill to be rebuilt</h1><p>${SENTENCE.repeat(3)}</p>`;

const { aside, close } = createAside(READING_JOBS);
afterAll(close);
const read = (body: string, url: string | null) => aside(readPage, { body, url });

describe('readPage', () => {
  test('gives the article of a page', async () => {
    const page = await read(ARTICLE, 'https://tarn.example/mill');
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
    const error = await read(html, null).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error.message).toMatch(/^The page .{5,60}\.$/u);
  });
});
