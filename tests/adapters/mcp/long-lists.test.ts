import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../../adapters/mcp/answer-schema.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';
import { openDesk, textOf } from './desk.ts';

const REPORTS = 1_300;
const TEXT = '“The quay will hold,” said Ines Wendt.';

let desk: Awaited<ReturnType<typeof openDesk>>;
let client: Client;

beforeAll(async () => {
  desk = await openDesk();
  client = await desk.connect();
  const { id: feedId } = await addFeed(desk.store);
  const speaker = makeSpeaker('Ines Wendt');
  for (let number = 1; number <= REPORTS; number++) {
    const text = `Harbour note number ${number}. ${TEXT.replace('hold', `hold for ${number} years`)}`;
    const words = `The quay will hold for ${number} years,`;
    const article = makeArticle({ feedId, id: `wendt-${number}`, text });
    await desk.store.saveArticle(article, [makeQuote(text, words, { speaker })], 'harbour note');
  }
}, 120_000);
afterAll(async () => {
  await client.close();
  await desk.close();
});

test.each([
  ['quotes', { speaker: 'ines wendt' }, { isCounted: true }],
  ['quotes', { speaker: 'ines wendt', since: '2020-01-01' }, { isCounted: false }],
  ['timeline', { speaker: 'ines wendt' }, { isCounted: true }],
  ['search', { words: 'harbour note' }, { isCounted: false }],
])(
  '%s %j gives all there is',
  async (name, asked, { isCounted }) => {
    const seen = new Set<string | null>();
    const firsts: string[] = [];
    for (let given: Record<string, unknown> | undefined = asked; given; ) {
      const result = await client.callTool({ name, arguments: given });
      expect(result.isError ? textOf(result) : '').toBe('');
      const { statements, sentences, next } = result.structuredContent as unknown as Answer;
      for (const { articleId } of [...statements, ...sentences]) seen.add(articleId);
      // What is not counted to its end does not pass for a count.
      if (next) expect(next.leftIsAll ? seen.size + next.left : REPORTS).toBe(REPORTS);
      firsts.push(textOf(result));
      given = next?.arguments;
    }
    expect(seen.size).toBe(REPORTS);
    expect(/The others, more than \d+: /u.test(firsts[0]!)).toBe(!isCounted);
  },
  120_000,
);
