import { expect, test } from 'vitest';
import { diffWords } from '../../src/text/diff-words.ts';

const told = (first: string, second: string): string =>
  diffWords(first, second)
    .map(({ text, change }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[change])
    .join(' ');

test.each([
  ['We will pay.', 'we will pay', 'We will pay.'],
  ['We will pay.', 'We will not pay.', 'We will [+not+] pay.'],
  ['We will not pay all.', 'We shall pay all', 'We [-will not-] [+shall+] pay all.'],
  ['The café is shut', 'the cafe is open', 'The café is [-shut-] [+open+]'],
  ['one', '', '[-one-]'],
  ['', 'one', '[+one+]'],
  ['', '', ''],
])('“%s” and “%s” differ so: %s', (first, second, expected) => {
  expect(told(first, second)).toBe(expected);
});

test('nothing of either text is lost', () => {
  const [first, second] = ['Some of the boats sail at dawn – not all.', 'All boats sail at noon.'];
  const pieces = diffWords(first, second);
  const join = (left: string) =>
    pieces.flatMap(({ text, change }) => (change === left ? [] : text)).join(' ');
  expect(join('new')).toBe(first);
  expect(join('gone').toLowerCase()).toBe(second.toLowerCase());
});
