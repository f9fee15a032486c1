import { describe, expect, test } from 'vitest';
import { articleId, cleanUrl } from '../../src/ingest/identity.ts';

describe('cleanUrl', () => {
  test.each([
    ['https://www.a.example/x?utm_source=rss&id=7&fbclid=z#part', 'https://www.a.example/x?id=7'],
    ['https://a.example/x?at_medium=RSS&at_campaign=KARANGA', 'https://a.example/x'],
    ['https://a.example/x?smid=tw&partner=rss&emc=rss', 'https://a.example/x'],
    [' https://A.example ', 'https://a.example/'],
    ['https://user:secret@a.example/x', 'https://a.example/x'],
    ['ftp://a.example/x', null],
    ['javascript:alert(1)', null],
    ['relative', null],
    ['', null],
    [null, null],
  ])('makes of %s %s', (raw, clean) => {
    expect(cleanUrl(raw)).toBe(clean);
  });

  test('resolves against a base', () => {
    expect(cleanUrl('../b#c', 'https://a.example/x/y')).toBe('https://a.example/b');
  });
});

describe('articleId', () => {
  const article = { feedUrl: 'f', guid: 'g', url: 'https://a.example/', text: 't' };

  test('goes by guid within the feed, whatever else changes', () => {
    expect(articleId({ ...article, url: null, text: 'new' })).toBe(articleId(article));
    expect(articleId({ ...article, feedUrl: 'other' })).not.toBe(articleId(article));
  });

  test('goes by address, else by text, in any feed', () => {
    const bare = { ...article, guid: null };
    expect(articleId({ ...bare, feedUrl: 'other', text: 'new' })).toBe(articleId(bare));
    const mere = { ...bare, url: null };
    expect(articleId({ ...mere, feedUrl: 'other' })).toBe(articleId(mere));
    expect(articleId({ ...mere, text: 'new' })).not.toBe(articleId(mere));
  });

  test('is short and plain', () => {
    expect(articleId(article)).toMatch(/^[0-9a-f]{20}$/u);
  });
});
