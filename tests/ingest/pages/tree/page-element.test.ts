import { describe, expect, test } from 'vitest';
import type { PageElement } from '../../../../src/ingest/pages/tree/page-element.ts';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

const HTML =
  '<div id="top" class="a  b"><h2><a href="/x">x</a></h2>one<p class="b">two</p><!-- --><p>three</p></div>';
const open = (): PageElement => readTree(HTML)!.querySelector('div') as PageElement;

describe('PageElement', () => {
  test.each([
    ['p', 2],
    ['h2, p', 3],
    ['*', 4],
    ['.b', 1],
    ['#top', 0],
    ['p.b', 1],
    ['a[href]', 1],
    ['[href="/x"]', 1],
    ['[href="/y"]', 0],
    ['[class^="b"]', 1],
    ['h2 a', 1],
    ['div p', 2],
    ['div h2 a', 1],
    ['h2 p', 0],
  ])('finds what %s asks for', (selector, count) => {
    expect(open().querySelectorAll(selector)).toHaveLength(count);
    expect(open().querySelector(selector) !== null).toBe(count > 0);
  });

  test.each(['p > a', 'p:first-child', 'a[href$="x"]', ''])(
    'refuses the selector “%s”',
    (selector) => {
      expect(() => open().querySelector(selector)).toThrow(SyntaxError);
    },
  );

  test('finds the nearest element around it, itself included', () => {
    const link = open().querySelector('a') as PageElement;
    expect(link.closest('a')).toBe(link);
    expect(link.closest('.a')?.id).toBe('top');
    expect(link.closest('nav')).toBeNull();
  });

  test('knows its neighbours, with and without the text between', () => {
    const [heading, two, three] = open().children as PageElement[];
    expect(two?.previousSibling?.textContent).toBe('one');
    expect(two?.previousElementSibling).toBe(heading);
    expect(two?.nextSibling?.nodeType).toBe(8);
    expect(two?.nextElementSibling).toBe(three);
    expect(three?.nextElementSibling).toBeNull();
  });

  test('is put, taken out and replaced', () => {
    const box = open();
    const [heading, two, three] = box.children as [PageElement, PageElement, PageElement];
    heading.replaceWith(...heading.childNodes);
    box.insertBefore(three, two);
    two.remove();
    box.append('!', two);
    box.removeChild(two);
    expect(box.innerHTML).toBe('<a href="/x">x</a>one<p>three</p><!---->!');
    box.replaceChild(two, three);
    expect(box.textContent).toBe('xonetwo!');
    expect(box.contains(two) && !box.contains(three)).toBe(true);
  });

  test('a node takes the place of the one before it', () => {
    const [heading, two] = open().children as [PageElement, PageElement];
    const box = heading.parentElement!;
    box.firstChild!.replaceWith(two);
    expect(box.textContent).toBe('twoonethree');
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
