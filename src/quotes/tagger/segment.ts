import type { Doc } from '../doc.ts';

/** A run of tokens with one role, `last` inclusive; it never crosses a paragraph. */
export type Segment = {
  role: 'source' | 'cue' | 'content';
  first: number;
  last: number;
  paragraph: number;
};

export const ROLES = ['source', 'cue', 'content'] as const;

/** The runs of one role among a label a token (see `LABELS`). */
export function segmentsOf({ tokens, units }: Doc, labels: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) {
      open = undefined;
      continue;
    }
    const role = ROLES[(label - 1) >> 1] as Segment['role'];
    const { paragraph } = units[tokens[at]!.unit]!;
    if (open && open.role === role && open.paragraph === paragraph && label % 2 === 0)
      open.last = at;
    else {
      open = { role, first: at, last: at, paragraph };
      segments.push(open);
    }
  }
  return segments;
}

export const overlap = (
  one: { first: number; last: number },
  other: { first: number; last: number },
): boolean => one.first <= other.last && other.first <= one.last;
