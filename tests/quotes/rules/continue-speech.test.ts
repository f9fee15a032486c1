import { describe, expect, test } from 'vitest';
import { type Attribution, makeAttribution } from '../../../src/quotes/attribution.ts';
import { trimRegion } from '../../../src/quotes/region.ts';
import { continueSpeech } from '../../../src/quotes/rules/continue-speech.ts';
import { docOf, phrasesIn, textOf } from '../marked.ts';

/** Gives the <content> to the [source], continues, and shows each quote with its source. */
function read(marked: string): string[] {
  const doc = docOf(marked);
  const [source = null] = phrasesIn(marked, '[]');
  const given = phrasesIn(marked, '<>').map(({ first, last }) => {
    const { unit } = doc.tokens[first]!;
    const region = trimRegion(doc, first, last)!;
    return makeAttribution(doc, [region], { source, cue: null, unit, sure: 1 });
  });
  return continueSpeech(doc, given).map((one) => toLine(doc, one));
}

const toLine = (doc: ReturnType<typeof docOf>, { spans, source, sure }: Attribution) => {
  const words = spans.map(({ start, end }) => doc.text.slice(start, end)).join(' … ');
  return `${textOf(doc, source)} (${Math.round(sure * 100)}): ${words}`;
};

describe('a quotation without a cue', () => {
  test.each([
    [
      'is part of the one right before',
      '“<We go,>” [she] said. “We stay.”',
      ['she (100): We go … We stay.'],
    ],
    [
      'is part of the one whose mark stayed open',
      '“<We go.>” [She] said so.\n\n“<We stay.>',
      ['She (100): We go.', 'She (100): We stay.'],
    ],
    [
      'goes to the speaker of its paragraph',
      '“<We go,>” [she] said. Harrow slept. “We stay.”',
      ['she (100): We go', 'she (90): We stay.'],
    ],
    [
      'goes to the speaker of the paragraph before, if it opens its own',
      '“<We go,>” [she] said.\n\n“We stay now.”',
      ['she (100): We go', 'she (70): We stay now.'],
    ],
    ['goes to whoever was brought on', 'Voss was blunt. “We stay.”', ['Voss (65): We stay.']],
    [
      'goes to the name before its colon',
      'She: “We stay here now.”',
      ['She (65): We stay here now.'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(read(marked)).toEqual(expected);
  });

  test.each([
    ['where nobody was brought on', 'The bridge broke. “We stay.”'],
    ['in a later paragraph', 'Voss was blunt.\n\n“We stay.”'],
    ['of one word', 'Voss was blunt. “Stay.”'],
    ['that is little of its sentence', 'Voss was blunt. The old bridge of “safe steel” is here.'],
  ])('stays open %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
