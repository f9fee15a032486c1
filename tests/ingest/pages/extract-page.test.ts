import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../src/ingest/pages/extract-page.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

const FIXTURES = new URL('../../fixtures/pages/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, FIXTURES), 'utf8');

describe('extractPage', () => {
  test.each(readdirSync(FIXTURES))('reads the article and no clutter: %s', (name) => {
    const { from, paragraphs, ...about } = JSON.parse(read(`${name}/expected.json`));
    const { text, ...told } = extractPage(read(`${name}/source.html`), from);
    expect(text.split('\n\n')).toEqual(paragraphs);
    expect(told).toEqual(about);
  });

  test.each([
    [
      'only links',
      '<ul><li><a href="/a">A headline</a></li><li><a href="/b">Another</a></li></ul>',
    ],
    ['a login form', '<form><label>Name</label><input><button>Log in</button></form>'],
    ['a sentence', '<p>Moved.</p>'],
    [
      'a description of a page that is all script',
      '<html><head><title>A post</title><meta property="og:description" content="What somebody wrote to the harbour office of Wick today."></head><body><div id="app"></div></body></html>',
    ],
  ])('says that %s is no article', (_name, html) => {
    expect(() => extractPage(html, 'https://a.example/x')).toThrow(
      new UnreadableError('https://a.example/x has no article text.'),
    );
  });

  test('does not begin on 300 nested elements', () => {
    expect(() => extractPage('<div>'.repeat(300), null)).toThrow(
      'The page is too tangled to be read.',
    );
  });

  test('reads a live blog of a thousand entries, and of a longer one the beginning', () => {
    const entry = (n: number) =>
      `<div class="block" id="b${n}"><h2>Entry ${n}</h2><p><time>10.00</time></p><p>The <b>clerk</b> reads out clause ${n} of the long bill.</p><ul class="share"><li><a href="#">f</a></li></ul></div>`;
    const live = (entries: number) =>
      `<html><body><article><h1>The vote, live</h1>${Array.from({ length: entries }, (_, n) => entry(n)).join('')}</article></body></html>`;
    expect(extractPage(live(1000), null).text).toContain('clause 999 of');
    const { text } = extractPage(live(6000), null);
    expect(text).toContain('clause 0 of');
    expect(text).not.toContain('clause 5999 of');
  });

  test('keeps the article of a site that names its main element like a share bar', () => {
    const paragraph =
      'The bakers of Ulm have put up their prices again, for the third time in a year.';
    const html = `<article class="share article-share">${`<p>${paragraph}</p>`.repeat(4)}</article>`;
    expect(extractPage(html, null).text).toBe(Array(4).fill(paragraph).join('\n\n'));
  });
});
