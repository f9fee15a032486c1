import { afterAll, beforeAll, expect } from 'vitest';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { type BadInput, type Checks, textOf } from './list.ts';
import { shownSafely } from './showing.ts';
import { timeRead } from './texts.ts';

const NOW = '2026-12-01T00:00:00.000Z';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

export const asking: Checks = {
  'search-query': async ({ input }) => {
    for (const line of [`search ${textOf(input)}`, `quotes about:${JSON.stringify(textOf(input))}`])
      await answered(line);
  },
  storage: kept,
  'command-input': async (bad) => {
    await answered(bad.input.replace(/^\//u, ''));
    if (/ at /u.test(bad.input)) timeRead(bad);
  },
};

/** The bot answers in words, and nothing breaks. */
async function answered(line: string): Promise<void> {
  const answer = await newsroom.ask(line);
  expect(newsroom.broken).toEqual([]);
  expect(replyText(answer)).toMatch(/\S/u);
}

/** A feed's title comes out of the store as it went in, and can be listed. */
async function kept({ input }: BadInput): Promise<void> {
  const title = textOf(input);
  const { store, say } = newsroom;
  const { id } = await store.saveFeed({
    url: `https://news.example/${encodeURIComponent(title)}`,
    title,
    group: title,
    kind: 'network',
    shared: true,
    now: NOW,
  });
  const feeds = await store.findFeeds('local');
  expect(feeds.find((feed) => feed.id === id)).toMatchObject({ title, group: title });
  expect((await say('sources list')).length).toBeGreaterThan(0);
  shownSafely(title);
}
