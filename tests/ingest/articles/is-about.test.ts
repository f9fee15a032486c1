import { expect, test } from 'vitest';
import { isAbout } from '../../../src/ingest/articles/is-about.ts';

const TEXT = 'The council of Northgate voted on Monday for a new quay, and against higher fares.';
const TITLE = 'Northgate gets a new quay';
const SUMMARY = 'The council has decided: the quay is to be built, and fares stay as they are.';
const PUZZLE = 'Nine hands, four heads shaken';

test.each([
  ['says what its headline says', TITLE, null, true],
  ['says what its summary says, under a puzzling headline', PUZZLE, SUMMARY, true],
  ['says nothing of its headline, where there is no summary', PUZZLE, null, true],
  ['shares nothing with either', PUZZLE, 'A storm took three roofs in Wick last night.', false],
  ['stands under a word or two', 'Breaking', 'More soon', true],
])('a text %s', (_, title, summary, expected) => {
  expect(isAbout(TEXT, { title, summary })).toBe(expected);
});
