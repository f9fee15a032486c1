import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../src/text/paragraphs.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  // `|` stands where one sentence ends.
  it.each([
    'It rained. | It stopped. | Why? | Because!',
    'The U.S. Senate voted. | It passed.',
    'He lives in the U.S. | He works there.',
    'Dr. Lee met Mr. Roe and Sen. Fox. | They spoke.',
    'It is No. 4 on the list. | No one knew.',
    'He said no. | Nobody asked why.',
    'Doors open at 9 a.m. on Monday. | All came.',
    'Doors open at 9 a.m. | The show begins.',
    'J. R. Okafor spoke. | K. Lee did not.',
    'John F. Kennedy and George H.W. Bush met.',
    'It rose 5.2 percent to 3,500. | Then it fell.',
    'Acme Inc. said so. | He works at Acme Inc. | She does too.',
    '“Why?” she asked. | “Because.” | He left.',
    '‘Stop!’ said Lee.',
    '“It rained. | We left.” | Peskov said no more.',
    '(It rained.) | We left.',
    'Wait… what? | Yes!',
    'See example.org for more. | Or call.',
    'The Jan. 6 report came. | It was long.',
  ])('%s', (marked) => {
    expect(split(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
  });

  it('never crosses a paragraph, and counts paragraphs', () => {
    const text = 'One. Two\n\nthree. Four.';
    expect(splitSentences(text).map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['One.', 0],
      ['Two', 0],
      ['three.', 1],
      ['Four.', 1],
    ]);
  });

  it.each(['', ' ', '\n\n'])('finds none in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it('cuts no word and no character of a paragraph without an end', () => {
    const endless = `x${'😀'.repeat(30_000)}`;
    expect(split(endless)).toEqual([endless]);
    const long = 'Ann Lee met Bo Roes. '.repeat(3_000).trim();
    expect(new Set(split(long))).toEqual(new Set(['Ann Lee met Bo Roes.']));
  });

  it('gives spans in order that slice back and leave out blanks alone, whatever the text', () => {
    const words = fc.oneof(
      fc.constantFrom('U.S.', 'Dr.', 'No.', 'a.m.', '“Why?”', 'He', 'J.', '.', '\n', '\u2028', '…'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(' ', ''), (parts, blank) => {
        const text = parts.join(blank);
        let end = 0;
        let between = '';
        for (const sentence of splitSentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.text).toBe(sentence.text.trim());
          expect(sentence.text).not.toBe('');
          between += text.slice(end, sentence.start);
          end = sentence.end;
        }
        expect(`${between}${text.slice(end)}`.trim()).toBe('');
      }),
    );
  });
});

describe('findParagraphs', () => {
  it('gives the stretches between line breaks without the blanks around them', () => {
    const text = '  One two \n\n\n Three\n';
    expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One two',
      'Three',
    ]);
  });
});
