import { datelineEnd } from '../slice/dateline.ts';
import type { FeatureGroup } from './feature-group.ts';
import { hasMark } from './word-marks.ts';

const OPENS_WITH_QUOTE = /^["“]/u;
const QUOTE = /["“]/u;
const QUOTED = /["“][^"”]*["”]/gu;
const DIGIT = /\d/u;
// Ann Lee …, Mayor Ann Lee …
const OPENS_WITH_NAME = /^(?:\S+ )?\p{Lu}\S* \p{Lu}/u;
const OPENS_WITH_PRONOUN = /^["“‘']*(?:he|she|it|they|his|her|their|this|that)\b/iu;
const OPENS_WITH_LINK =
  /^["“‘']*(?:but|and|so|however|also|meanwhile|still|yet|instead|then|because|or)\b/iu;

/** The form of a sentence: its length, quotations, names, numbers, and telltale words. */
export const cues: FeatureGroup = {
  names: [
    'length',
    'length squared',
    'under 8 words',
    'under 12 words',
    'over 30 words',
    'over 40 words',
    'length among others',
    'commas',
    'opens with a quotation',
    'a quotation',
    'share of quotation',
    'share of capitalised words',
    'a digit',
    'a word of saying',
    'a dateline',
    'a day',
    'a first person',
    'opens with a name',
    'opens with a pronoun',
    'opens with a linking word',
    'the next opens with a pronoun',
  ],
  read({ passages }) {
    const average = passages.reduce((sum, { words }) => sum + words, 0) / passages.length;
    return (at) => {
      const { sentence, words, names, source, marks } = passages[at]!;
      const { text } = sentence;
      const length = Math.log(1 + words) / 4;
      const quoted = quotedIn(text).reduce((sum, stretch) => sum + stretch.length, 0);
      const next = passages[at + 1];
      return [
        length,
        length * length,
        Number(words < 8),
        Number(words < 12),
        Number(words > 30),
        Number(words > 40),
        Math.min(1, words / average / 2),
        Math.min(5, text.match(/,/gu)?.length ?? 0) / 5,
        Number(OPENS_WITH_QUOTE.test(text)),
        Number(QUOTE.test(text)),
        quoted / text.length,
        Math.min(1, names.length / Math.max(5, words)),
        Number(DIGIT.test(text)),
        hasMark(marks, 'saying'),
        Number(datelineEnd(text) > 0),
        hasMark(marks, 'day'),
        hasMark(marks, 'self'),
        Number(OPENS_WITH_NAME.test(text)),
        Number(OPENS_WITH_PRONOUN.test(text)),
        Number(OPENS_WITH_LINK.test(text)),
        Number(next?.source === source && OPENS_WITH_PRONOUN.test(next.sentence.text)),
      ];
    };
  },
};

/** Looks only as far as the last closing mark: else each mark before it would search to the end. */
function quotedIn(text: string): string[] {
  const end = Math.max(text.lastIndexOf('"'), text.lastIndexOf('”')) + 1;
  return text.slice(0, end).match(QUOTED) ?? [];
}
