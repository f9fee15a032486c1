import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/chat/understand/read-question.ts';

const first = (line: string) => readQuestion(line)[0]!;

describe('the shape of a sentence', () => {
  test.each([
    ['hi', 'say-hello'],
    ['Hello team, what can you do for me?', 'help'],
    ['are you a machine?', 'say-hello'],
    ['🙂', 'say-hello'],
    ['please add ships.example/feed as a source', 'sources add ships.example/feed'],
    ['https://ships.example/one', 'summary https://ships.example/one'],
    ['when is the next briefing due', 'briefing list'],
    ['the 8am briefing was late', 'briefing list'],
    ['resume briefing 3f9a1c', 'briefing resume 3f9a1c'],
    ['set up a briefing every day at 8', 'briefing create set up a briefing every day at 8'],
    ['post the headlines at 9 on mondays', 'briefing create post the headlines at 9 on mondays'],
    ['what papers do you read?', 'sources list'],
    ['how often do you read the feeds?', 'sources list'],
    ['how often is each source checked', 'sources list'],
    ['who has been quoted most', 'speakers list'],
    ['who is Ann Keane?', 'speakers list Ann Keane'],
    ['who said "ships will sail"?', 'verify words:"ships will sail"'],
    ["who said 'ships will sail'", 'verify words:"ships will sail"'],
    ['who said ships will sail', 'verify words:"ships will sail"'],
    [
      'did Ann Keane ever say that ships will sail',
      'verify words:"ships will sail" speaker:"Ann Keane"',
    ],
    ['is it true that keane said “ships sail”', 'verify words:"ships sail" speaker:"keane"'],
    ['what’s new on ships', 'summary on ships'],
    ['could you sum up the ship strike please', 'summary the ship strike'],
    ['give me the short version of the talks', 'summary of the talks short'],
    ['reports mentioning ships', 'search ships'],
    ['who said anything about ships', 'quotes who said anything about ships'],
    ['hey, what did Keane say?', 'quotes what did Keane say'],
  ])('“%s” is the line “%s”', (line, expected) => {
    expect(first(line)).toEqual({ line: expected, meant: 'asked' });
  });

  test.each([
    [
      'Keane on ships',
      [
        ['quotes Keane on ships', 'speaker'],
        ['summary Keane on ships', 'topic'],
      ],
    ],
    [
      'latest from Keane',
      [
        ['quotes by Keane', 'speaker'],
        ['summary from Keane', undefined],
      ],
    ],
  ])('“%s” is tried in turn', (line, expected) => {
    expect(readQuestion(line).map(({ line: read, needs }) => [read, needs])).toEqual(expected);
  });
});
