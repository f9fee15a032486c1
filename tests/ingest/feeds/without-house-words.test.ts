import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';

type Given = [title: string, description: string];

const read = (...items: Given[]) => {
  const inside = items.map(
    ([title, text], n) =>
      `<item>${title && `<title>${title}</title>`}<link>https://tarn.example/${n}</link><description><![CDATA[${text}]]></description></item>`,
  );
  const body = `<rss version="2.0"><channel><title>Tarn</title>${inside.join('')}</channel></rss>`;
  return parseFeed(new TextEncoder().encode(body), {
    url: 'https://tarn.example/feed',
    contentType: null,
  }).items;
};
const nothing = { summary: null, contentHtml: null };

describe('a description', () => {
  test.each([
    'To read the full article, please log in.',
    'Continue reading the whole report on our site.',
    '<p>View the full interview here.</p>',
    'This article is only available to subscribers. Subscribe now!',
    'Subscribers only',
    'No description available.',
    'Turn on JavaScript to go on.',
    'Weiterlesen …',
    'Lire la suite »',
  ])('is none where it is nothing but a plea: %s', (plea) => {
    expect(read(['Mill burns down', plea])).toMatchObject([nothing]);
  });

  test.each([
    'Read the full report, the mayor told the council, and you will find no such sum.',
    'The mill burned down. Read the full story on our site.',
    'Members of the council voted on Monday.',
  ])('stays where it says something: %s', (text) => {
    expect(read(['Mill burns down', text])).toMatchObject([{ summary: text }]);
  });

  test('is none where three headlines have the same', () => {
    const own = 'All that happens in Tarn, told by the people of Tarn.';
    const items: Given[] = [
      ['Mill burns down', own],
      ['Weir is mended', `<p>${own}</p>`],
      ['Ferry sails again', own],
      ['Baker wins a prize', 'She has baked for thirty years.'],
    ];
    expect(read(...items)).toMatchObject([nothing, nothing, nothing, { summary: items[3]![1] }]);
    expect(read(...items.slice(1))[0]?.summary).toBe(own);
    expect(read(['Live', own], ['Live', `${own} `], ['live', `<b>${own}</b>`])[0]?.summary).toBe(
      own,
    );
  });

  test('stays where it is the text of a post', () => {
    expect(read(['', 'Subscribe now!'])[0]?.summary).toBe('Subscribe now!');
  });

  test('is none where it is headlines and outlets', () => {
    const link = (text: string) => `<a href="https://x.example/1" target="_blank">${text}</a>`;
    const outlet = '&nbsp;&nbsp;<font color="#6f6f6f">The Weir</font>';
    const title = 'Mill burns down - The Weir';
    const other = `<ol><li>${link('Mill burns down')}${outlet}</li><li>${link('Fire at mill')}${outlet}</li></ol>`;
    for (const text of [link('Mill burns down') + outlet, other, 'Mill burns down  The Weir'])
      expect(read([title, text])).toMatchObject([nothing]);
    for (const text of [`${link('Mill burns down')} before noon.`, link('A fire'), 'Mill burns'])
      expect(read([title, text])[0]?.summary).not.toBeNull();
    expect(read(['Mill burns down', 'Mill burns down'])[0]?.summary).toBe('Mill burns down');
  });

  test('is looked through at once, however it is nested', () => {
    const wall = '<a href="x">'.repeat(2_000) + 'read the full '.repeat(500);
    expect(read(...Array.from({ length: 50 }, (_, n): Given => [`Item ${n}`, wall]))).toHaveLength(
      50,
    );
  });
});
