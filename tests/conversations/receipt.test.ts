import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let line: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { actions } = await newsroom.ask('verify "I came to listen"');
  line = actions.find(({ label }) => label === 'Receipt')!.line;
});
afterAll(() => newsroom.close());

describe('a receipt', () => {
  test('has the words in their passage, the source, its page and a citation', async () => {
    const answer = await newsroom.ask(line);
    expect(answer.title).toBe('Ilse Marchetti in The Calder Post');
    const text = replyText(answer);
    for (const part of [
      '‘I came to listen,’ said Ilse Marchetti, raising her voice',
      'By: Edmund Fairlie',
      'Published: 2026-03-18 17:05 UTC',
      'Page: Invented for the sample newsroom',
      'Hash of the text (SHA-256): ',
      'Fairlie, E. (2026, March 18).',
    ])
      expect(text).toContain(part);
  });

  test('has its whole hash and every citation where any length will do', async () => {
    const text = replyText(await newsroom.ask(line, { whole: true }));
    expect(text).toMatch(/Hash of the text \(SHA-256\): [0-9a-f]{64}$/mu);
    for (const part of ['Fairlie, E. (2026', '> — Ilse Marchetti', 'author = {Fairlie, Edmund}'])
      expect(text).toContain(part);
    expect(replyText(await newsroom.ask(line))).not.toContain('@misc');
  });

  test('is found by the address of its page, too', async () => {
    const id = line.replace('receipt id:', '');
    const byAddress = await newsroom.ask(`receipt https://news.example.org/q/${id}?from=chat`);
    expect(byAddress.title).toBe('Ilse Marchetti in The Calder Post');
  });

  test('tells who else has the words', async () => {
    const quotes = await newsroom.store.listQuotes({
      placeId: 'local',
      kinds: ['direct'],
      limit: 99,
    });
    const shared = quotes.find(({ alsoIn }) => alsoIn.length > 0);
    const answer = await newsroom.ask(`receipt ${shared!.receipt!.id}`);
    expect(replyText(answer)).toContain(`also in ${shared!.alsoIn[0]}`);
  });

  test.each([
    ['receipt', /^“receipt” needs its id/u],
    ['receipt 3fa91c', /^There is no receipt “3fa91c” here\./u],
    ['receipt -', /^There is no receipt “-” here\./u],
    ['receipt https://x.example/q/%E0%A4%A', /^There is no receipt/u],
    [`receipt ${'x'.repeat(3_000)}`, /^There is no receipt “xxx/u],
    ['receipt "<script>@everyone"', /^There is no receipt/u],
  ])('%.40s is explained', async (asked, expected) => {
    const answer: Reply = await newsroom.ask(asked);
    expect(answer.title).toMatch(expected);
    expect(answer.title.length).toBeLessThan(300);
    expect(newsroom.broken).toEqual([]);
  });
});
