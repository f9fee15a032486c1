import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { renderArticle } from '../../../adapters/web/article.ts';
import { ARTICLE, SAMPLE, sourceOf, WORDS } from './newsroom.ts';

const show = (...article: Parameters<typeof renderArticle>) =>
  parseHTML(renderArticle(...article)).document;

describe('renderArticle', () => {
  test('marks the passage where the link’s fragment leads', () => {
    const document = show(ARTICLE, sourceOf(ARTICLE, WORDS).spans);
    expect(document.querySelector('mark#passage')?.textContent).toBe(WORDS);
    expect(document.querySelectorAll('.body p')).toHaveLength(3);
  });

  test('names outlet, author and dates, and links to the original', () => {
    const document = show(ARTICLE, []);
    expect(document.querySelector('.outlet')?.textContent).toBe('Northern Wire');
    expect(document.querySelector('.source')?.textContent).toContain('Ida Holm');
    expect(document.querySelector('.source a')?.getAttribute('href')).toBe(ARTICLE.url);
    expect(document.querySelector('.note')?.textContent).toContain('as read on 2026-11-23');
    expect(document.querySelector('mark')).toBeNull();
  });

  test('says of the sample that it is invented, and links nowhere', () => {
    const document = show(SAMPLE, []);
    expect(document.querySelector('.note')?.textContent).toContain('nobody said this');
    expect(document.querySelector('.copy a')).toBeNull();
  });

  test('marks a passage that crosses paragraphs on both sides, with one anchor', () => {
    const document = show({ ...ARTICLE, text: 'One two.\n\nThree four.' }, [{ start: 4, end: 15 }]);
    const marks = [...document.querySelectorAll('mark')];
    expect(marks.map((mark) => mark.textContent)).toEqual(['two.', 'Three']);
    expect(document.querySelectorAll('#passage')).toHaveLength(1);
  });

  test('marks every piece of a broken quotation, with one anchor', () => {
    const pieces = [
      { start: 14, end: 17 },
      { start: 0, end: 3 },
    ];
    const document = show({ ...ARTICLE, text: 'One, he said, two.' }, pieces);
    const marks = [...document.querySelectorAll('mark')];
    expect(marks.map((mark) => mark.textContent)).toEqual(['One', 'two']);
    expect(document.querySelectorAll('#passage')).toHaveLength(1);
  });

  test('marks nothing where other words stand there now, and says so', () => {
    const { spans, hash } = sourceOf(ARTICLE, WORDS);
    const document = show({ ...ARTICLE, text: `New. ${ARTICLE.text}` }, spans, hash);
    expect(document.querySelector('mark')).toBeNull();
    expect(document.querySelector('#passage')?.textContent).toMatch(/^This article has changed/u);
    expect(show(ARTICLE, spans, hash).querySelector('mark')?.textContent).toBe(WORDS);
  });

  test('shows every word once, whatever the text and the passage are', () => {
    const piece = fc.record({ start: fc.nat(60), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(piece), (noise, pieces) => {
        const text = `A <b> ${noise}\n\n${noise} & z`;
        const html = renderArticle({ ...ARTICLE, text }, pieces);
        const words = parseHTML(html).document.querySelector('.body')?.textContent ?? '';
        expect(words.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  test('escapes the article', () => {
    const html = renderArticle({ ...ARTICLE, title: '<script>x', text: '<script>y' }, []);
    expect(html).not.toMatch(/<script>[xy]/u);
  });
});
