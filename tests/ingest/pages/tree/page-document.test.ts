import { describe, expect, test } from 'vitest';
import { fillTree } from '../../../../src/ingest/pages/tree/build-tree.ts';
import { PageDocument } from '../../../../src/ingest/pages/tree/page-document.ts';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

describe('PageDocument', () => {
  test.each([
    ['nothing', '', ''],
    ['a text', '1 &lt; 2 &amp; 3', '1 &lt; 2 &amp; 3'],
    ['elements in each other', '<p>a <b>b</b></p>c', '<p>a <b>b</b></p>c'],
    ['an element without an end', 'a<br>b', 'a<br>b'],
    ['elements left open', '<p>a<p>b <i>c', '<p>a</p><p>b <i>c</i></p>'],
    ['an end without a beginning', 'a</div>b', 'ab'],
    ['comments in a row', '<!-- a --><!-- b -->c', '<!---->c'],
    // It has been read before, and what tells nothing is gone.
    ['a menu', '<nav>a</nav>', '<nav>a</nav>'],
  ])('fills an element with %s, behind what is there', (_what, html, written) => {
    const document = new PageDocument(fillTree);
    const box = document.createElement('DIV');
    box.append(document.createElement('hr'));
    document.fill(box, html);
    expect(box.outerHTML).toBe(`<div><hr>${written}</div>`);
    expect(box.querySelectorAll('*').every((one) => Object.is(ownerOf(one), document))).toBe(true);
  });

  test.each([
    [
      '<!doctype html><html><head><title>T</title></head><body>b</body></html>',
      ['HTML', 'HEAD', 'BODY', 'T'],
    ],
    ['text <html><body>b</body></html>', ['HTML', undefined, 'BODY', '']],
    ['<div><body>b</body></div>', ['DIV', undefined, 'BODY', '']],
    ['text', [undefined, undefined, undefined, '']],
  ])('names the parts of %s', (html, parts) => {
    const { documentElement, head, body, title } = readTree(html)!;
    expect([documentElement?.tagName, head?.tagName, body?.tagName, title]).toEqual(parts);
  });
});

const ownerOf = (element: object): unknown => 'ownerDocument' in element && element.ownerDocument;
