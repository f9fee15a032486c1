import type { Attribution } from './attribution.ts';
import type { Doc } from './doc.ts';

const DENIED =
  /^(?:never|not|cannot|refus(?:e[ds]?|ing)|den(?:y|ied|ies|ying)|allegedly|supposedly)$|n[’']t$/u;
/** A source is no longer than this where what stands between it and its verb is read. */
const MAX_TOKENS = 12;

/** “Ann Lee never said: “…””, “Ann Lee allegedly said “…””: what stands between source and verb takes it back. */
export function isDenied({ tokens }: Doc, { source, cue }: Attribution): boolean {
  if (!source || !cue || cue.first <= source.last || cue.first - source.last > MAX_TOKENS)
    return false;
  return tokens
    .slice(source.last + 1, cue.first)
    .some(({ lower, stretch }) => stretch < 0 && DENIED.test(lower));
}
