import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findParagraphs } from '../../src/text/find-paragraphs.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  // `|` stands where one sentence ends.
  test.each([
    'It rained. | It stopped. | Why? | Because!',
    'They met | Image copyright | Reuters | Image caption | Mayor Ann Lee spoke. | They left.',
    'Story highlights | The bridge is shut. | Read more | Rivers rise.',
    'The film won. | Ann Lee/AFP/Getty Images | Later it lost.',
    'To read more Glenn Close took the image caption home.',
    'Either/Or is a book. | The AFP/Reuters men came.',
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
    'He left the E.U. | Did she?',
    'It costs Rs. 500 by N°. 12. | 40 people paid.',
    'J. A. Okafor and the S.&P. 500 fell.',
    '“Why?” Sen. Ann Lee asked. | “Why?” | She left.',
    '“Why?” | He nodded.',
    'PORT LEE, N.H. — The mayor left.',
    'Who won? | - A look at the votes.',
    'We went ... and saw ... I mean, heard. … | Then we left.',
    'He stopped ... | Then he left.',
    'She wrote “the sea [...] is wide [...]” (Okafor 55). | It is.',
    'It rained.[3] | He left.“ | She stayed.',
  ])('%s', (marked) => {
    const blank = / \| /gu;
    expect(split(marked.replace(blank, ' '))).toEqual(marked.split(blank));
  });

  // A pair of quotation marks or parentheses is split only where a sentence ends inside it.
  test.each([
    'He said "It rained. | We left" and sat.',
    '" It rained. " | He left.',
    'The “Yahoo! Answers” page. | It grew.',
    '“Ted! Ted! Ted” was the cry.',
    '‘What now? | Who stays?’ asked Lee. | The players’ union left.',
    'He (it was late. It rained.) slept. | (He woke. | She slept.)',
    '“… There it is. | It stands.”',
    '„Es regnet.“ | He left.',
    'He is 6\'2". | She is 5\'4".',
  ])('%s', (marked) => {
    expect(split(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
  });

  test.each([
    '1. The sea. | 2. The air.',
    '1) The sea | 2) The air | 3) The land and 5) nothing',
    'a. the sea | b. the air',
    'A. Lee and B. Roe left.',
    '• 9. The sea | • 10. The air',
    '1.) The sea. | 2.) The air.',
    'The sea rose. | ■ The air. | ► The land.',
    'The sea rose. | * The air is 2 * 3.',
  ])('%s', (marked) => {
    expect(split(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
  });

  test('splits sentences whose space was lost, but not the name of a site', () => {
    expect(
      split('It rained.He paid 1,000.See Roe.Com or a.example.com! It is “on.”She left."I sat."'),
    ).toEqual([
      'It rained.',
      'He paid 1,000.',
      'See Roe.Com or a.example.com!',
      'It is “on.”',
      'She left.',
      '"I sat."',
    ]);
  });

  test('never crosses a paragraph, and counts paragraphs', () => {
    const text = 'One. Two\n\nthree. Four.';
    expect(splitSentences(text).map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['One.', 0],
      ['Two', 0],
      ['three.', 1],
      ['Four.', 1],
    ]);
  });

  test.each(['', ' ', '\n\n'])('finds none in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  test('cuts no word and no character of a paragraph without an end', () => {
    const endless = `x${'😀'.repeat(30_000)}`;
    expect(split(endless)).toEqual([endless]);
    const long = 'Ann Lee met Bo Roes. '.repeat(3_000).trim();
    expect(new Set(split(long))).toEqual(new Set(['Ann Lee met Bo Roes.']));
  });

  test('never cuts a quotation of one sentence, wherever it stands', () => {
    const word = fc.constantFrom('Lee', 'the', 'U.S.', 'Dr.', 'rained', '5.2', 'Why', 'players’');
    const quotation = fc
      .tuple(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('.', '?', '!', ',', ''),
      )
      .map(([words, stop]) => `“It ${words.join(' ').replace(/\.$/u, '')}${stop}”`);
    const before = fc.constantFrom('', 'He said ', 'It rained. ', 'He (Lee) read ');
    const after = fc.constantFrom(
      '',
      ' She left.',
      ' she said.',
      ' Ann Lee asked.',
      '.',
      ' and 5.',
    );
    fc.assert(
      fc.property(before, quotation, after, (...parts) => {
        const text = parts.join('');
        // Here a sentence may end inside the quotation: `in the U.S. Why`
        fc.pre(!/U\.S\. (?:Why|the)/u.test(text));
        expect(split(text).filter((sentence) => /“[^”]*$/u.test(sentence))).toEqual([]);
      }),
    );
  });

  test('gives spans in order that slice back and leave out only white space, whatever the text', () => {
    const words = fc.oneof(
      fc.constantFrom('U.S.', 'Dr.', 'No.', 'a.m.', '“Why?”', 'He', 'J.', '.', '\n', '\u2028', '…'),
      fc.constantFrom('"', '“', '”', '(', ')', "'", '’', '1)', ' 2) ', '•', '. . .', '! ', 'a.'),
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
  test('gives the stretches between line breaks without the spaces around them', () => {
    const text = '  One two \n\n\n Three\n';
    expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One two',
      'Three',
    ]);
  });
});
