import { expect, test } from 'vitest';
import { receiptUrl } from '../../../src/chat/reply/link-receipts.ts';
import { readReceiptUrl } from '../../../src/chat/reply/read-receipt-url.ts';

const BASES = ['https://news.example.org', 'https://desk.lan:8443'];
const read = (url: string) => readReceiptUrl(url, BASES);

test.each(['article-abcdefgh', 'talks/1-abcdefgh', 'a b?c#d-abcdefgh', 'é%-abcdefgh'])(
  'the address of %s gives it back, at each of our addresses',
  (id) => {
    for (const base of BASES) expect(read(receiptUrl(id, base))).toBe(id);
  },
);

test('what follows the address of a receipt changes nothing', () => {
  expect(read('https://news.example.org/q/a-abcdefgh/?from=chat#top')).toBe('a-abcdefgh');
});

test.each([
  'https://news.example.org/',
  'https://news.example.org/q/',
  'https://news.example.org/q/a/b',
  'https://news.example.org/articles/a',
  'https://news.example.org/q/%E0%A4%A',
  'https://news.example.org.evil.example/q/a-abcdefgh',
  'https://deep.news.example.org/q/a-abcdefgh',
  'https://desk.lan/q/a-abcdefgh',
  'https://evil.example/?https://news.example.org/q/a-abcdefgh',
  'news.example.org/q/a-abcdefgh',
  '',
])('%s is no receipt of ours', (url) => {
  expect(read(url)).toBeUndefined();
});
