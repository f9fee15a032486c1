import { FILLERS } from '../data/wording.ts';
import type { FeatureGroup } from './feature-group.ts';
import { hasMark, type Mark } from './word-marks.ts';

const FILLER = new RegExp(`\\b(?:${FILLERS.join('|')})\\b`, 'iu');
// $5, 40 percent, 3.5%
const AMOUNT = /[$€£]\s?\d|\d\s?(?:%|percent|per cent|points?|million|billion|people)/iu;
// A ferry …, Some …; The ferry …
const NEW =
  /^["“‘']?(?:an?|some|several|two|three|four|five|six|more|about|at least|nearly|hundreds|thousands|dozens|new) /iu;
const KNOWN = /^["“‘']?the /iu;
const FULL_NAME = /\p{Lu}[\p{Ll}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/u;
// …, police said on Tuesday.
const SAID_LAST =
  /, [^,.“”"]{0,60}\b(?:said|says|told|added)\b[^,.“”"]{0,60}\.$|[”"] (?:said|says|added)\b/u;
const OPENING_CHARS = 160;
// Ann Lee, the mayor, said …
const SAID_FIRST =
  /^(?:\p{Lu}\S* ?){1,6}(?:,[^,]{2,80},)? (?:said|says|told|added|warned|explained|noted)\b/u;
const MANY_PRONOUNS = 3;
const MARKS: Mark[] = [
  'background',
  'opinion',
  'outcome',
  'reason',
  'toCome',
  'maybe',
  'reader',
  'count',
  'pointer',
  'must',
];

/** Words by which an editor tells news from filler, background and comment, and how it leans. */
export const wording: FeatureGroup = {
  names: [
    ...MARKS.map((mark) => `words of ${mark}`),
    'a finding',
    'filler',
    'an amount',
    'pronouns inside',
    'opens with something new',
    'opens with something known',
    'a full name',
    'ends with who said so',
    'opens with who said so',
    'opens its paragraph',
    'is its paragraph',
    'a question',
    'an exclamation',
    'a colon',
    'a bracket',
    'leans on what was named',
    'leans by a link',
    'leans on the one before',
  ],
  read({ passages }) {
    return (at) => {
      const { sentence, source, leaning, marks, pronouns } = passages[at]!;
      const { text, paragraph } = sentence;
      const opens = !isIn(passages[at - 1], source, paragraph);
      const closes = !isIn(passages[at + 1], source, paragraph);
      return [
        ...MARKS.map((mark) => hasMark(marks, mark)),
        hasMark(marks, 'study') * hasMark(marks, 'finding'),
        hasMark(marks, 'filler') && Number(FILLER.test(text)),
        hasMark(marks, 'count') && Number(AMOUNT.test(text)),
        Math.min(MANY_PRONOUNS, pronouns) / MANY_PRONOUNS,
        Number(NEW.test(text)),
        Number(KNOWN.test(text)),
        Number(FULL_NAME.test(text)),
        hasMark(marks, 'saying') && Number(SAID_LAST.test(text)),
        Number(SAID_FIRST.test(text.slice(0, OPENING_CHARS))),
        Number(opens),
        Number(opens && closes),
        Number(text.includes('?')),
        Number(text.includes('!')),
        Number(text.includes(':')),
        Number(text.includes('(')),
        Number(leaning?.kind === 'named'),
        Number(leaning?.kind === 'linked'),
        Number(leaning?.kind === 'pointing'),
      ];
    };
  },
};

const isIn = (
  passage: { source: number; sentence: { paragraph: number } } | undefined,
  source: number,
  paragraph: number,
): boolean => passage?.source === source && passage.sentence.paragraph === paragraph;
