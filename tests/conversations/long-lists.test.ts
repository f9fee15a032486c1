import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReply } from '../../adapters/discord/render.ts';
import { fitReply } from '../../src/chat/fit/fit.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';

const { ask, close } = await openNewsroom();
afterAll(close);

const briefings = Array.from({ length: 12 }, (_, n) => `${String(n + 6).padStart(2, '0')}:00`);
const topics = ['gas', 'strike', 'ferry', 'rates', 'dams', 'rain', 'ports', 'fish', 'tolls'];
beforeAll(async () => {
  for (const time of briefings) await ask(`briefing create ${time} daily Berlin #news`);
  for (const topic of topics) await ask(`follow about:${topic} to:#news`);
});

/** All pages of a list, as buttons lead through them on a platform whose messages hold so much. */
async function pagesOf(line: string): Promise<Reply[]> {
  const pages: Reply[] = [];
  for (let next: string | undefined = line; next; ) {
    const page: Reply = await ask(next);
    pages.push(page);
    const shown = fitReply(page, { chars: 3_800, blocks: 40, actions: 25 });
    next = shown.actions.find(({ label }) => label.startsWith('Next'))?.line;
  }
  return pages;
}

const labelsIn = (page: Reply): string[] =>
  JSON.stringify(renderReply(page))
    .match(/"label":"[^"]+"/gu)!
    .map((found) => JSON.parse(`{${found}}`).label as string);

describe('a list whose items have buttons', () => {
  test('brings every briefing with all its buttons, page by page', async () => {
    const labels = (await pagesOf('briefing list')).map(labelsIn);
    for (const label of ['Preview', 'Edit', 'Pause', 'Post now', 'Delete'])
      expect(labels.flat().filter((one) => one === label)).toHaveLength(briefings.length);
    expect(labels.map((own) => own.filter((one) => /Next|Previous/u.test(one)))).toEqual([
      ['Next (7 more) ›'],
      ['‹ Previous', 'Next (2 more) ›'],
      ['‹ Previous'],
    ]);
  });

  test('brings every follow with all its buttons', async () => {
    const labels = (await pagesOf('following')).flatMap(labelsIn);
    for (const label of ['Pause', 'Stop'])
      expect(labels.filter((one) => one === label)).toHaveLength(topics.length);
  });

  test('says which part of it is shown, and gives programs all of it', async () => {
    const page = await ask('briefing list from:5');
    expect(JSON.stringify(renderReply(page))).toContain('6–10 of 12');
    expect(page.data).toHaveLength(12);
    expect(page.title).toBe('12 briefings');
  });

  test('begins anew where a page is gone', async () => {
    const page = await ask('briefing list from:200');
    expect(page.more).toMatchObject({ from: 0 });
  });
});
