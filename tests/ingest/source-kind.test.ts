import { describe, expect, test } from 'vitest';
import { beginsAsFeed, sourceKind } from '../../src/ingest/source-kind.ts';

describe('beginsAsFeed', () => {
  test.each([
    '<rss version="2.0">',
    '\n<!-- one --> <!-- two --><feed xmlns="http://www.w3.org/2005/Atom">',
    '<?xml version="1.0"?>',
    '<rdf:RDF xmlns:rdf="x">',
    '<atom:feed xmlns:atom="x">',
    '<opml version="2.0">',
    '{ "version": "https://jsonfeed.org/version/1.1"',
    '{"items":[]}',
  ])('knows %s', (head) => {
    expect(beginsAsFeed(head)).toBe(true);
  });

  test.each([
    '',
    'x',
    '<!doctype html><html>',
    '<html><rss version="2.0">',
    'Look: <rss version="2.0">',
    '{"error":404}',
    '<rss-reader>',
    '<!--'.repeat(2_000),
  ])('is not misled by %.30s', (head) => {
    expect(beginsAsFeed(head)).toBe(false);
  });
});

test('a JSON Feed may say at its end what it is', () => {
  const items = [{ id: 1, content_text: 'word '.repeat(2_000) }];
  const feed = JSON.stringify({ items, version: 'https://jsonfeed.org/version/1.1' });
  expect(sourceKind('', feed)).toBe('feed');
});
