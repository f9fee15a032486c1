import type { Article } from '../article.ts';
import type { Claim } from './find-claim.ts';
import { isVerdict, tracesOrigin } from './is-verdict.ts';

// Did …? No, …; viral, fake, hoax
const DOUBTS =
  /^(?:are|can|could|did|do|does|has|have|is|was|were|will)\b.*\?["”’]?$|^(?:no|yes|fake|false|debunked|wrong)[,:]|\b(?:debunked|deepfake|doctored|fake|falsely|hoax|misleading|myth|out of context|viral|(?:does|do|did|is|are|was) ?n(?:o|['’])t (?:from|say|show|true|real))\b/iu;
// The claim is …, we found …; not just It is true
const CHECKS =
  /\b(?:claim|evidence|our|posts?|proof|quote|rating|rumou?r|statement|verdict|we)\b/iu;
const MIN_VERDICTS = 2;

/**
 * Whether a text, not labelled so, checks a claim itself: a claim that is labelled and a verdict, or
 * a title that doubts and a verdict on what is being spread. News of somebody else’s check is none.
 */
export function isFactCheck(
  { title }: Pick<Article, 'title'>,
  own: string[],
  claim: Claim | undefined,
): boolean {
  const verdicts = own.filter(isVerdict);
  if (!DOUBTS.test(title.trim()))
    return claim !== undefined && verdicts.length >= (claim.isLabelled ? 1 : MIN_VERDICTS);
  return claim
    ? verdicts.length > 0 || own.some(tracesOrigin)
    : verdicts.some((words) => CHECKS.test(words));
}
