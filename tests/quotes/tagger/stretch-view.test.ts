import { describe, expect, test } from 'vitest';
import type { StretchView } from '../../../src/quotes/tagger/stretch-view.ts';
import { viewOf } from '../../../src/quotes/tagger/view.ts';
import { NO_WORD as BEYOND } from '../../../src/quotes/tagger/word-view.ts';
import { hashText } from '../../../src/text/hash.ts';
import { docOf } from '../marked.ts';
import { LEXICON } from './lexicon.ts';

const NO_WORD = BEYOND.hash;
const viewFirst = (text: string): StretchView => viewOf(docOf(text), LEXICON).stretch[0]!;

describe('what stands around a quotation', () => {
  test.each<[string, keyof StretchView, number]>([
    ['Ada said: “It rained.”', 'first', 4],
    ['Ada said: “It rained.”', 'last', 6],
    ['Ada said “no” twice.', 'before', hashText('said')],
    ['Ada said “no” twice.', 'after', hashText('twice')],
    ['“No,” Ada said.', 'before', NO_WORD],
    ['Ada said: “No.”', 'after', NO_WORD],
    ['It rained.\n\n“No,” Ada said.', 'before', NO_WORD],
    ['Ada said “no” twice.', 'cueBefore', 1],
    ['Ada said to all of us: “No.”', 'cueBefore', 2],
    ['Ada said to all of us there: “No.”', 'cueBefore', 2],
    ['Ada said to all of us there too: “No.”', 'cueBefore', 3],
    ['Ada came and “left” then.', 'cueBefore', 6],
    ['It rained. They “left” then.', 'cueBefore', 4],
    ['“No,” Ada said.', 'cueAfter', 1],
    ['They “left” and “came”.', 'cueAfter', 5],
    ['Ada said: “No.”', 'cueAfter', 6],
    ['They “left” then. Ada said no.', 'cueAfter', 4],
  ])('in “%s”: %s is %i', (text, field, value) => {
    expect(viewFirst(text)[field]).toBe(value);
  });

  test.each([
    ['They “left” then.', 0],
    ['They “Left” then.', 1],
    ['“left” they have.', 2],
    ['They “left”', 4],
    ['They “left the old town” then.', 16],
    ['They “left the old town by the north gate” then.', 32],
    ['They “left,” then.', 64],
    ['“We left.” So they say.', 1 + 2 + 16 + 64],
  ])('in “%s”, its shape is %i', (text, shape) => {
    expect(viewFirst(text).shape).toBe(shape);
  });

  test('tells a mark that is not closed', () => {
    expect(viewFirst('“We left.\n\n“We came.” So they say.').shape).toBe(1 + 2 + 4 + 8 + 16 + 64);
  });
});
