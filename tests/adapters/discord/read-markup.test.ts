import { expect, test } from 'vitest';
import { allMarks, readMarkup, visible } from '../../support/discord/read-markup.ts';

const kindsIn = (text: string) =>
  allMarks(readMarkup(text)).flatMap(({ kind }) => (kind === 'text' ? [] : [kind]));

test.each<[string, string[]]>([
  ['plain words, 14:05, a_b and 3 * 4', []],
  ['**bold** and *lean* and _lean_', ['bold', 'italic', 'italic']],
  ['__under__ ~~gone~~ ||secret||', ['underline', 'strike', 'spoiler']],
  ['**bold with *lean* in it**', ['bold', 'italic']],
  ['**0\\.**', ['bold', 'escape']],
  ['`code` and ```js\nmore\n```', ['code', 'fence']],
  [
    '<@1> <@!1> <@&1> <#1> @everyone @here',
    ['person', 'person', 'role', 'channel', 'everyone', 'everyone'],
  ],
  [
    '</quotes:1> <id:guide> <:x:1> :smile: <t:1:R>',
    ['command', 'guide', 'emoji', 'shortcode', 'time'],
  ],
  ['[a](https://b.example) [a]( <https://b.example> "c" )', ['link', 'link']],
  ['https://b.example <https://b.example>', ['address', 'autolink']],
  ['# a\n### b\n-# c\n> d\n> - e\n1. f', ['line', 'line', 'line', 'line', 'line', 'line', 'line']],
  ['\\*a\\* \\<@1> \\@everyone \\# x', ['escape', 'escape', 'escape', 'escape', 'escape']],
  ['**[a](https://b.example/**c**)**', ['bold', 'address', 'bold']],
])('in %j are read %j', (text, kinds) => expect(kindsIn(text)).toEqual(kinds));

test('a reader sees the words and no marks', () => {
  const text = '### \\*Ann\\*\n> **so** [it](https://b.example) is\\.';
  expect(visible(readMarkup(text))).toBe('*Ann*\nso it is.');
});
