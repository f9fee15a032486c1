import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWords, speakerId } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';

describe('folding', () => {
  test.each([
    ['Zoë Ålund', 'zoe alund'],
    ['Łukasz Þór Østergård', 'lukasz thor ostergard'],
    ['O’Neill`s', "o'neill's"],
    ['O´Connor O＇Connor O′Connor', "o'connor o'connor o'connor"],
    ['Straße', 'strasse'],
    ['ＡＢＣ ﬁn', 'abc fin'],
    ['İstanbul', 'istanbul'],
    ['Ольга', 'ольга'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('gives the words of a name, and its key', () => {
    expect(foldWords('J. R. O’Neill-Ålund')).toEqual(['j', 'r', 'oneill', 'alund']);
    expect(speakerId('J. R. O’Neill-Ålund')).toBe('j-r-oneill-alund');
    expect(speakerId('…')).toBe('');
  });
});

describe('the terms of a text', () => {
  test.each([
    ['the talks on gas', 'Gas talk', ['ga', 'talk']],
    ['Striking ferries', 'the ferry strikes', ['ferri', 'strike']],
    ['Zoë Ålund’s', 'zoe alunds', ['alund', 'zoe']],
  ])('“%s” are those of “%s”, but for their order', (one, other, terms) => {
    expect(foldTerms(one).sort()).toEqual(terms);
    expect(foldTerms(other).sort()).toEqual(terms);
  });

  test('are none where there are only common words', () => {
    expect(foldTerms('What was it that they said?')).toEqual([]);
  });

  test('are no longer than any word', () => {
    expect(foldTerms('x'.repeat(10_000))).toEqual(['x'.repeat(40)]);
  });
});
