import type { Doc } from '../doc.ts';
import type { Segment } from '../tagger/segment.ts';

/** How far a source may be from what it said. */
const MAX_PARAGRAPHS_BACK = 2;
const MAX_PARAGRAPHS_ON = 1;
const MAX_TOKENS = 400;
const MAX_SEGMENTS = 24;

/**
 * Indices of the sources that may have said the content at `at`: those before it, nearest first,
 * then those after.
 */
export function candidatesOf({ tokens }: Doc, segments: Segment[], at: number): number[] {
  const content = segments[at]!;
  const found: number[] = [];
  for (let other = at - 1; other >= 0 && at - other <= MAX_SEGMENTS; other--) {
    const { role, last, paragraph } = segments[other]!;
    const paragraphs = content.paragraph - paragraph;
    if (paragraphs > MAX_PARAGRAPHS_BACK || content.first - last > MAX_TOKENS) break;
    if (role === 'source') found.push(other);
  }
  for (let other = at + 1; other < segments.length && other - at <= MAX_SEGMENTS; other++) {
    const { role, first, paragraph } = segments[other]!;
    const paragraphs = paragraph - content.paragraph;
    const units = tokens[first]!.unit - tokens[content.last]!.unit;
    if (paragraphs > MAX_PARAGRAPHS_ON || first - content.last > MAX_TOKENS) break;
    // The next paragraph only as far as its first unit.
    if (paragraphs > 0 && units > 1) break;
    if (role === 'source') found.push(other);
  }
  return found;
}
