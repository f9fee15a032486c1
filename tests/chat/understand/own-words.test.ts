import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/chat/understand/read-question.ts';

const lines = (sentence: string): string[] => readQuestion(sentence).map(({ line }) => line);

describe('the first reading of a sentence', () => {
  test.each([
    ['this week’s news', 'summary this week'],
    ['today’s news on the crab boats', 'summary on the crab boats today'],
    ['last month’s headlines about crabs', 'summary about crabs last month'],
    ['Friday’s top stories on crabs', 'summary on crabs friday'],
    ['what happened re: crab boats', 'summary re crab boats'],
    ['what has Keane said re: crab boats', 'quotes what has Keane said re crab boats'],
    ['coverage of the crab boats', 'summary the crab boats'],
    ['is there any crab boat coverage', 'summary crab boat'],
    ['media coverage of crabs', 'summary crabs'],
    ['the Courier’s coverage of the crab boats', 'summary the crab boats in Courier'],
    ['this week’s crab boat news', 'summary crab boat this week'],
    ['why the lunchtime one', 'why what:"the lunchtime one"'],
    ['why was the 6:30 one late', 'why what:"the 6:30 one"'],
    ['why did our crab briefing not come', 'why what:"our crab briefing"'],
    ['pause Keane', 'following pause Keane'],
    ['resume the alerts about crab boats', 'following resume crab boats'],
    ['headlines at 6am every day', 'briefing create headlines at 6am every day'],
    ['crab news at 7 on weekdays', 'briefing create crab news at 7 on weekdays'],
  ])('“%s” is “%s”', (sentence, line) => {
    expect(lines(sentence)[0]).toBe(line);
  });

  test('of “briefing” and “pause” may be of the news, and is tried before that', () => {
    expect(lines('why the press briefing').at(-1)).toMatch(/^summary /u);
    expect(lines('pause in the fighting').length).toBeGreaterThan(1);
  });

  test.each(['why one of the ministers left', 'the news at 8 was short', 'why someone'])(
    '“%s” is of no briefing',
    (sentence) => {
      expect(lines(sentence).join('\n')).not.toMatch(/^(?:why|briefing) /mu);
    },
  );
});
