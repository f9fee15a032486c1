import { expect, test } from 'vitest';
import { readPage } from '../../../src/ingest/pages/read-page.ts';

const TEXT = [
  'The council of Harrow voted on Tuesday to close the ferry line after a long debate, its clerk said.',
  '“We have no money for a third boat,” said Oona Roe, who leads the council.',
];
const ABOUT = { byline: 'Fenella Roe', outlet: null, day: null };

const told = (under: string, url: string | null = null, texts = TEXT) => {
  const paragraphs = texts.map((text) => `<p>${text}</p>`).join('');
  const body = `<body><h1>Ferry line closes</h1>${under}${paragraphs}</body>`;
  const { byline, outlet, published, text } = readPage({ body, url, name: 'a.html' });
  expect(text.split('\n\n')).toEqual(texts);
  return { byline, outlet, day: published?.slice(0, 10) ?? null };
};

test.each([
  ['<p>By Fenella Roe</p>', ABOUT],
  ['<p class="byline">By Fenella Roe</p>', ABOUT],
  ['<p class="byline">By Fenella Roe, Political Editor</p>', ABOUT],
  ['<p class="byline">By Fenella Roe<br>Farm Weekly</p>', { ...ABOUT, outlet: 'Farm Weekly' }],
  ['<div class="byline">By FENELLA ROE</div>', ABOUT],
  ['<p>By Fenella Roe | 3 May 2025</p>', { ...ABOUT, day: '2025-05-03' }],
  [
    '<p>By Fenella Roe<br>Farm Weekly<br>3 May 2025</p>',
    { ...ABOUT, outlet: 'Farm Weekly', day: '2025-05-03' },
  ],
])('what stands under the headline of a page is told: %s', (under, about) => {
  expect(told(under)).toEqual(about);
});

test('of a page on the web it is who wrote it alone', () => {
  const under = '<p>By Fenella Roe<br>Farm Weekly<br>3 May 2025</p>';
  const { byline, day } = told(under, 'https://harrow.example/ferry');
  expect({ byline, day }).toEqual({ byline: 'Fenella Roe', day: null });
});

test('a file with a byline may have one sentence', () => {
  expect(told('<p>By Fenella Roe</p>', null, ['“It is dry,” said plumber Zed Roe.'])).toEqual(
    ABOUT,
  );
});
