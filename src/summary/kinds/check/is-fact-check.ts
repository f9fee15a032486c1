import type { Article } from '../article.ts';
import { findClaim, findLabelled } from './find-claim.ts';
import { isVerdict, namesTruth } from './is-verdict.ts';

// Checked: …; No, …; viral, fake, hoax; Did …? Video does not show …
const DOUBTS = new RegExp(
  [
    '^(?:are|can|could|did|do|does|had|has|have|is|was|were|will)\\b.*\\?["”’]?$',
    '(?:^|: )(?:checked|debunked|fake|false|hoax|no|verified|wrong|yes)[,:]',
    '\\b(?:debunked|deepfake|doctored|fact[- ]?(?:check\\w*|file|focus|or fiction)|fake|falsely|hoax|lacks? (?:context|evidence)|misleading|myth|no (?:evidence|proof) (?:for|of|that)|out of context|(?:passed off|presented|shown) as|rumou?rs?|the truth about|viral|wrongly)\\b',
    `\\b(?:claims?|clips?|footage|images?|letters?|photo(?:graph)?s?|pictures?|posts?|quotes?|videos?)\\b[^.]{0,40} (?:are|did|do|does|is|was|were)(?: not|n['’]t| never| old| staged)\\b`,
  ].join('|'),
  'iu',
);
// … did not say …, old video
const DENIES =
  /\b(?:never|no|not|really)\b|n['’]t\b|\b(?:old|unrelated)(?: \p{L}+)? (?:clip|footage|image|photo|picture|recording|video)/iu;
// The claim is …, we found …; not just It is true
const CHECKS =
  /\b(?:allegation|claim|evidence|image|letter|our|photo(?:graph)?|picture|post|posts|proof|quote|rating|rumou?r|statement|story|verdict|video|warning|we)\b/iu;
const NEEDED = 4;

/**
 * Whether a text, not labelled so, checks a claim itself: its title doubts, it tells of a claim that
 * is spread, and it gives a verdict. News of somebody else’s check does not give one.
 */
export function isFactCheck(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  own: string[],
): boolean {
  const doubt = DOUBTS.test(title.trim()) ? 2 : DENIES.test(title) ? 1 : 0;
  const claim = doubt > 0 ? findClaim(title, sentences, own) : findLabelled(sentences);
  const told = claim ? (claim.isLabelled ? 2 : 1) : 0;
  if (doubt + told < NEEDED / 2) return false;
  if (doubt + told >= NEEDED) return true;
  const verdict = own.some((words) => isVerdict(words) && CHECKS.test(words))
    ? 2
    : Number(own.some((words) => isVerdict(words) || namesTruth(words)));
  return verdict > 0 && doubt + told + verdict >= NEEDED;
}
