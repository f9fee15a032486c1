import { describe, expect, test } from 'vitest';
import { readPosting } from '../../../src/chat/understand/read-posting.ts';

describe('an order for a briefing in a sentence', () => {
  test.each([
    ['post crab prices at 6am in #quay', 'post crab prices at 6am in #quay'],
    ['could you post crab prices to #quay at 6am?', 'post crab prices to #quay at 6am'],
    ['chuck the crab news in #quay at 6am', 'post the crab news in #quay at 6am'],
    ['toss the crab news into #quay at 6am', 'post the crab news into #quay at 6am'],
    ['hi, please drop the crab news into #quay daily', 'post the crab news into #quay daily'],
    [
      'every friday at noon send #quay the crab news',
      'every friday at noon send #quay the crab news',
    ],
    ['at 6am Oslo time put crab news in #quay', 'at 6am Oslo time post crab news in #quay'],
    ['we would like crab news, 6.30am, Mon to Wed', 'we would like crab news, 6.30am, Mon to Wed'],
    ['could we have crab news at 6 pm, Saturdays', 'crab news at 6 pm, Saturdays'],
    ['send me crab news at 7 each morning', 'crab news at 7 each morning'],
    ['how about posting crab news at 9am', 'post crab news at 9am'],
    ['it would be great to get crab news at 9am', 'crab news at 9am'],
    ['wtf just post the crab news at 8am', 'post the crab news at 8am'],
    ['Sunday nights at 8 do a roundup of crabs', 'Sunday nights at 8 do a roundup of crabs'],
    ['crab news, 8am, weekdays, #quay', 'crab news, 8am, weekdays, #quay'],
    ['tell #quay about crabs at 8am every day', 'post #quay about crabs at 8am every day'],
    ["tell me what's new on crabs every day at 8", 'news about crabs every day at 8'],
    ['send crab news every hour to #quay', 'send crab news every hour to #quay'],
    ['post crab news in #quay', 'post crab news in #quay'],
  ])('“%s” is a briefing of “%s”', (line, words) => {
    expect(readPosting(line)).toEqual({ line: `briefing create ${words}`, meant: 'asked' });
  });

  test('who wants no more posts gets the list with its buttons', () => {
    expect(readPosting('stop posting crab news at 8am')?.line).toBe('briefing list');
  });

  test.each([
    'what did Keane say at 8am on Monday',
    'who spoke about crabs on Fridays',
    'did Keane post anything at 9am today',
    'what was posted in #quay at 8am',
    'why was the boat late at 6am every day',
    'latest on crabs since 8am',
    'quotes by keane from monday to thursday',
    'who said "we sail at 8am"',
    'Keane said the boats leave at 8am every day',
    'is the quay open every day?',
    'Keane on the 9am boat',
    'post office strike',
    'share prices',
    'the Sunday market row',
    'what does Keane think about weekend work',
    'Quay Ledger on Monday',
    'daily mail on crabs',
    'do the boats sail on Tuesdays?',
    'when do the talks start, 8am or 9am',
    'tell me what Keane said on Monday at 8am',
    'show me news from Friday',
    'send me the quotes by Keane',
    'tell me about the crabs',
    'tell me about the 9am boat',
    'give me the story of the 8am vote',
    'let me know what Keane says about crabs',
    'get me everything Keane said on weekdays',
    'could you send me what Keane said at 9am on Friday',
    'has Keane promised to post results by 5pm on Fridays?',
    'what happened at noon on Sunday',
    'Keane to post results at 9am',
    'I want to know what Keane said at 8am on Friday',
    'tell me when Keane speaks every day',
    'the briefing at 8am should be paused',
    'alert us in #quay about crabs',
    'we like the daily',
    'about the 9am boat',
    'crabs',
    '',
  ])('“%s” is none', (line) => {
    expect(readPosting(line)).toBeUndefined();
  });
});
