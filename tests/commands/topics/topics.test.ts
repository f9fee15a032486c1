import { describe, expect, test } from 'vitest';
import { suggestLast } from '../../../commands/topics/suggest-last.ts';
import { topicsInNews } from '../../../commands/topics/topics-in-news.ts';

const topics = (titles: string[]) => topicsInNews(titles).map(({ topic }) => topic);

describe('topics in headlines', () => {
  test('those of most reports come first, pairs that stand side by side among them', () => {
    const found = topicsInNews([
      'Gas talks resume in Vienna',
      'Minister leaves gas talks',
      'Ferry strike enters third week',
      'Ferry workers vote on offer',
    ]);
    expect(found.slice(0, 4)).toContainEqual({ topic: 'gas talks', reports: 2 });
    expect(found).toContainEqual({ topic: 'ferry', reports: 2 });
    expect(found).toContainEqual({ topic: 'strike', reports: 1 });
    expect(found.map(({ topic }) => topic)).not.toContain('ferry strike');
    // No headline has one without the other.
    expect(found.map(({ topic }) => topic)).not.toContain('talks');
  });

  test('words of no substance are none', () => {
    expect(topics(['The week in the news, and what to say about it', ''])).not.toContain('the');
  });
});

describe('the last of several values', () => {
  const suggest = suggestLast(async (typed) =>
    ['gas talks', 'rates', 'sport']
      .filter((topic) => topic.startsWith(typed))
      .map((value) => ({ value, label: `${value} · here` })),
  );
  const values = async (typed: string) =>
    (await suggest(typed, {} as never)).map(({ value }) => value);

  test.each([
    ['g', ['gas talks']],
    ['rates, g', ['rates, gas talks']],
    ['rates,s', ['rates,sport']],
    ['rates, -s', ['rates, -sport']],
    ['-s', ['-sport']],
    ['rates, ', ['rates, gas talks', 'rates, sport']],
  ])('“%s”: %j', async (typed, expected) => {
    expect(await values(typed)).toEqual(expected);
  });
});
