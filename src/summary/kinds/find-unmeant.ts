import { WORD_BEARERS, WORDS_BORNE } from '../data/unmeant-words.ts';
import type { Article } from './article.ts';
import { findSlogans } from './find-slogans.ts';
import { isFigurative, isSupposing } from './is-figurative.ts';
import { isReal } from './is-real.ts';
import type { Turn } from './turn/find-turn.ts';

const BEARERS = `\\b(?:${WORD_BEARERS.join('|')})(?![\\p{L}-])`;
const WORDS = `\\b(?:${WORDS_BORNE.join('|')})(?![\\p{L}-])`;
const THIS =
  '^(?:(?:and|but|no|or|well|yes),? )?(?:(?:at least|both|so|such|that|these|this|those|thus)\\b)';
const SAYING =
  '(?:advertis\\w+|announc\\w+|boast\\w*|chant\\w*|claim\\w*|declar\\w+|demand\\w*|goes|promis\\w+|reads?|runs?|said|sang|say|says|shout\\w*|sing|sings|sung|tells?|told|warn\\w*|went)';
// What tells that the words before it were no news
const TOLD_BEFORE = new RegExp(
  [
    // That is the plot of …, So runs the chorus, This was the scenario; but not This is her first film
    `${THIS}[^.:]{0,40}? (?:are|goes|is|reads?|runs?|says?|was|went|were)(?:,? (?:also|at least|how|only|roughly))?,? (?:an?|her|his|its|our|the|their|\\p{L}+['’]s?) (?:(?!of )[\\p{L}\\p{N}-]+ ){0,3}${WORDS}`,
    // So says the poster, That, at least, is what 300 posters promise, At least that is what the signs said
    `${THIS}[^.:]{0,40}? (?:${SAYING} (?:an?|her|his|its|one|the|their|\\p{L}+['’]s?) (?:[\\p{L}\\p{N}-]+ ){0,3}${BEARERS}|what [^.:]{0,40}?${BEARERS}[^.:]{0,60}? ${SAYING}\\b)`,
    // So it says in a brochure; The sentence is part of a campaign
    `^(?:or )?so it (?:goes|reads|runs|says)\\b`,
    `^(?:the|these|those) (?:lines?|mottos?|sentences?|slogans?|words) (?:are|belongs?|comes?|is|stands?|stood|was|were)\\b`,
    // That is how the director begins her film
    `^(?:so|that|this) is how [^.:]{0,60}? (?:begins?|ends?|opens?|starts?) [^.:]{0,30}?${BEARERS}`,
    // That is written on a poster, This comes from a song, It stood on one of the signs
    `(?:${THIS}[^.:]{0,40}? (?:comes?|appears?|stands?|stood|found|heard|painted|printed|written|is|was)|^(?:it|these words?|this line) (?:could be (?:read|seen)|is (?:painted|printed|written)|says so|stands|stood|was (?:painted|printed|written))) (?:above|according to|across|from|in|on|under)\\b [^.:]{0,40}?${BEARERS}`,
    // With this line …, Under that motto …
    `^(?:by|under|with) (?:such|that|these|this|those) (?:${WORDS}|words?\\b)`,
    // No, this is not a report; That is only a drill
    `^no, (?:that|this) (?:is|was) (?:no|not)\\b`,
    `^(?:all|none) of (?:it|that|this) (?:is|was) (?:not )?(?:a joke|fiction|invented|made up|real|satire|true)\\b`,
    `^(?:it|that|this) (?:is|was) (?:(?:all|just|not|only) )?(?:a (?:dream|drill|fantasy|hoax|joke|parody|simulation|thought experiment)|fiction|satire)\\b`,
    // That is how the office imagines the worst case
    `^(?:so|that|this) (?:is|was) (?:how|what) [^.:]{0,80}?(?:assum\\w+|could look|dream\\w*|envis\\w+|imagin\\w+|model\\w*|pictur\\w+|might look|would look)\\b`,
    // That is how the mayor put it
    `^(?:at least,? )?(?:so|that|this),? (?:at least,? )?is how [^.:]{2,60}? (?:describ\\w+|puts?|saw|sees|tells|told)(?: it| the| this)?\\b`,
    // All lies, painted on a bedsheet
    `^(?:all|nothing but|pure) (?:fantasy|fiction|inventions?|lies|made up|nonsense)\\b`,
    `^(?:april fools?|just kidding|only joking)\\b`,
  ].join('|'),
  'iu',
);
// looked for first, since that is fast
const POINTS_BACK =
  /^(?:(?:and|but|no|or|well|yes),? )?(?:all|april|at least|both|by|it|just|none|no|nothing|only|pure|so|such|th[aeiou]\w*|under|with)\b/iu;
// The party will go into the election with these words
const TELLS_WORDS =
  / th(?:at|ese|is|ose) (?<=\b(?:by|chant\w{0,4}|learn|read\w{0,4}|shout\w{0,4}|sing\w{0,4}|under|with) \w{4,5} )(?:lines?|mottos?|sentences?|slogans?|words)\b/u;
// She never said so: a sentence on somebody named before is no slogan
const POINTS = /^(?:he|she|these|they|those)\b/iu;
/** So many sentences before “That is the plot of …” it tells. */
const MAX_TOLD = 4;

/**
 * Of each sentence whether it is not meant as it stands. Something made up goes on to the end of its
 * paragraph, or till somebody speaks; “That is the plot of …” tells what the sentences before it were.
 */
export function findUnmeant(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  own: string[],
  turn?: Turn,
): boolean[] {
  const unmeant = own.map((words, at) => (turn && at < turn.at) || isFigurative(words));
  for (const at of findSlogans({ title, sentences }, own, { isReal, jests: unmeant }))
    unmeant[at] = true;
  for (let at = 0; at < sentences.length; at++) {
    if (isSupposing(own[at]!)) markGoingOn(at);
    else if (tellsBefore(own[at]!)) markTold(at);
  }
  return unmeant;

  function markGoingOn(from: number): void {
    for (let at = from + 1; isSameParagraph(from, at) && !isReal(own[at]!); at++)
      unmeant[at] = true;
  }

  /** The sentences right before, in its paragraph, or in the one before if it opens its own. */
  function markTold(teller: number): void {
    for (let at = teller - 1; at >= Math.max(0, teller - MAX_TOLD); at--) {
      if (!isSameParagraph(teller - 1, at) || isReal(own[at]!) || POINTS.test(own[at]!)) break;
      unmeant[at] = true;
    }
  }

  function isSameParagraph(one: number, other: number): boolean {
    return sentences[one]?.paragraph === sentences[other]?.paragraph;
  }
}

const tellsBefore = (words: string): boolean =>
  (POINTS_BACK.test(words) && TOLD_BEFORE.test(words)) || TELLS_WORDS.test(words);
