import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/quotes/doc.ts';
import { splitTalk } from '../../../src/quotes/turns/split-talk.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

const read = (text: string) => splitTalk(readDoc(text, splitSentences(text)))[0]!;

describe('a paragraph that opens with a label', () => {
  test.each([
    ['Nora Vik: We sing.', 'nora vik', 'speaks', 'We sing.'],
    ['VIK: We sing.', 'vik', 'speaks', 'We sing.'],
    ['NORA VIK, HOST: We sing.', 'nora vik', 'speaks', 'We sing.'],
    ['VIK, MINISTER OF CHOIRS, NORTH: We sing.', 'vik', 'speaks', 'We sing.'],
    ['MR. VIK: We sing.', 'vik', 'speaks', 'We sing.'],
    ['Mr Vik: We sing.', 'vik', 'speaks', 'We sing.'],
    ['SEN. NORA VIK (Greens): We sing.', 'nora vik', 'speaks', 'We sing.'],
    ['[00:12] Nora Vik: We sing.', 'nora vik', 'speaks', 'We sing.'],
    ['Nora Vik: (00:12) We sing.', 'nora vik', 'speaks', 'We sing.'],
    ['THE PRESIDENT: We sing.', 'the president', 'speaks', 'We sing.'],
    ['Q: Why?', 'q', 'asks', 'Why?'],
    ['Q. Why?', 'q', 'asks', 'Why?'],
    ['Q2: Why?', 'q', 'asks', 'Why?'],
    ['Q Madam Mayor, why?', 'q', 'asks', 'Madam Mayor, why?'],
    ['Q (Inaudible.)', 'q', 'asks', '(Inaudible.)'],
    ['Q — and who pays?', 'q', 'asks', '— and who pays?'],
    ['QWhy now?', 'q', 'asks', 'Why now?'],
    ['Question: Why?', 'q', 'asks', 'Why?'],
    ['Unidentified Reporter: Why?', 'unidentified reporter', 'asks', 'Why?'],
    ['A: We sing.', 'a', 'answers', 'We sing.'],
    ['A. We sing.', 'a', 'answers', 'We sing.'],
    ['Answer: We sing.', 'a', 'answers', 'We sing.'],
  ])('%s', (text, name, part, words) => {
    const paragraph = read(text);
    expect([paragraph.label?.text, paragraph.label?.part]).toEqual([name, part]);
    expect(paragraph.words).toBe(words);
  });

  test('has its words in the next one where it stands alone', () => {
    expect(read('Nora Vik:\n\nWe sing.').words).toBe('We sing.');
  });

  test.each([
    'Note: We close at six.',
    'Correction: We sing at nine.',
    'Where: The chapel.',
    'Photo: Nora Vik in the chapel',
    'Nora Vik: “We sing.”',
    'RENT: £900 a month',
    'She said this: we sing.',
    'At 9:30 we sing.',
    'Queens sang.',
  ])('not %s', (text) => {
    expect(read(text).label).toBeUndefined();
  });
});
