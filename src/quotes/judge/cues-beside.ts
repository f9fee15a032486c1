import type { Phrase } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

/** A cue that is further away is somebody else's, and counts as this far. */
const MAX_TOKENS = 9;

/** How many tokens away the nearest cues before and after a phrase are. */
export function cuesBeside(
  segments: Segment[],
  { first, last }: Phrase,
): { before: number; after: number } {
  const nearest = { before: MAX_TOKENS, after: MAX_TOKENS };
  for (const cue of segments) {
    if (cue.first > last + MAX_TOKENS) break;
    if (cue.role !== 'cue') continue;
    if (cue.first > last) nearest.after = Math.min(nearest.after, cue.first - last);
    if (cue.last < first) nearest.before = Math.min(nearest.before, first - cue.last);
  }
  return nearest;
}
