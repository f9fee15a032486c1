import { describe, expect, test } from 'vitest';
import { phraseFrom } from '../../../src/quotes/rules/phrase-from.ts';
import { docOf, mark, phrasesIn, spanOf, spansIn } from '../marked.ts';

/** Reads the phrase after the {cue} and puts it in brackets. */
function read(marked: string): string {
  const doc = docOf(marked);
  const [cue] = phrasesIn(marked, '{}');
  const phrase = phraseFrom(doc.tokens, cue!.last + 1, doc.units[0]!);
  return mark(doc.text, {
    '{}': spansIn(marked, '{}'),
    '[]': phrase ? [spanOf(doc, phrase)] : [],
  });
}

describe('the phrase after a word', () => {
  test.each([
    'So {said} [she] on Monday.',
    'So {said} [Ada Voss] on Monday.',
    'So {said} earlier [Ada Voss], the mayor.',
    'So {said} [the mayor of Port Calder], who left.',
    'So {said} [a spokesman for the union] yesterday.',
    'So {said} [Voss’s aide] when asked.',
    'So {said} [the US envoy] when asked.',
    'So {said} [Ada Voss] left Harrow.',
    'So {said} [the police] in Harrow.',
    'So {said} [Democrats] and the mayor.',
    'So {said} [the harbour master] this week.',
  ])('%s', (marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    'So {said} “the mayor” there.',
    'So {said} that it was over.',
    'So {said}: no.',
    'So {said} on Monday.',
    'So it was {said}.',
  ])('is none where no noun phrase begins: %s', (marked) => {
    expect(read(marked)).toBe(marked);
  });
});
