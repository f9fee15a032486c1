import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLink, cleanUrl, pageKey, splitLink } from '../../../src/ingest/web/clean-url.ts';
import { TRACKING, TRACKING_PREFIXES } from '../../../src/ingest/web/tracking.ts';

describe('cleanUrl', () => {
  test.each([
    ['https://www.a.example/x?utm_source=rss&id=7&fbclid=z#part', 'https://www.a.example/x?id=7'],
    ['https://a.example/x?at_medium=RSS&at_campaign=KARANGA', 'https://a.example/x'],
    ['https://a.example/x?smid=tw&partner=rss&emc=rss', 'https://a.example/x'],
    ['https://a.example/x?UTM_Source=a&ID=7', 'https://a.example/x?ID=7'],
    ['https://www.google.com/amp/s/a.example/x/amp', 'https://a.example/x/amp'],
    ['https://a-example.cdn.ampproject.org/c/s/a.example/x?gclid=1', 'https://a.example/x'],
    ['https://a-example.cdn.ampproject.org/v/a.example/x', 'http://a.example/x'],
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

  test('cleans once and for all, and never makes an address that is not http', () => {
    const addresses = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .webUrl({ withQueryParameters: true })
        .map((url) => `https://www.google.com/amp/s/${url.slice(url.indexOf('//') + 2)}`),
    );
    fc.assert(
      fc.property(addresses, (raw) => {
        const clean = cleanUrl(raw)!;
        expect(cleanUrl(clean)).toBe(clean);
        expect(clean).toMatch(/^https?:\/\//u);
      }),
    );
  });
});

describe('cleanLink', () => {
  test.each([
    ['https://a.example/live?utm_source=x#block-7', 'https://a.example/live#block-7'],
    ['https://a.example/#/story/7', 'https://a.example/#/story/7'],
    ['https://a.example/x#xtor=RSS-1', 'https://a.example/x'],
    ['https://a.example/x#:~:text=ferry', 'https://a.example/x'],
    ['https://a.example/x#Comments', 'https://a.example/x'],
    ['https://a.example/x#', 'https://a.example/x'],
    ['javascript:alert(1)#block-7', null],
    [undefined, null],
  ])('makes of %s %s', (raw, link) => {
    expect(cleanLink(raw)).toBe(link);
  });

  test('can be split into the page and the place on it', () => {
    const [page, anchor] = ['https://a.example/live', '#block-7'];
    expect(splitLink(page + anchor)).toEqual({ page, anchor });
    expect(splitLink(page)).toEqual({ page, anchor: '' });
  });
});

describe('pageKey', () => {
  test.each([
    ['https://www.a.example/story/', 'http://a.example/story'],
    ['https://m.a.example/story', 'https://a.example/story'],
    ['https://mobile.a.example/story?utm_source=x', 'https://www.a.example/story'],
    ['https://en.m.wiki.example/story', 'https://en.wiki.example/story'],
    ['https://amp.a.example/story', 'https://a.example/story'],
    ['https://a.example/story/amp/', 'https://a.example/story'],
    ['https://a.example/story.amp', 'https://a.example/story'],
    ['https://a.example/story.amp.html', 'https://a.example/story.html'],
    ['https://a.example/amp/story', 'https://a.example/story'],
    ['https://a.example/story?outputType=amp', 'https://a.example/story'],
    ['https://a.example/story?amp', 'https://a.example/story'],
    ['https://a.example/story?b=2&a=1', 'https://a.example/story?a=1&b=2'],
    ['https://www.google.com/amp/s/a.example/story/amp', 'https://a.example/story'],
  ])('is one for %s and %s', (one, other) => {
    expect(pageKey(one)).toBe(pageKey(other));
  });

  test.each([
    ['https://a.example/story?id=1', 'https://a.example/story?id=2'],
    ['https://a.example/example', 'https://a.example/exe'],
    ['https://news.a.example/story', 'https://sport.a.example/story'],
    ['https://a.example/camp', 'https://a.example/c'],
    ['https://amp.example/story', 'https://m.example/story'],
    ['https://a.example:8080/story', 'https://a.example/story'],
    ['https://a.example/a%2Fb', 'https://a.example/a/b'],
  ])('tells %s from %s', (one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });

  test('does not take a front page for an article', () => {
    for (const url of [
      'https://a.example/',
      'https://www.a.example',
      'https://a.example/index.html',
    ])
      expect(pageKey(url)).toBeNull();
  });
});

test('the list of tracking parameters is sorted, in lower case and without what a prefix covers', () => {
  const names = [...TRACKING];
  expect(names).toEqual(names.map((name) => name.toLowerCase()).toSorted());
  expect(names.filter((name) => TRACKING_PREFIXES.some((start) => name.startsWith(start)))).toEqual(
    [],
  );
});
