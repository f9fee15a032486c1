import type { Span } from '../../model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc, Phrase } from '../doc.ts';

/** The tokens of a name that stands at an offset of a paragraph or sentence. */
export function phraseAt(
  { tokens }: Doc,
  { start }: Span,
  offset: number,
  name: string,
): Phrase | undefined {
  const from = start + offset;
  const first = partitionPoint(tokens, (token) => token.start < from);
  const last = partitionPoint(tokens, (token) => token.end <= from + name.length) - 1;
  return first <= last ? { first, last } : undefined;
}
