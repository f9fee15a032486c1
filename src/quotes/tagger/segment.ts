import type { Doc, Phrase } from '../doc.ts';
import { NOTHING } from './labels.ts';

export const ROLES = ['source', 'cue', 'content'] as const;

/** A run of tokens with one role, `last` inclusive. It never crosses a paragraph. */
export type Segment = Phrase & { role: (typeof ROLES)[number]; paragraph: number };

/** Groups the labels of tokens (see `LABELS`) into runs of one role. */
export function segmentsOf({ tokens, units }: Doc, labels: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === NOTHING) {
      open = undefined;
      continue;
    }
    const role = ROLES[(label - 1) >> 1]!;
    const { paragraph } = units[tokens[at]!.unit]!;
    const goesOn = label % 2 === 0;
    if (goesOn && open?.role === role && open.paragraph === paragraph) open.last = at;
    else {
      open = { role, first: at, last: at, paragraph };
      segments.push(open);
    }
  }
  return segments;
}

export const overlap = (one: Phrase, other: Phrase): boolean =>
  one.first <= other.last && other.first <= one.last;
