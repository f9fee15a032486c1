import { hashText } from '../text/hash.ts';
import type { Doc, Phrase } from './doc.ts';

/** The cue's verb, which says more than its auxiliaries; “according to” whole. */
export function mainWord(
  { tokens }: Doc,
  { first, last }: Phrase,
  shares: Map<number, number>,
): Phrase | null {
  let best: number | undefined;
  let most = -1;
  for (let at = first; at <= last; at++) {
    const { lower, text } = tokens[at]!;
    const share = shares.get(hashText(lower)) ?? 0;
    if (share > most && /\p{L}/u.test(text)) [best, most] = [at, share];
  }
  if (best === undefined) return null;
  const isAccording = tokens[best]!.lower === 'according' && tokens[best + 1]?.lower === 'to';
  return { first: best, last: isAccording ? best + 1 : best };
}
