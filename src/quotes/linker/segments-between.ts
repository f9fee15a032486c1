import { hashText } from '../../text/hash.ts';
import type { Token } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

/** The segments that stand between a content and a source. */
export type SegmentsBetween = {
  /** Their roles in order, as digits to base 4. */
  sequence: number;
  cues: number;
  sources: number;
  contents: number;
  /** The hash of the first cue's last word; 0 without a cue. */
  cueWord: number;
};

const DIGIT = { source: 1, cue: 2, content: 3 } as const;
/** A longer sequence is cut. */
const MAX_SEQUENCE = 1e6;

/** Reads the segments between two indices, both left out. */
export function segmentsBetween(
  tokens: Token[],
  segments: Segment[],
  low: number,
  high: number,
): SegmentsBetween {
  const found = { sequence: 7, cues: 0, sources: 0, contents: 0, cueWord: 0 };
  for (let at = low + 1; at < high; at++) {
    const { role, last } = segments[at]!;
    if (found.sequence < MAX_SEQUENCE) found.sequence = found.sequence * 4 + DIGIT[role];
    if (role === 'source') found.sources++;
    else if (role === 'content') found.contents++;
    else if (found.cues++ === 0) found.cueWord = hashText(tokens[last]!.lower);
  }
  return found;
}
