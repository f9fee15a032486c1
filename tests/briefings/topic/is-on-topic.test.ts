import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDay } from '../../../src/briefings/news/read-day.ts';
import { isMarkedTopic } from '../../../src/briefings/topic/is-marked-topic.ts';
import { isOnTopic } from '../../../src/briefings/topic/is-on-topic.ts';
import { isSameTopic } from '../../../src/briefings/topic/is-same-topic.ts';
import { readTopic } from '../../../src/briefings/topic/read-topic.ts';
import { createMatchTopics } from '../../../src/follows/match-topics.ts';
import type { Store } from '../../../src/store/store.ts';
import { addNews, daysAgo } from '../../support/briefings.ts';
import { growthOf, LINEAR } from '../../support/growth-of.ts';
import { makeArticle, makeFollow, NOON } from '../../support/records.ts';
import { openTestStore } from '../../support/stores.ts';

const TALKS = {
  title: 'Gas talks resume in Vantaa',
  outlet: 'The Gazette',
  text: 'Talks on gas went on for hours. The ministers spoke of pipes, prices and storage. They had met twice before, in March and in June, and parted without a word on what the next winter would cost their countries. The pipes under the sea were built thirty years ago and carry less each year, as a report of the energy agency showed last autumn. Storage is at a third of what it holds. A new round is to begin after the holidays, the hosts announced in the evening, and both sides will bring their engineers along. A game of football was shown next door.',
};
const HALL = {
  title: 'Town hall roof leaks again',
  outlet: 'Harbour Ledger',
  text: 'Rain came through the roof of the town hall on Monday. “It drips on my desk,” the clerk told the Harbour Ledger. The council will ask three builders what a new roof costs.',
};
const BAND = {
  title: 'Old band fills the park',
  outlet: 'The Gazette',
  text: 'They heard The Who in Northgate, and 9,000 people sang along until midnight.',
};

const ASKED: [string, keyof typeof REPORTS, boolean][] = [
  ['gas talks', 'talks', true],
  ['talks gas', 'talks', true],
  ['"gas talks"', 'talks', true],
  ['«gas talks»', 'talks', true],
  ['"talks gas"', 'talks', false],
  ['gas -football', 'talks', false],
  ['gas -hockey', 'talks', true],
  ['gas -"football game"', 'talks', true],
  ['gas election', 'talks', false],
  ['football', 'talks', false],
  ['-hockey', 'talks', false],
  ['roof', 'hall', true],
  ['harbour', 'hall', false],
  ['builders', 'hall', false],
  ['clerk', 'hall', false],
  ['"the who"', 'band', true],
  ['"the who"', 'hall', false],
];
const REPORTS = { talks: TALKS, hall: HALL, band: BAND };

describe('a report', () => {
  test.each(ASKED)('is on %s: %s %s', (topic, name, expected) => {
    const report = makeArticle({ feedId: 'f', id: name, ...REPORTS[name] });
    expect(isOnTopic(readTopic(topic), report)).toBe(expected);
  });
});

describe('briefings and follows', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore();
    for (const [id, report] of Object.entries(REPORTS))
      await addNews(store, { id, url: `https://x.example/${id}`, readAt: NOON, ...report });
  });
  afterEach(() => store.close());

  const span = { since: daysAgo(1), until: daysAgo(-1) };
  async function toldInBriefing(topic: string): Promise<string[]> {
    const day = await readDay({ placeId: 'here', ...span, topics: [topic], sources: null }, store);
    return day.sections.flatMap(({ stories }) => stories.map(({ lead }) => lead.id)).sort();
  }
  async function foundByFollow(topic: string): Promise<string[]> {
    const follow = makeFollow({ subject: { topic }, since: daysAgo(1) });
    const { match } = createMatchTopics([await store.findFollower(follow)]);
    const reports = await store.readLately(Object.keys(REPORTS));
    return reports.flatMap((one) => (match(one).length > 0 ? one.id : [])).sort();
  }

  test.each([...new Set(ASKED.map(([topic]) => topic))])(
    'agree on what is on %s',
    async (topic) => {
      const told = await toldInBriefing(topic);
      // Of a topic that only leaves out, a briefing tells all the rest, and nobody can follow it.
      if (topic !== '-hockey') expect(told).toEqual(await foundByFollow(topic));
    },
  );
});

test.each([
  ['"gas talks"', true],
  ['gas -football', true],
  ['„gas“', true],
  ['jean-luc picard', false],
  ['gas talks', false],
  ['gas - talks', false],
])('%s is marked as words: %s', (typed, expected) => {
  expect(isMarkedTopic(typed)).toBe(expected);
});

test('a topic is the same however it is typed', () => {
  expect(isSameTopic('Gas talks', 'talks  gas')).toBe(true);
  expect(isSameTopic('gas -football', '-football gas')).toBe(true);
  expect(isSameTopic('"gas talks"', 'gas talks')).toBe(false);
  expect(isSameTopic('gas talks', 'gas talks -football')).toBe(false);
});

test('what is typed as a topic takes no time, whatever it is', () => {
  for (const hostile of ['"', '-', '- ', 'a"', '“„', '-"', '«'])
    expect(
      growthOf((size) => readTopic(hostile.repeat(size)), 5_000),
      hostile,
    ).toBeLessThan(LINEAR);
  for (const hostile of ['-', '- ', ' -'])
    expect(growthOf((size) => isMarkedTopic(hostile.repeat(size)), 5_000)).toBeLessThan(LINEAR);
});
