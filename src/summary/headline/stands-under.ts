import { foldTerms } from '../../text/fold-terms.ts';
import { EXPECTING } from '../data/old-news.ts';
import { FILLERS } from '../data/wording.ts';
import { newIn, newTo } from '../new-in.ts';
import { isNoNews } from '../ranker/topic/is-no-news.ts';

/** A headline with so much of a sentence stands for it. */
const SAYS = 0.75;
/** So near its beginning, “the move” is what a report is about. */
const NEAR = 3;

// “In short, all of them will be banned.”
const QUOTATION = /^["“‘']/u;
// The ruling …, This move …: what the headline tells
const ACT =
  /^(?:the|this) (?:agreement|announcement|decision|injunction|measure|move|order|resignation|ruling|step|verdict|vote)\b/iu;
// Senn: 53 percent; There have been doubts; This comes after …
const NO_SENTENCE =
  /^(?:there (?:are|have|has|is|was|were)\b|(?:it|that|this) (?:came|comes?|follows|is|was)\b|[\p{L} ]{2,30}: )/iu;
const FILLER = new RegExp(`\\b(?:${FILLERS.join('|')}|uncertain)\\b`, 'iu');
// is expected to resign
const EXPECTED = new RegExp(`\\b(?:${EXPECTING.join('|')}) (?:be )?(?<deed>\\p{Ll}{3,40})`, 'giu');

type Sentence = {
  text: string;
  /** Its place in its report. */
  at: number;
  /** The sentence that it leans on. */
  after: string | undefined;
  /** Words that only an earlier sentence explains. */
  open: string[];
  /** Whether its report has a headline on something else. */
  isOther: boolean;
};

/**
 * Whether a sentence can be read under a headline without the text before it. One that leans may do
 * so where the headline says what it leans on. What fills, judges, is long past, or expects what the
 * headline tells, never stands there.
 */
export function standsUnder(
  headline: string,
  { text, at, after, open, isOther }: Sentence,
): 'alone' | 'leans' | 'never' {
  if (isNoNews(text) || FILLER.test(text) || NO_SENTENCE.test(text) || expects(text, headline))
    return 'never';
  const isOnAct = ACT.test(text) && at > 0 && at <= NEAR && !isOther;
  const isNew = newTo(headline);
  const asks = (words: string): boolean => {
    const terms = foldTerms(words);
    return !(isOnAct && text.startsWith(words)) && (terms.length === 0 || terms.some(isNew));
  };
  if (open.some(asks)) return 'never';
  if (after === undefined || isOnAct) return 'alone';
  return !QUOTATION.test(text) && newIn(after, headline).again >= SAYS ? 'leans' : 'never';
}

const expects = (text: string, headline: string): boolean =>
  text.matchAll(EXPECTED).some(({ groups }) => newIn(groups!.deed!, headline).again > 0);
