import { describe, expect, test } from 'vitest';
import { findFeeds, usualFeedAddresses } from '../../../src/ingest/feeds/find-feeds.ts';

const PAGE = 'https://site.example/news/today';
const urls = (html: string) => findFeeds(html, PAGE).map(({ url }) => url);

describe('findFeeds', () => {
  test('lists what the head names, comments last, with titles', () => {
    const html = `<!doctype html><html><head>
      <link rel="alternate" type="application/rss+xml" title="Comments &raquo; Site" href="/comments/feed/">
      <link rel="stylesheet" href="/style.css">
      <link rel="alternate" hreflang="de" href="/de/">
      <link rel='alternate' type='application/atom+xml' title='Site &amp; Sons' href='feed.atom'>
      <LINK REL="Alternate Feed" TYPE="application/feed+json" HREF="//other.example/feed.json#top">
      </head><body>`;
    expect(findFeeds(html, PAGE)).toEqual([
      { url: 'https://site.example/news/feed.atom', title: 'Site & Sons' },
      { url: 'https://other.example/feed.json', title: '' },
      { url: 'https://site.example/comments/feed/', title: 'Comments » Site' },
    ]);
  });

  test('finds links on the page that look like feeds, after those of the head and each once', () => {
    const html = `<base href="https://cdn.example/x/"><link rel=alternate type=text/xml href="rss.xml">
      <a href="/about">About feeds</a><a href="https://site.example/rss">Our <b>RSS</b></a>
      <a href="rss.xml">Again</a><a href="/?feed=rss2">All</a><a href="/feedback">Write</a>`;
    expect(findFeeds(html, PAGE)).toEqual([
      { url: 'https://cdn.example/x/rss.xml', title: '' },
      { url: 'https://site.example/rss', title: 'Our RSS' },
      { url: 'https://cdn.example/?feed=rss2', title: 'All' },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['words', 'only words'],
    ['a script', '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ['a feed in a comment', '<!-- <link rel="alternate" type="application/rss+xml" href="/f"> -->'],
    ['another language', '<link rel="alternate" type="text/html" href="/fr">'],
    ['JSON of the site’s own', '<link rel="alternate" type="application/json" href="/wp-json/1">'],
  ])('finds none in %s', (_name, html) => {
    expect(urls(html)).toEqual([]);
  });

  test('stays small on a page of nothing but feeds', () => {
    const link = (n: number) => `<link rel=alternate type=application/rss+xml href="/${n}">`;
    const html = Array.from({ length: 5_000 }, (_, n) => link(n)).join('');
    expect(urls(html)).toHaveLength(20);
  });

  test('keeps what stands before nesting without end', () => {
    const html = `<link rel=alternate type=application/rss+xml href="/f">${'<div>'.repeat(300)}`;
    expect(urls(`${html}<a href="/feed">`)).toEqual(['https://site.example/f']);
  });
});

test('usualFeedAddresses are on the site itself', () => {
  for (const url of usualFeedAddresses(PAGE)) expect(url).toMatch(/^https:\/\/site\.example\/\w/u);
});
