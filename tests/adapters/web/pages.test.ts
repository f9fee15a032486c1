import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderTodaysStories } from '../../../adapters/web/pages/todays-stories.ts';
import { openNewsroom } from '../../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

test('today’s stories are a part of another page', async () => {
  const html = String(await renderTodaysStories(newsroom.bot));
  expect(html).toMatch(/^<section .*<h2 id="todays-stories">Today’s stories<\/h2>/su);
});
