import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCapitalised, splitWords } from '../../src/text/words.ts';

const split = (text: string) => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  test.each([
    ['“It’s low-key,” he said.', ['“', 'It', '’s', 'low-key', ',', '”', 'he', 'said', '.']],
    ['the U.S. Senate', ['the', 'U.S.', 'Senate']],
    ['J. R. Okafor', ['J.', 'R.', 'Okafor']],
    ['Mr. Peskov’s aide', ['Mr.', 'Peskov', '’s', 'aide']],
    ['Jean-Claude O’Neill', ['Jean-Claude', 'O’Neill']],
    ['3,500 or 5.2 at 9 a.m.', ['3,500', 'or', '5.2', 'at', '9', 'a.m.']],
    ['said Lee.The pier', ['said', 'Lee', '.', 'The', 'pier']],
    ['harbour.com and Ph.D. work', ['harbour.com', 'and', 'Ph.D', '.', 'work']],
    ['don’t (stop)!', ['don’t', '(', 'stop', ')', '!']],
    ['Zoë Ålund', ['Zoë', 'Ålund']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('gives words in order that slice back and leave out only white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        let between = '';
        for (const word of splitWords(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          between += text.slice(end, word.start);
          end = word.end;
        }
        expect(`${between}${text.slice(end)}`.trim()).toBe('');
      }),
    );
  });

  test.each([
    ['Ålund', true],
    ['NATO', true],
    ['peskov', false],
    ['3rd', false],
    ['”', false],
  ])('knows that %s is capitalised: %s', (text, expected) => {
    const [word] = splitWords(text);
    expect(word && isCapitalised(word)).toBe(expected);
  });
});
