import { sameActAs } from '../../summary/headline/same-act.ts';
import { standsUnder } from '../../summary/headline/stands-under.ts';
import { hardWorthUnder, worthUnder } from '../../summary/headline/worth-under.ts';
import { newIn } from '../../summary/new-in.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { rarityOf } from '../../text/rarity-of.ts';
import type { BestSentence } from './best-sentences.ts';

/** A sentence that says so much of the title again repeats it; less will do if it tells its act. */
const REPEATS = 0.5;
const REPEATS_ACT = 0.34;
/** The lead of a report that has so much of the title tells it again, in whatever words. */
const LEAD_REPEATS = 0.2;
/** A headline that has so much of another is one in other words. */
const SAME_HEADLINE = 0.34;
/** Fewer new terms, or less worth, and a sentence adds nothing. */
const MIN_NEW = 2;
const MIN_WORTH = 0.5;
/** What one must have that adds to a title which it repeats. */
const MIN_HARD_WORTH = 1;
const MIN_NEW_SHARE = 0.6;
const MAX_AGAIN = 0.85;
/** One rare term, or two of any kind, tie a sentence to a title. */
const MIN_RARITY = 3;
/** A sentence without a term of the title is on its matter only near the beginning of a report. */
const NEAR = 2;
/** How a sentence stands to the title, by its worth: none of another kind makes up for a repeat. */
const GAINS = { on: 2, leaning: 1.5, beside: 1, repeating: 0 } as const;
const SAYS_ACT = -0.5;
const QUOTES_FIRST = -0.3;

/** What comes besides the news, or of what it means, loses as much as two places among the kinds. */
const BESIDES = -1;

// `Lee also said …`, `Two crews from Harrow and the coastguard also searched`, `The move is the latest …`
const SECONDARY =
  /^(?:\S+ ){1,24}also\b|^(?:The|This) move\b|^(?:Additionally|Elsewhere|In addition|Meanwhile|Separately|Simultaneously),/u;
// `But that has made …`: of something that no title says
const GOES_ON = /^(?:and|but|so|yet),? (?:he|it|she|that|these|they|this|those)\b/iu;
// `The book is on sale from Monday`, `The mayor released a statement: …`
const NO_TELLING = /\b(?:goes|is|are|will be) on sale\b|\b(?:issued|released) a statement:/iu;
// “We go on,” …
const QUOTATION = /^["“‘']/u;

/**
 * How much a sentence adds to a title that stands above it; minus infinity where it repeats the title,
 * cannot stand there, or adds nothing. `headline` is that of its own report.
 */
export function valueUnder(
  title: string,
  { pick, at, after, open }: BestSentence,
  headline: string,
): number {
  const { text, kind } = pick;
  const isOther = newIn(headline, title).again < SAME_HEADLINE;
  const standing = standsUnder(title, { text, at, after, open, isOther });
  const { count, share, again } = newIn(text, title);
  if (
    kind === 'opinion' ||
    standing === 'never' ||
    count < MIN_NEW ||
    NO_TELLING.test(text) ||
    GOES_ON.test(text)
  )
    return Number.NEGATIVE_INFINITY;
  const worth = worthUnder(title, text);
  const saysAct = sameActAs(text, title);
  const isLead = at === 0 && again > LEAD_REPEATS;
  const said = Math.max(again, isOther ? 0 : newIn(text, headline).again, isLead ? 1 : 0);
  if (said >= (saysAct ? REPEATS_ACT : REPEATS)) {
    const adds = hardWorthUnder(title, text) >= MIN_HARD_WORTH && share >= MIN_NEW_SHARE;
    return adds && again < MAX_AGAIN ? GAINS.repeating + worth : Number.NEGATIVE_INFINITY;
  }
  const tie = standing === 'leans' ? 'leaning' : isTied(text, title) ? 'on' : 'beside';
  if (worth < MIN_WORTH || (tie === 'beside' && (at === 0 || at > NEAR)))
    return Number.NEGATIVE_INFINITY;
  const lost =
    (saysAct ? SAYS_ACT : 0) +
    (QUOTATION.test(text) ? QUOTES_FIRST : 0) +
    (SECONDARY.test(text) ? BESIDES : 0);
  return GAINS[tie] + worth + lost;
}

function isTied(text: string, title: string): boolean {
  const said = new Set(foldTerms(text));
  const shared = [...new Set(foldTerms(title))].filter((term) => said.has(term));
  return shared.length > 1 || shared.some((term) => rarityOf(term) > MIN_RARITY);
}
