import { describe, expect, test } from 'vitest';
import { fingerprintOf, identifyItem, textKey } from '../../../src/ingest/articles/identity.ts';
import { realmOf } from '../../../src/store/realm.ts';
import { createFeed } from '../kept.ts';

const SHARED = createFeed({ id: 'f1' });
const OTHER = createFeed({ id: 'f2' });
const PRIVATE = createFeed({ id: 'p1', shared: false });
const ITEM = {
  guid: 'g',
  url: 'https://a.example/story',
  title: 'A story',
  author: null,
  published: null,
  summary: 'In short.',
  contentHtml: null,
};
const keys = (...given: Parameters<typeof identifyItem>) => identifyItem(...given).keys;

describe('an item', () => {
  test('is known by its guid first, within its feed', () => {
    const [guid] = keys(SHARED, ITEM);
    expect(keys(SHARED, { ...ITEM, url: null, title: 'New' })).toEqual([guid]);
    expect(keys(OTHER, ITEM)[0]).not.toBe(guid);
  });

  test('is known by its page in every shared feed', () => {
    const [, page] = keys(SHARED, ITEM);
    expect(keys(OTHER, { ...ITEM, url: 'https://m.a.example/story?utm_source=x' })[1]).toBe(page);
  });

  test('has nothing in common with the same page in a feed that only some places follow', () => {
    const shared = new Set(keys(SHARED, ITEM));
    expect(keys(PRIVATE, ITEM).filter((key) => shared.has(key))).toEqual([]);
    expect(realmOf(PRIVATE)).not.toBe(realmOf(createFeed({ id: 'p2', shared: false })));
  });

  test('is known by what the feed says of it where there is neither guid nor page', () => {
    const bare = { ...ITEM, guid: null, url: null };
    expect(keys(SHARED, bare)).toEqual(keys(OTHER, bare));
    expect(keys(SHARED, { ...bare, summary: 'Else.' })).not.toEqual(keys(SHARED, bare));
  });

  test('on a page that it shares is known by its guid, else by what the feed says of it', () => {
    const entry = { ...ITEM, url: `${ITEM.url}#block-1`, sharesPage: true as const };
    expect(keys(SHARED, entry)).toEqual(keys(SHARED, { ...ITEM, url: null }));
    const bare = { ...entry, guid: null };
    expect(keys(SHARED, bare)).toEqual(keys(SHARED, { ...bare, url: null }));
  });

  test('at a place on a page is another one than the page', () => {
    const at = (url: string) => keys(SHARED, { ...ITEM, url })[1];
    expect(at(`${ITEM.url}#block-1`)).not.toBe(at(ITEM.url));
    expect(at(`${ITEM.url}#block-1`)).not.toBe(at(`${ITEM.url}#block-2`));
  });

  test('is known by its page when its feed gives it another guid at each visit', () => {
    const [, page] = keys(SHARED, ITEM);
    expect(keys(SHARED, { ...ITEM, guid: 'another' })).toContain(page);
  });

  test('has short, plain keys, since the first is an id', () => {
    for (const key of keys(SHARED, ITEM)) expect(key).toMatch(/^[0-9a-f]{20}$/u);
  });

  test('has the same fingerprint whatever its date, and another one after an edit', () => {
    const print = fingerprintOf(ITEM);
    const redated = { ...ITEM, published: '2026-05-01T00:00:00.000Z' };
    expect(fingerprintOf(redated)).toBe(print);
    expect(fingerprintOf({ ...ITEM, summary: 'In brief.' })).not.toBe(print);
  });
});

test('a text is the same however it is set, under its headline at its outlet', () => {
  const key = textKey('shared', 'The Paper', 'Talks', '“We will talk,” he said.');
  expect(textKey('shared', 'the paper', 'TALKS', '"We will talk", he said')).toBe(key);
  expect(textKey('shared', 'Another', 'Talks', '“We will talk,” he said.')).not.toBe(key);
});
