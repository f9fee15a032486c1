import { describe, expect, test } from 'vitest';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

const written = (html: string) => readTree(html)?.innerHTML;

describe('readTree', () => {
  test('keeps elements, their attributes and text', () => {
    const html = '<p class="a" title="&quot;x&quot; &amp; y">1 &lt; 2 <b>bold</b><br>end</p>';
    expect(written(html)).toBe(html);
  });

  test('a text with entities is one node', () => {
    expect(readTree('a &amp; b &lt; c')?.childNodes.map((node) => node.textContent)).toEqual([
      'a & b < c',
    ]);
  });

  test('comments in a row are one node, without what they say', () => {
    expect(written('a<!-- b --><!-- c -->d')).toBe('a<!---->d');
  });

  test.each([
    ['<script>let a = "<p>";</script>', '<!---->'],
    ['<style>p { color: red }</style>', '<!---->'],
    ['<svg><title>Sign</title><path d="M0 0"/></svg>', '<!---->'],
    ['<nav><ul><li><a href="/">Home</a></ul></nav>', '<!---->'],
    ['<nav><svg></svg>Home<nav>Away</nav></nav>', '<!---->'],
    ['<noscript><img src="a.png"></noscript>', '<!---->'],
    ['<img src="a.png" alt="A ferry">', '<!---->'],
    ['<picture><source srcset="a.png"><img src="b.png"></picture>', '<!---->'],
    ['<template><p>Later</p></template>', '<!---->'],
    ['<b>a<img src="a.png">b</b>', '<b>a<!---->b</b>'],
    [
      '<script type="application/ld+json">{"@type":"Article"}</script>',
      '<script type="application/ld+json">{"@type":"Article"}</script>',
    ],
    ['<img class="emoji" alt="🙂">', '<img class="emoji" alt="🙂">'],
    ['<nav>a<h1>b</h1></nav>', '<nav>a<h1>b</h1></nav>'],
    ['<div><nav>never closed</div>', '<div><nav>never closed</nav></div>'],
    [
      '<div><nav>never closed<article>text</article></div>',
      '<div><nav>never closed<article>text</article></nav></div>',
    ],
  ])('of %s it leaves %s', (html, left) => {
    expect(written(`<p>before</p>${html}<p>after</p>`)).toBe(`<p>before</p>${left}<p>after</p>`);
  });

  test('shows what is in a shadow root as if its template had no tags', () => {
    const html = '<div><template shadowrootmode="open"><p>text</p></template>more</div>';
    expect(written(html)).toBe('<div><p>text</p>more</div>');
  });

  test('reads no further than the 30,000th tag', () => {
    expect(readTree('<i>x</i>'.repeat(40_000))?.querySelectorAll('i')).toHaveLength(30_000);
  });

  test.each([
    ['nested too deep', '<div>'.repeat(300)],
    ['torn into too many pieces', 'a&amp;'.repeat(100_000)],
  ])('refuses a page that is %s', (_how, html) => {
    expect(readTree(html)).toBeNull();
  });

  test('what is written can be read again, as Readability does', () => {
    const document = readTree('<body><p>1 &lt; 2<br>&quot;x&quot;</p><!-- c --><p>end</p></body>')!;
    const body = document.body!;
    const html = body.innerHTML;
    body.innerHTML = html;
    expect(body.innerHTML).toBe(html);
    expect(body.children.map(({ textContent }) => textContent)).toEqual(['1 < 2"x"', 'end']);
  });
});
