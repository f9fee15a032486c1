import { partitionPoint } from '../../text/partition-point.ts';
import type { Segment } from '../tagger/segment.ts';

/** Segments to either side of one that may matter to it. */
const MAX_SEGMENTS = 30;

/** The segments around the one at this index. */
export const windowAround = (segments: Segment[], at: number): Segment[] =>
  segments.slice(Math.max(0, at - MAX_SEGMENTS), at + MAX_SEGMENTS);

/** The segments around `extra`, with `extra` inserted in order. */
export function windowWith(segments: Segment[], extra: Segment): Segment[] {
  const at = firstFrom(segments, extra.first);
  return [
    ...segments.slice(Math.max(0, at - MAX_SEGMENTS), at),
    extra,
    ...segments.slice(at, at + MAX_SEGMENTS),
  ];
}

/** Index of the first segment that begins at this token or later. */
export const firstFrom = (segments: Segment[], token: number): number =>
  partitionPoint(segments, ({ first }) => first < token);
