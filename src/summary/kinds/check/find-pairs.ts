import type { Sentence } from '../../../model.ts';
import { isLabelled } from './find-claim.ts';

/** A claim and what a desk answers, by the indices of their first and last sentences. */
export type Pair = { claim: Stretch; answer: Stretch };
type Stretch = { first: number; last: number };

// THE FACTS: …, Reality: …, What we found: …, 2. Fact: …
const ANSWER =
  /^(?:\(?\d{1,2}[.)] )?(?:(?:here (?:are|is)|our|the|what['’]s) )?(?:assessment|check|correction|evidence|facts?(?: check)?|findings?|fact[- ]check|in (?:fact|reality|truth)|reality(?: check)?|record|right|true|truth|verdict|what (?:experts say|is (?:correct|right|true)|really happened|the (?:data|facts|figures|numbers|records?) (?:say|show)s?|we (?:found|know)))(?: is)?(?: \d{1,2})?(?: ?:|\.?$)/iu;
// PELL: …, The minister’s claim: …, What she said: …
const SPEAKER = /^(?:\(?\d{1,2}[.)] )?["“]?\p{Lu}[^:.!?“”"]{0,48}:(?:\s|$)/u;
const MAX_LABEL_CHARS = 60;
const MIN_PAIRS = 2;

/** Claims that are each answered under a label, as where a speech is checked; none in other texts. */
export function findPairs(sentences: Sentence[], isCheck: boolean): Pair[] {
  const pairs: Pair[] = [];
  let claim: number | undefined;
  sentences.forEach(({ text, paragraph }, at) => {
    const opens = sentences[at - 1]?.paragraph !== paragraph;
    if (!mayBeLabelled(text)) return;
    if (ANSWER.test(text)) {
      if (claim === undefined) return;
      pairs.push({ claim: { first: claim, last: at - 1 }, answer: { first: at, last: at } });
      claim = undefined;
    } else if (isLabelled(text) || (opens && SPEAKER.test(text))) claim ??= at;
  });
  pairs.forEach(({ answer }, n) => {
    answer.last = (pairs[n + 1]?.claim.first ?? sentences.length) - 1;
  });
  return pairs.length >= (isCheck ? 1 : MIN_PAIRS) ? pairs : [];
}

/** A label ends with a colon, or stands alone. */
const mayBeLabelled = (text: string): boolean =>
  text.length < MAX_LABEL_CHARS || text.slice(0, MAX_LABEL_CHARS).includes(':');
