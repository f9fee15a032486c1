import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedOf, openWeb, pageOf } from './open-web.ts';

const FEED = 'https://ledger.example/feed.xml';
const PLEA = 'Our reporters live from what readers give: every pound helps them to go on asking.';
const STORIES = [
  ['Mill of Tarn burns down', 'The old mill of Tarn burned down in the night to Tuesday.'],
  ['Pool in Wick stays shut', 'The swimming pool in Wick will stay shut until the autumn.'],
  ['Choir wins first prize', 'The choir of Northgate has won the first prize in a contest.'],
  ['Snow closes hill road', 'Snow has closed the road over the hill to Sill Bay once more.'],
] as const;
const items = STORIES.map(([title], at) => ({ title, path: `${at}`, age: 10 - at }));
const MORE = 'Nobody was hurt, and what comes next is for the council to say when it meets again.';

let desk: Awaited<ReturnType<typeof openWeb>>;
beforeEach(async () => {
  desk = await openWeb();
  for (const [at, [title, text]] of STORIES.entries())
    desk.web[`https://ledger.example/${at}`] = pageOf(title, text, `${MORE} (${at})`, PLEA);
});
afterEach(() => desk.close());

describe('a line with which a third of a site’s articles end', () => {
  test('is left out of all of them, and of the next', async () => {
    desk.web[FEED] = feedOf(...items.slice(0, 3));
    await desk.visit();
    for (const { text } of await desk.articles()) expect(text).not.toContain('pound');
    desk.web[FEED] = feedOf(...items);
    await desk.visit(1);
    expect((await desk.articles())[0]?.text).toBe(`${STORIES[3][1]}\n\n${MORE} (3)`);
  });

  test('is told by /why', async () => {
    desk.web[FEED] = feedOf(...items);
    await desk.visit();
    expect(await desk.say('why https://ledger.example/0')).toContain(
      `Left out as house lines of ledger.example: ${PLEA}`,
    );
  });

  test('stays where the articles are of one story', async () => {
    const lead =
      'The mill of Tarn burned down in the night, and the crews are still at work there.';
    const updates = ['Mill of Tarn burns', 'Mill of Tarn: what burns', 'Mill of Tarn burns on'];
    desk.web[FEED] = feedOf(...updates.map((title, at) => ({ title, path: `u${at}`, age: at })));
    for (const [at, title] of updates.entries())
      desk.web[`https://ledger.example/u${at}`] = pageOf(title, lead, `Update ${at}. ${MORE}`);
    await desk.visit();
    for (const { text } of await desk.articles()) expect(text).toContain(lead);
  });
});
