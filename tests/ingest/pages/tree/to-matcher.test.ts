import { describe, expect, test } from 'vitest';
import type { PageParent } from '../../../../src/ingest/pages/tree/page-node.ts';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

const HTML =
  '<div id="top" class="a  b"><h2><a href="/x">x</a></h2>one<p class="b">two</p><!-- --><p>three</p></div>';
const open = (): PageParent => readTree(HTML)!.querySelector('div')!;
const textOf = ({ textContent }: PageParent): string => textContent;

describe('toMatcher', () => {
  test.each([
    ['p', ['two', 'three']],
    ['P', ['two', 'three']],
    ['p, h2', ['x', 'two', 'three']],
    ['*', ['x', 'x', 'two', 'three']],
    ['.b', ['two']],
    ['.c', []],
    // Only what stands within it is looked at.
    ['#top', []],
    ['p.b', ['two']],
    ['a.b', []],
    ['p, .b', ['two', 'three']],
    ['a[href]', ['x']],
    ['[href="/x"]', ['x']],
    ['[href="/y"]', []],
    ['[class^="b"]', ['two']],
    ['h2 a', ['x']],
    ['#top p', ['two', 'three']],
    ['div h2 a', ['x']],
    ['h2 div a', []],
    ['h2 h2 a', []],
    ['h2 p', []],
    ['h2 > a', ['x']],
    ['#top > a', []],
    ['h2 + p', ['two']],
    ['p ~ p', ['three']],
    ['p:first-of-type', ['two']],
    ['p:not(.b)', ['three']],
  ])('%s finds %j', (selector, texts) => {
    const found = open().querySelectorAll(selector).map(textOf);
    expect(found).toEqual(texts);
    expect(open().querySelector(selector)?.textContent).toBe(texts[0]);
  });

  test.each(['p[', 'p:unheard-of', '?'])('refuses “%s”', (selector) => {
    expect(() => open().querySelector(selector)).toThrow(Error);
  });
});
