import { partitionPoint } from '../../text/partition-point.ts';
import type { Doc, Phrase } from '../doc.ts';
import type { Paragraph } from './split-talk.ts';

/** The tokens of a name that stands at an offset of a paragraph. */
export function phraseAt(
  { tokens }: Doc,
  { start }: Paragraph,
  offset: number,
  name: string,
): Phrase | undefined {
  const from = start + offset;
  const first = partitionPoint(tokens, (token) => token.start < from);
  const last = partitionPoint(tokens, (token) => token.end <= from + name.length) - 1;
  return first <= last ? { first, last } : undefined;
}
