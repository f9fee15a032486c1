import { describe, expect, test } from 'vitest';
import type { PageElement } from '../../../../src/ingest/pages/tree/page-element.ts';
import type { PageNode, PageParent } from '../../../../src/ingest/pages/tree/page-node.ts';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

const HTML = '<div><h2><a>x</a>y</h2>one<p>two</p><!-- --></div><ul><li>three</li></ul>';

function open() {
  const document = readTree(HTML)!;
  const [box, list] = document.children as [PageElement, PageElement];
  const [heading, paragraph] = box.children as [PageElement, PageElement];
  return { document, box, list, heading, paragraph, item: list.children[0]! };
}
type Page = ReturnType<typeof open>;

describe('PageNode', () => {
  test.each<[string, (page: Page) => unknown, string]>([
    [
      'the first is removed',
      ({ heading }) => heading.remove(),
      '<div>one<p>two</p><!----></div><ul><li>three</li></ul>',
    ],
    [
      'one between others is removed',
      ({ paragraph }) => paragraph.remove(),
      '<div><h2><a>x</a>y</h2>one<!----></div><ul><li>three</li></ul>',
    ],
    [
      'the last is removed',
      ({ box }) => box.removeChild(box.lastChild!),
      '<div><h2><a>x</a>y</h2>one<p>two</p></div><ul><li>three</li></ul>',
    ],
    [
      'the only one is removed, twice',
      ({ list, item }) => [list.removeChild(item), item.remove()],
      '<div><h2><a>x</a>y</h2>one<p>two</p><!----></div><ul></ul>',
    ],
    [
      'one is put behind the last, and words behind it',
      ({ box, heading }) => box.append(heading, '!'),
      '<div>one<p>two</p><!----><h2><a>x</a>y</h2>!</div><ul><li>three</li></ul>',
    ],
    [
      'one comes from elsewhere',
      ({ box, item, paragraph }) => box.insertBefore(item, paragraph),
      '<div><h2><a>x</a>y</h2>one<li>three</li><p>two</p><!----></div><ul></ul>',
    ],
    [
      'one is put before itself',
      ({ box, paragraph }) => box.insertBefore(paragraph, paragraph),
      '<div><h2><a>x</a>y</h2>one<p>two</p><!----></div><ul><li>three</li></ul>',
    ],
    [
      'one gives way to what is in it',
      ({ heading }) => heading.replaceWith(...heading.childNodes),
      '<div><a>x</a>yone<p>two</p><!----></div><ul><li>three</li></ul>',
    ],
    [
      'one gives way to the one behind it',
      ({ heading }) => heading.replaceWith(heading.nextSibling!),
      '<div>one<p>two</p><!----></div><ul><li>three</li></ul>',
    ],
    [
      'one gives way to the one before it',
      ({ box, heading, paragraph }) => box.replaceChild(heading, paragraph),
      '<div>one<h2><a>x</a>y</h2><!----></div><ul><li>three</li></ul>',
    ],
    [
      'one that stands nowhere cannot give way',
      ({ heading, item }) => [heading.remove(), heading.replaceWith(item)],
      '<div>one<p>two</p><!----></div><ul><li>three</li></ul>',
    ],
    [
      'a text takes the place of all',
      ({ box }) => Object.assign(box, { textContent: '1 < 2' }),
      '<div>1 &lt; 2</div><ul><li>three</li></ul>',
    ],
    [
      'HTML takes the place of all',
      ({ box }) => Object.assign(box, { innerHTML: 'a<p>b' }),
      '<div>a<p>b</p></div><ul><li>three</li></ul>',
    ],
  ])('%s', (_what, act, left) => {
    const page = open();
    const { heading, paragraph, item, document } = page;
    act(page);
    expect(document.innerHTML).toBe(left);
    expectWhole(document);
    for (const node of [heading, paragraph, item])
      if (!document.contains(node))
        expect([node.parentNode, node.previousSibling, node.nextSibling]).toEqual([
          null,
          null,
          null,
        ]);
  });

  test('knows its neighbours, with and without the text between', () => {
    const { heading, paragraph } = open();
    expect(paragraph.previousSibling?.textContent).toBe('one');
    expect(paragraph.previousElementSibling).toBe(heading);
    expect(paragraph.nextSibling?.nodeType).toBe(8);
    expect(paragraph.nextElementSibling).toBeNull();
  });
});

/** Read from the front, from behind and upwards, the nodes are the same. */
function expectWhole(parent: PageParent): void {
  const nodes = parent.childNodes;
  const fromBehind: PageNode[] = [];
  for (let node = parent.lastChild; node; node = node.previousSibling) fromBehind.unshift(node);
  expect(fromBehind).toEqual(nodes);
  expect(nodes.every(({ parentNode }) => parentNode === parent)).toBe(true);
  for (const child of parent.children) expectWhole(child);
}
