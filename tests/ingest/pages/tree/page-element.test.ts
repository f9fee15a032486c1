import { describe, expect, test } from 'vitest';
import type { PageElement } from '../../../../src/ingest/pages/tree/page-element.ts';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

const HTML =
  '<div id="top" class="a  b"><h2><a href="/x">x</a></h2>one<p class="b">two</p><!-- --><p>three</p></div>';
const open = (): PageElement => readTree(HTML)!.querySelector('div') as PageElement;

describe('PageElement', () => {
  test('finds the nearest element around it, itself included', () => {
    const link = open().querySelector('a') as PageElement;
    expect(link.closest('a')).toBe(link);
    expect(link.closest('.a')?.id).toBe('top');
    expect(link.closest('nav')).toBeNull();
  });

  test('tells and changes its attributes', () => {
    const box = open();
    box.setAttribute('id', 'low');
    box.setAttributeNode(box.attributes[1]!.cloneNode());
    expect([box.id, box.className, box.getAttributeNames()]).toEqual([
      'low',
      'a  b',
      ['id', 'class'],
    ]);
    box.removeAttribute('id');
    expect([box.id, box.hasAttribute('id'), box.getAttribute('id')]).toEqual(['', false, null]);
  });

  test('tells what Readability asks of its style', () => {
    const [box] = readTree('<p style="color: red; display:none">a</p>')!.children as PageElement[];
    expect(box?.style).toEqual({ display: 'none', visibility: '' });
  });
});
