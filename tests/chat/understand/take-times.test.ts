import { describe, expect, test } from 'vitest';
import { takeTimes } from '../../../src/chat/understand/take-times.ts';
import { textOf, toTokens } from '../../../src/chat/understand/tokens.ts';
import { splitLine } from '../../../src/chat/words.ts';

const take = (text: string) => {
  const { times, rest } = takeTimes(toTokens(splitLine(text)));
  return { times: times.map(({ role, text: said }) => `${role} ${said}`), rest: textOf(rest) };
};

describe('the times of a sentence', () => {
  test.each([
    ['keane since last week', ['since last week'], 'keane'],
    ['keane since Monday on ships', ['since Monday'], 'keane, on ships'],
    ['keane past 24h', ['within past 24h'], 'keane'],
    ['keane in the last 3 days', ['within last 3 days'], 'keane'],
    ['keane 7d', ['within 7d'], 'keane'],
    ['keane this month', ['within this month'], 'keane'],
    ['keane yesterday', ['within yesterday'], 'keane'],
    ['keane the day before yesterday', ['within the day before yesterday'], 'keane'],
    ['keane on Friday', ['within Friday'], 'keane'],
    ['keane in November', ['within November'], 'keane'],
    ['keane in 2025', ['within 2025'], 'keane'],
    ['keane 20 November 2025', ['within 20 November 2025'], 'keane'],
    ['keane before 3 May', ['before 3 May'], 'keane'],
    ['keane up to 3 May', ['until 3 May'], 'keane'],
    ['keane from 3 to 5 May', ['since 3 May', 'until 5 May'], 'keane'],
    ['keane between Monday and Friday', ['since Monday', 'until Friday'], 'keane'],
    ['keane monday to friday', ['since monday', 'until friday'], 'keane'],
    ['keane on the 25th', ['within the 25th'], 'keane'],
    ['keane on 25.11.', ['within 25.11.'], 'keane'],
    ['keane on wed', ['within wed'], 'keane'],
    ['keane friday evening', ['within friday evening'], 'keane'],
    ['keane up to and including Friday', ['until Friday'], 'keane'],
    ['keane through Friday', ['until Friday'], 'keane'],
    ['keane by Friday', ['until Friday'], 'keane'],
    ['keane after Friday', ['after Friday'], 'keane'],
    ['keane since the weekend', ['since the weekend'], 'keane'],
    ['keane 1st–15th Nov', ['since 1st Nov', 'until 15th Nov'], 'keane'],
    ['keane Nov 3 to 5', ['since Nov 3', 'until Nov 5'], 'keane'],
    ['keane from the 3rd to the 5th', ['since the 3rd', 'until the 5th'], 'keane'],
    ['keane yesterday only', ['within yesterday'], 'keane'],
    ['keane earlier this week', ['within this week'], 'keane'],
    ['keane from two days ago', ['within two days ago'], 'keane'],
    ['keane this morning', ['within this morning'], 'keane'],
    ['keane since 31 February', ['since 31 February'], 'keane'],
    ['keane since the flood', ['since the flood'], 'keane'],
  ])('“%s”', (text, times, rest) => {
    const taken = take(text);
    expect(taken.times.map((time) => time.replace(' the last', ' last'))).toEqual(times);
    expect(taken.rest).toBe(rest);
  });

  test.each([
    'the march on the capital',
    'May Keane on ships',
    'ships after the flood',
    'the sun over ten years',
    'a second reading',
    '"last week" in words',
  ])('“%s” names none', (text) => {
    expect(take(text).times).toEqual([]);
  });
});
