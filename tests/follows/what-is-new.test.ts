import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toldMeanwhileOf } from '../../src/briefings/edition.ts';
import type { Reply, StoryBlock } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import type { Briefing, Follow } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk } from '../support/follows.ts';
import { makeBriefing, makeFollow } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

/** What a follow tells in a channel that knows some of it, and what a briefing tells after it. */
const MORNING = '2026-03-04T09:00:00.000Z';
const minutes = (n: number): string => new Date(Date.parse(MORNING) + n * 60_000).toISOString();

let store: Store;
let desk: ReturnType<typeof openDesk>;
beforeEach(async () => {
  store = await openTestStore();
  desk = openDesk(store, MORNING);
  await desk.look();
});
afterEach(() => store.close());

const follow = (fields: Partial<Follow> = {}) =>
  saveFollow(
    makeFollow({ subject: { topic: 'toll tunnel' }, since: desk.clock().toISOString(), ...fields }),
    { store, now: desk.clock() },
  );
/** A briefing in the channel of the follow, due so many minutes after the start. */
const brief = (at: number, fields: Partial<Briefing> = {}) =>
  store.saveOrder(
    makeBriefing({
      ...{
        topics: ['toll tunnel'],
        times: [minutes(at).slice(11, 16)],
        zone: 'UTC',
        createdAt: MORNING,
      },
      ...{ channel: { id: '1001', name: 'news' }, place: makeFollow().place },
      nextDueAt: minutes(at),
      ...fields,
    }),
  );

const PLAN = {
  outlet: 'Sundby Post',
  title: 'Owners of the toll tunnel open talks with Sundby',
  text: 'The owners of the toll tunnel under the Sound opened talks with the city of Sundby on Wednesday.\n\nThe owners want a toll of 14 crowns for a car from June on.\n\n“We have carried the loss for nine years,” said Arne Vik, who speaks for the owners of the tunnel.',
};
const TWIN = {
  outlet: 'Coast Courier',
  title: 'Talks on toll tunnel begin in Sundby',
  text: 'Talks on the toll tunnel began in Sundby on Wednesday, with the price of a crossing in dispute.\n\nThe owners are asking for a toll of 14 crowns for a car from June.\n\nSome 9,000 cars go through the tunnel each day.',
};
const DEAL = {
  outlet: 'Hill Herald',
  title: 'Sundby and tunnel owners agree on toll of 11 crowns',
  text: 'The city of Sundby and the owners of the toll tunnel agreed on a toll of 11 crowns on Wednesday, after six hours in the town hall.\n\n“Nobody goes home happy, and that is how I know it is fair,” said Lise Dahl, the mayor of Sundby.\n\nThe agreement holds for ten years, and the council must still approve it.',
};
const storiesIn = (posts: { reply: Reply }[]): StoryBlock[] =>
  posts.flatMap(({ reply }) => reply.blocks.filter((block) => block.kind === 'story'));

describe('a story that a channel knows', () => {
  beforeEach(async () => {
    await brief(10);
    desk.set(minutes(1));
    await desk.print(PLAN);
    await desk.print(TWIN);
    expect(await desk.beat(minutes(10))).toHaveLength(1);
    desk.set(minutes(12));
    await follow();
  });

  test('comes with what is new under a headline of since then, and with no sentence of before', async () => {
    desk.set(minutes(20));
    await desk.print(DEAL);
    const posts = await desk.beat();
    expect(posts.map(({ reply }) => reply.title)).toEqual(['toll tunnel: 1 update']);
    expect(storiesIn(posts)).toMatchObject([
      {
        ...{ title: DEAL.title, update: true, outlets: [{ outlet: 'Hill Herald' }] },
        sentence: { text: expect.stringMatching(/ten years/u) },
      },
    ]);
  });

  test('does not come where another outlet tells it again, and what comes of it does', async () => {
    desk.set(minutes(20));
    await desk.print({
      ...TWIN,
      outlet: 'Island Mail',
      title: 'Sundby: talks on toll tunnel begin',
    });
    expect(await desk.beat()).toEqual([]);
    desk.set(minutes(30));
    await desk.print(DEAL);
    expect(storiesIn(await desk.beat())).toMatchObject([{ title: DEAL.title, update: true }]);
  });

  test('comes once where two follows find it', async () => {
    await follow({ id: 'second', subject: { topic: '"toll tunnel"' } });
    desk.set(minutes(20));
    await desk.print(DEAL);
    expect(await desk.beat()).toHaveLength(1);
    expect(await desk.beat(minutes(21))).toEqual([]);
  });
});

test('a story that was old when the follow began is told from what is new of it', async () => {
  await desk.print(PLAN);
  await desk.print(TWIN);
  desk.set(minutes(12));
  await follow();
  desk.set(minutes(20));
  await desk.print(DEAL);
  const [block] = storiesIn(await desk.beat());
  expect(block).toMatchObject({ title: DEAL.title, update: false });
  expect(block!.sentence?.text).not.toContain('14 crowns');
});

test('of reports that come together, none of before the headline says what it overtakes', async () => {
  await follow({ when: 'hourly' });
  for (const [n, report] of [PLAN, TWIN, DEAL].entries()) {
    desk.set(minutes(n + 1));
    await desk.print(report);
    await desk.beat();
  }
  const [block] = storiesIn(await desk.beat(minutes(60)));
  expect(block).toMatchObject({ title: DEAL.title, update: false });
  expect(block!.outlets).toHaveLength(3);
  expect(block!.sentence?.text).not.toContain('14 crowns');
});

test('a statement that the briefing told in quiet hours does not come after them', async () => {
  await follow({
    subject: { speakerId: 'arne-vik', name: 'Arne Vik' },
    quiet: '09:05-09:40',
  });
  await brief(10);
  desk.set(minutes(6));
  await desk.print(PLAN);
  expect(await desk.beat()).toEqual([]);
  const [edition] = await desk.beat(minutes(10));
  expect(replyText(edition!.reply)).toContain('We have carried the loss for nine years');
  expect(await desk.beat(minutes(40))).toEqual([]);
});

describe('a briefing after a follow', () => {
  const textOf = (posts: { reply: Reply }[]) =>
    posts.map(({ reply }) => replyText(reply)).join('\n');
  const APPLES = {
    outlet: 'Island Mail',
    title: 'Frost ruins half of the apple blossom in Ranvik',
    text: 'A late frost ruined half of the apple blossom in the orchards of Ranvik, growers said. It was minus six degrees at dawn.',
  };
  const GLASS = {
    outlet: 'Hill Herald',
    title: 'Glass works in Hollen lets visitors in again',
    text: 'The glass works in Hollen lets visitors in again from Sunday. Its oldest furnace was built in 1811.',
  };
  beforeEach(async () => {
    await follow();
    desk.set(minutes(1));
    await desk.print(PLAN);
    expect(await desk.beat()).toHaveLength(1);
    desk.set(minutes(12));
  });

  test('leads to what that told since the last one, and says not that nothing is new', async () => {
    await brief(20, { topics: ['toll tunnel', 'apple', 'airport'] });
    await desk.print(APPLES);
    const posts = await desk.beat(minutes(20));
    expect(storiesIn(posts).map(({ title }) => title)).toEqual([APPLES.title]);
    expect(textOf(posts)).toMatch(
      /Told here since the last briefing:\n• Owners of the toll tunnel open talks with Sundby.*\nNothing new on: airport\./u,
    );
    // Once: the next one knows that it was named.
    await brief(40, { topics: ['toll tunnel', 'glass works'] });
    desk.set(minutes(30));
    await desk.print(GLASS);
    const [next] = await desk.beat(minutes(40));
    expect(replyText(next!.reply)).toContain('Nothing new on: toll tunnel.');
  });

  test('tells what came of it as an update', async () => {
    await brief(20);
    await desk.print(DEAL);
    expect(storiesIn(await desk.beat(minutes(20)))).toMatchObject([
      { title: DEAL.title, update: true },
    ]);
  });

  test('is not posted where there is nothing else, and who asks for it is told why', async () => {
    await brief(20);
    expect(await desk.beat(minutes(20))).toEqual([]);
    const [briefing] = await store.findBriefings('here');
    expect(await toldMeanwhileOf(briefing!, desk.clock(), store)).toMatchObject([
      { title: PLAN.title },
    ]);
  });
});
