import type { Sentence } from '../../../model.ts';
import { countWords } from '../../../text/count-words.ts';
import { leaningOf } from '../../points-back.ts';
import { labelOf } from '../../slice/label-of.ts';
import { type Advice, FREE, never } from '../advice.ts';
import type { Pair } from './find-pairs.ts';

// Several of his figures were wrong; but not He spoke for 50 minutes
const FINDS =
  /\b(?:accurate|correct|debunk\w*|error|exaggerat\w*|false\w*|fell short|incorrect|lies?|mislead\w*|mistake\w*|mixed up|not (?:hold|stand up|true)|out of context|overstat\w*|right|true|unfounded|untrue|wrong\w*)\b/iu;
// True. This is right, as far as it goes.
const CONFIRMS =
  /^(?:(?:all|that|this|it)(?: is|['’]s) |(?:he|she) (?:has a point|is)\b|the (?:claim|figure|number) is )?(?:broadly |largely |mostly )?(?:accurate|correct|right|true|yes)\b/iu;
/** With fewer words, an answer says nothing without its claim. */
const MIN_WORDS = 6;

/**
 * Claims are barred, and what only leads to them. The answers are wanted, each by its first sentence
 * that says what is so to somebody who has not read the claim; where none does, each with its claim.
 * What confirms a claim may stand.
 */
export function advisePairs(sentences: Sentence[], pairs: Pair[]): Advice[] {
  const advice: Advice[] = sentences.map(({ text }, at) =>
    at < pairs[0]!.claim.first ? adviseIntro(text) : FREE,
  );
  for (const { claim, answer } of pairs) {
    for (let at = claim.first; at <= claim.last; at++) advice[at] = never('claim');
    const said = sentences.slice(answer.first, answer.last + 1).map(({ text }) => unlabelled(text));
    const isConfirmed = CONFIRMS.test(said[0]!);
    const best = isConfirmed ? -1 : said.findIndex(saysWhat);
    said.forEach((text, n) => {
      if (n === best) advice[answer.first + n] = { use: 'wanted' };
      else if (countWords(text) < MIN_WORDS || CONFIRMS.test(text))
        advice[answer.first + n] = never('claim');
      else if (best < 0 && n === 0) advice[answer.first] = { use: 'free', with: claim.last };
    });
  }
  const isAnswered = advice.some(({ use }) => use === 'wanted');
  return isAnswered ? advice.map(withoutClaim) : advice;
}

/** No claim need be shown where other answers say enough. */
const withoutClaim = (advice: Advice): Advice =>
  advice.use !== 'never' && advice.with !== undefined ? never('claim') : advice;

const adviseIntro = (text: string): Advice =>
  FINDS.test(text) && saysWhat(text) ? { use: 'wanted' } : never('occasion');

/** “The fund’s own forecast …” may open an answer, “They rose …” may not. */
const saysWhat = (text: string): boolean =>
  countWords(text) >= MIN_WORDS && leaningOf(text)?.kind !== 'pointing';

const unlabelled = (text: string): string => text.slice(labelOf(text)?.end ?? 0);
