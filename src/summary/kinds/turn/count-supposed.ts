import { isSupposing } from '../is-figurative.ts';
import { isTold } from '../is-real.ts';

// Had the sirens gone off, …; A second later and the planes would have collided; but a law that would ban it
const COUNTERFACTUAL =
  /^(?:(?:but for|had|without|were it not)\b[^.?]{3,120}|if\b[^,?]{3,80} (?:had|were) [^?]{3,120})\bwould\b[^?]*$|^(?![^?]*\b(?:bill|it|law|measure|plan|proposal|that|what|which|who)\b)[^?]{3,120} would (?:also |by now |never |not |now |surely )?have\b/u;
const MIGHT = /\b(?:could|might|would)\b/u;
// The road would lie in the fjord; but not a law that would ban it, nor a question
const WOULD =
  /^(?![^?]*\b(?:bill|it|law|measure|plan|proposal|that|what|which|who)\b)[^?]{3,120} would\b[^?]*$/u;
const SAID = /\b(?:according to|announced|reported|said|says|study|told)\b/u;

const MAX_SUPPOSED = 5;

/** How many sentences the text opens with that tell what would be or would have been. */
export function countSupposed(read: string[]): number {
  const [first = ''] = read;
  if (isSupposing(first)) {
    const real = read.slice(0, MAX_SUPPOSED + 1).findIndex(isTold);
    return Math.max(0, real);
  }
  const supposes = COUNTERFACTUAL.test(first) || (WOULD.test(first) && WOULD.test(read[1] ?? ''));
  if (!supposes || SAID.test(first)) return 0;
  const end = read.findIndex((words, at) => at > 0 && (isTold(words) || !MIGHT.test(words)));
  return Math.max(0, end);
}
