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
    expect(() => readOpml(xml)).toThrow('That is not a list of feeds (OPML).');
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
