import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asksWhoNot, findExclusion } from '../../../src/chat/understand/find-exclusion.ts';

test.each([
  ['quotes by everyone except Rourke', 'everyone except Rourke', ''],
  ['what did anybody but Rourke say about dams', 'anybody but Rourke', ''],
  ['news on the ferry apart from fares', 'apart from fares', 'news on the ferry'],
  ['about fares, not timetables', 'not timetables', 'about fares'],
  [
    'what did Rourke say about dams but not rivers?',
    'not rivers',
    'what did Rourke say about dams',
  ],
  ['not timetables', 'not timetables', ''],
  ['and without the river', 'and without the river', ''],
  ['but not in the Courier', 'but not in the Courier', ''],
])('“%s” leaves out “%s”', (sentence, words, head) => {
  expect(findExclusion(sentence)).toEqual({ words, head });
});

test.each([
  'what did Rourke not say?',
  'not guilty',
  'not yet',
  'news about the dam, not urgent',
  'what did Rourke say about dams, not a joke',
  'talks without preconditions',
  'all butter prices',
  'no deal',
  'who said “anything but that”?',
  'the other side of the river',
  '',
])('“%s” leaves nothing out', (sentence) => {
  expect(findExclusion(sentence)).toBeUndefined();
});

test('behind an answer there are more ways to say it', () => {
  for (const sentence of ['no fares', 'minus fares', 'skip the river', 'ignore Rourke'])
    expect(findExclusion(sentence, { isBehind: true })?.words).toBe(sentence);
});

test('who did not do something is asked for', () => {
  for (const sentence of ['who did not?', 'who hasn’t covered it', 'and what did nobody say?'])
    expect(asksWhoNot(sentence)).toBe(true);
  for (const sentence of ['who did?', 'what did Rourke not say', 'who noted it'])
    expect(asksWhoNot(sentence)).toBe(false);
});

test('no line of an English speaker is refused for it', () => {
  const lines = readFileSync(new URL('english-lines.txt', import.meta.url), 'utf8').split('\n');
  expect(lines.filter((line) => findExclusion(line) || asksWhoNot(line))).toEqual([]);
});
