import { BACKGROUNDS, FILLERS, FINDINGS, OPINIONS, OUTCOMES, REASONS } from '../data/wording.ts';
import type { FeatureGroup } from './feature-group.ts';

const anyOf = (parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})\\b`, 'iu');

const FILLER = anyOf(FILLERS);
const BACKGROUND = anyOf(BACKGROUNDS);
const OPINION = anyOf(OPINIONS);
const OUTCOME = anyOf(OUTCOMES);
const FINDING = anyOf(FINDINGS);
const REASON = anyOf(REASONS);
// will, would, is to
const TO_COME =
  /\b(?:will|would|shall|(?:is|are|was|were) (?:to|due to|expected to|likely to|scheduled|set to)|plans? to|hopes? to)\b/iu;
const MAYBE = /\b(?:can|could|may|might|possibly|should)\b/iu;
const YOU = /\b(?:you|your|yours|yourself|anyone|everyone|everybody|nobody|we|us)\b/iu;
// $5 million, 40 percent, 3.5%, £20
const AMOUNT =
  /[$€£]\s?\d|\d(?:[.,]\d+)*\s?(?:%|percent|per cent|points?|million|billion|crowns?|people|years?|deaths?)/iu;
const COUNTED =
  /\b(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b/iu;
const PRONOUN = /\b(?:he|she|they|him|her|them|his|their|it|its)\b/giu;
const POINTER = /\b(?:this|that|these|those|such|another|other|same|latter|former)\b/iu;
const INDEFINITE =
  /^["“‘']?(?:an?|some|several|two|three|four|five|six|more|about|at least|nearly|hundreds|thousands|dozens|new) /iu;
const DEFINITE = /^["“‘']?the /iu;
const FULL_NAME = /\p{Lu}[\p{Ll}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/u;
const SAID_LAST =
  /, (?:\S+ ){0,8}(?:said|says|told|added)(?: \S+){0,6}\.$|[”"] (?:said|says|added) [^.]*\.$/u;
const SAID_FIRST =
  /^(?:\p{Lu}\S* ?){1,6}(?:,[^,]{2,80},)? (?:said|says|told|added|warned|explained|noted)\b/u;
const MUST = /\b(?:must|need to|needs to)\b/iu;

/** Words by which an editor tells news from filler, background and comment. */
export const wording: FeatureGroup = {
  names: [
    'filler',
    'background',
    'opinion',
    'an outcome',
    'a reason',
    'something to come',
    'a maybe',
    'speaks to the reader',
    'an amount',
    'a count',
    'pronouns inside',
    'a pointer inside',
    'opens with something new',
    'opens with something known',
    'a full name',
    'ends with who said so',
    'opens with who said so',
    'a must',
    'opens its paragraph',
    'is its paragraph',
    'a question',
    'an exclamation',
    'a colon',
    'a bracket',
    'a finding',
    'leans on what was named',
    'leans by a link',
    'leans on the one before',
  ],
  read({ passages }) {
    return (at) => {
      const { sentence, source, leaning } = passages[at]!;
      const { text, paragraph } = sentence;
      const has = (pattern: RegExp): number => Number(pattern.test(text));
      const opens = !isIn(passages[at - 1], source, paragraph);
      const closes = !isIn(passages[at + 1], source, paragraph);
      return [
        has(FILLER),
        has(BACKGROUND),
        has(OPINION),
        has(OUTCOME),
        has(REASON),
        has(TO_COME),
        has(MAYBE),
        has(YOU),
        has(AMOUNT),
        has(COUNTED),
        Math.min(3, text.match(PRONOUN)?.length ?? 0) / 3,
        has(POINTER),
        has(INDEFINITE),
        has(DEFINITE),
        has(FULL_NAME),
        has(SAID_LAST),
        has(SAID_FIRST),
        has(MUST),
        Number(opens),
        Number(opens && closes),
        Number(text.includes('?')),
        Number(text.includes('!')),
        Number(text.includes(':')),
        Number(text.includes('(')),
        has(FINDING),
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
