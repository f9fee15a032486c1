import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOpml } from '../../../src/ingest/feeds/read-opml.ts';

const opml = (body: string) => `<opml version="2.0"><head/><body>${body}</body></opml>`;
const feed = (title: string, url: string) =>
  `<outline type="rss" text="${title}" xmlUrl="${url}"/>`;

describe('readOpml', () => {
  test('lists feeds with the group they stand in, each once', () => {
    const xml = opml(
      `<outline text="World">${feed('A &amp; B', 'https://a.example/f')}<outline text="Asia">${feed('C', 'https://c.example/f')}</outline></outline>` +
        feed('Alone', 'https://d.example/f') +
        feed('Again', 'https://a.example/f#x'),
    );
    expect(readOpml(xml)).toEqual([
      { url: 'https://a.example/f', title: 'A & B', group: 'World' },
      { url: 'https://c.example/f', title: 'C', group: 'Asia' },
      { url: 'https://d.example/f', title: 'Alone', group: null },
    ]);
  });

  test('leaves out what is no web address, and calls a nameless feed by its host', () => {
    const xml = opml(feed('Bad', 'file:///etc/passwd') + feed('', 'https://a.example/f'));
    expect(readOpml(xml)).toEqual([
      { url: 'https://a.example/f', title: 'a.example', group: null },
    ]);
  });

  test.each(['', 'words', '<rss version="2.0"/>'])('says that %j is no list of feeds', (xml) => {
    expect(() => readOpml(xml)).toThrow(
      'That is not a list of feeds (OPML). Feed readers save one under “Export”.',
    );
  });

  test.each([
    [
      `<opml>\n<body>\n${feed('A', 'https://a.example/f')}\n<outline text="B" xmlUrl="https://b.ex`,
      'That list breaks off in line 4, after “A”: </opml> is missing.',
    ],
    ['<opml><head><title>My f', 'That list breaks off in line 1: </opml> is missing.'],
    ['<opml version="2.0"><head/></opml>', 'That list has no <body> for its feeds.'],
    [
      opml('<outline text="A" url="https://a.example"/>'),
      'No outline of that list has the address',
    ],
    [opml('<outline text="d">'.repeat(300)), 'The outlines of that list are nested too deep.'],
  ])('says of a broken list where it breaks, and what to do: %j', (xml, problem) => {
    expect(() => readOpml(xml)).toThrow(problem);
    expect(() => readOpml(xml)).toThrow(/Save it again under “Export” in the feed reader/u);
  });

  test('takes a list without feeds, and one whose inner tags are not all closed', () => {
    expect(readOpml(opml(''))).toEqual([]);
    const xml = `<opml><body>${feed('A', 'https://a.example/f').replace('/>', '>')}</bdy></opml>`;
    expect(readOpml(xml)).toHaveLength(1);
  });

  test('reads the feeds that come with the bot: all grouped, named and over https', () => {
    const feeds = readOpml(
      readFileSync(new URL('../../../config/feeds.opml', import.meta.url), 'utf8'),
    );
    expect(feeds.length).toBeGreaterThanOrEqual(20);
    for (const { url, title, group } of feeds) {
      expect(url).toMatch(/^https:/u);
      expect(title && group).toBeTruthy();
    }
  });
});
