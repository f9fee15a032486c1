import { describe, expect, test } from 'vitest';
import { mendSegments } from '../../../src/quotes/tagger/mend-segments.ts';
import { docOf, textOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';
import { LEXICON } from './lexicon.ts';

/** The words of each segment, once it is mended. */
function mend(marked: string): (string | undefined)[] {
  const doc = docOf(marked);
  return mendSegments(doc, segmentsIn(marked), LEXICON).map((segment) => textOf(doc, segment));
}

describe('a source', () => {
  test.each([
    ['So [the mayor of] Calder spoke.', ['the mayor']],
    ['So [Ada Voss, who] spoke.', ['Ada Voss']],
    ['So [Ada] Voss spoke.', ['Ada Voss']],
    ['So [Ada] Voss Said no.', ['Ada Voss']],
    ['So [the] Mayor spoke.', ['the']],
    ['So [Ada] “Addie” spoke.', ['Ada']],
    ['So spoke [Ada]. Voss left.', ['Ada']],
    ['So [Ada of] Calder spoke.', ['Ada']],
  ])('ends with a name, and on no joining word: %s', (marked, words) => {
    expect(mend(marked)).toEqual(words);
  });
});

describe('a content', () => {
  test.each([
    ['She noted <that rain fell. “It will stop>.”', ['that rain fell.', 'It will stop']],
    ['She noted <that rain fell and: “It will stop>.”', ['that rain fell', 'It will stop']],
    [
      'She noted <that rain “fell”, and that it will stop>.',
      ['that rain “fell”, and that it will stop'],
    ],
    ['“<Rain fell. It will stop>.”', ['Rain fell. It will stop']],
  ])('is split before a quotation of its own: %s', (marked, words) => {
    expect(mend(marked)).toEqual(words);
  });
});

test('a cue stays as it is', () => {
  expect(mend('She {said that} rain fell.')).toEqual(['said that']);
});
