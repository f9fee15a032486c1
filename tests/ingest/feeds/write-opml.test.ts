import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOpml } from '../../../src/ingest/feeds/read-opml.ts';
import { writeOpml } from '../../../src/ingest/feeds/write-opml.ts';

describe('writeOpml', () => {
  test('writes feeds under their group, and those without one beside them', () => {
    const feeds = [
      { url: 'https://a.example/f?x=1&y=2', title: 'A “& B” <1>', group: 'World' },
      { url: 'https://d.example/f', title: 'Alone', group: null },
      { url: 'https://c.example/f', title: 'C "c"', group: 'World' },
    ];
    expect(writeOpml(feeds, { title: 'Feeds & more' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Feeds &amp; more</title></head>
  <body>
    <outline text="World">
      <outline type="rss" text="A “&amp; B” &lt;1&gt;" xmlUrl="https://a.example/f?x=1&amp;y=2"/>
      <outline type="rss" text="C &quot;c&quot;" xmlUrl="https://c.example/f"/>
    </outline>
    <outline type="rss" text="Alone" xmlUrl="https://d.example/f"/>
  </body>
</opml>
`);
  });

  test('is read back as it was, whatever feeds and groups are called', () => {
    const name = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) =>
        text
          .toWellFormed()
          .replace(/[\p{Cc}\s\uFFFE\uFFFF]+/gu, ' ')
          .trim(),
      )
      .filter((text) => text !== '');
    const feed = fc.record({ url: fc.webUrl(), title: name, group: fc.option(name) });
    fc.assert(
      fc.property(fc.array(feed, { maxLength: 6 }), (listed) => {
        const feeds = [...new Map(listed.map((one, at) => [`https://f${at}.example/`, one]))].map(
          ([url, one]) => ({ ...one, url }),
        );
        const groups = [...new Set(feeds.map(({ group }) => group))];
        const grouped = groups.flatMap((group) => feeds.filter((one) => one.group === group));
        expect(readOpml(writeOpml(feeds, { title: 't' }))).toEqual(grouped);
      }),
    );
  });
});
