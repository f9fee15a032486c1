import { expect, test } from 'vitest';
import { settingOf, shareAt } from '../../../src/quotes/judge/setting.ts';
import { docOf } from '../marked.ts';
import { LEXICON } from '../tagger/lexicon.ts';
import { tagsOf } from './ask.ts';

const MARKED =
  '[Ada Voss] {said} <it> and <this>. “<No.>” It rained.\n\n[Voss] left. [Bo] {said} <so>.';
const setting = settingOf(docOf(MARKED), tagsOf(MARKED), LEXICON);

test.each([
  ['sources', setting.inUnit.source, [1, 0, 0, 1, 1]],
  ['cues', setting.inUnit.cue, [1, 0, 0, 0, 1]],
  ['contents', setting.inUnit.content, [2, 1, 0, 0, 1]],
])('counts the %s of each unit', (_, counts, expected) => {
  expect([...counts]).toEqual(expected);
});

test('counts the contents of each paragraph', () => {
  expect([...setting.inParagraph]).toEqual([3, 1]);
});

test('counts how many sources a word ends', () => {
  expect(setting.speaking).toEqual(
    new Map([
      ['voss', 2],
      ['bo', 1],
    ]),
  );
});

test.each([
  ['a cue word', 2, 0.9],
  ['another word', 0, 0],
  ['a word within quotation marks', 8, -1],
  ['what lies before the text', -1, -1],
  ['what lies behind it', 99, -1],
])('the share of %s', (_, at, share) => {
  expect(shareAt(setting, at)).toBeCloseTo(share);
});
