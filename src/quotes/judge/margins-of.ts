import { MARGINS } from '../tagger/margins.ts';
import { ROLES, type Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';

/** A margin below this says no more. */
const MIN_MARGIN = -500;

/** How clearly the tagger gave a segment its role. */
export type SegmentMargins = {
  /** How far ahead of the next best role it is, on average and at the weakest token. */
  mean: number;
  weakest: number;
  /** How near the role came at the tokens before and after. */
  before: number;
  after: number;
};

export function marginsOf({ margins }: Tags, segment: Segment): SegmentMargins {
  const { first, last } = segment;
  const role = ROLES.indexOf(segment.role) + 1;
  let sum = 0;
  let weakest = Number.POSITIVE_INFINITY;
  for (let at = first; at <= last; at++) {
    const ahead = marginAt(margins, at, role) - bestOther(margins, at, role);
    sum += ahead;
    weakest = Math.min(weakest, ahead);
  }
  return {
    mean: sum / (last - first + 1),
    weakest,
    before: marginAt(margins, first - 1, role),
    after: marginAt(margins, last + 1, role),
  };
}

function bestOther(margins: Float32Array, at: number, role: number): number {
  let best = MIN_MARGIN;
  for (let other = 0; other < MARGINS; other++)
    if (other !== role) best = Math.max(best, margins[at * MARGINS + other]!);
  return best;
}

/** A token's margin for a role; beyond the text it is the lowest. */
const marginAt = (margins: Float32Array, at: number, role: number): number =>
  Math.max(MIN_MARGIN, margins[at * MARGINS + role] ?? MIN_MARGIN);
