import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

/** Segments to either side that matter to one. */
const WINDOW = 30;

/** The segments around the one at this index. */
export const windowAround = (segments: Segment[], at: number): Segment[] =>
  segments.slice(Math.max(0, at - WINDOW), at + WINDOW);

/** The segments near a further one, with it in its place. */
export function windowWith(segments: Segment[], extra: Segment): Segment[] {
  const at = firstFrom(segments, extra.first);
  return [
    ...segments.slice(Math.max(0, at - WINDOW), at),
    extra,
    ...segments.slice(at, at + WINDOW),
  ];
}

/** Index of the first segment that begins at this token or later. */
export const firstFrom = (segments: Segment[], token: number): number =>
  partitionPoint(segments, ({ first }) => first < token);

/** Indices of the quoted stretches that a segment touches. */
export function stretchesIn({ tokens }: Doc, { first, last }: Segment): number[] {
  const found = new Set<number>();
  for (let at = first; at <= last; at++) found.add(tokens[at]!.stretch);
  found.delete(-1);
  return [...found];
}
