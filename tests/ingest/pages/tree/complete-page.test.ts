import { describe, expect, test } from 'vitest';
import { completePage, wrapInBody } from '../../../../src/ingest/pages/tree/complete-page.ts';
import { readTree } from '../../../../src/ingest/pages/tree/read-tree.ts';

describe('completePage', () => {
  test.each([
    ['nothing', '<p>text</p>', '<html><body><p>text</p></body></html>'],
    [
      'a head',
      '<html><head><title>T</title></head><p>text</p></html>',
      '<html><head><title>T</title></head><body><p>text</p></body></html>',
    ],
    ['a body', '<html>a<body><p>text</p></body></html>', '<html>a<body><p>text</p></body></html>'],
  ])('makes a page with a body of one with %s', (_what, html, complete) => {
    const document = readTree(html)!;
    completePage(document);
    expect(document.innerHTML).toBe(complete);
    expect(document.body?.textContent).toContain('text');
  });

  test('a piece of HTML is wrapped whole', () => {
    const document = readTree('one <p>two</p>')!;
    wrapInBody(document);
    expect(document.body?.innerHTML).toBe('one <p>two</p>');
  });
});
