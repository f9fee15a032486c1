import type { Token } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';
import type { Position } from './position.ts';
import { type SegmentsBetween, segmentsBetween } from './segments-between.ts';

/** A content and a source that may have said it, and how they stand to each other. */
export type Pair = {
  source: Segment;
  /** First and last token of the source. */
  head: Token;
  tail: Token;
  /** 1 if the source follows the content, else 0. */
  after: 0 | 1;
  /** Tokens and units from the earlier to the later of them. */
  distance: number;
  units: number;
  between: SegmentsBetween;
  /** The cue right before the source, and the one right after it. */
  cueBefore: Segment | undefined;
  cueAfter: Segment | undefined;
};

/** Puts the content of a position beside the source at an index of its segments. */
export function pairWith({ doc, segments, at, content }: Position, candidate: number): Pair {
  const { tokens } = doc;
  const source = segments[candidate]!;
  const after = candidate > at;
  const [earlier, later] = after ? [content, source] : [source, content];
  const [low, high] = after ? [at, candidate] : [candidate, at];
  const before = segments[candidate - 1];
  const next = segments[candidate + 1];
  return {
    source,
    head: tokens[source.first]!,
    tail: tokens[source.last]!,
    after: after ? 1 : 0,
    distance: later.first - earlier.last,
    units: tokens[later.first]!.unit - tokens[earlier.last]!.unit,
    between: segmentsBetween(tokens, segments, low, high),
    cueBefore: before?.role === 'cue' && source.first - before.last <= 3 ? before : undefined,
    cueAfter: next?.role === 'cue' && next.first - source.last <= 4 ? next : undefined,
  };
}
