import { partitionPoint } from '../../text/partition-point.ts';
import { type Attribution, stretchSpan } from '../attribution.ts';
import type { Doc, Phrase } from '../doc.ts';
import { isWhollyQuoted } from '../region.ts';
import type { Paragraph } from './split-talk.ts';

/** The quotations of a paragraph that is nothing else. */
export function quotedIn(
  doc: Doc,
  signed: Paragraph,
  source: Phrase,
  sure: number,
): Attribution[] | undefined {
  const stretches = stretchesOf(doc, signed);
  if (!stretches) return undefined;
  const spans = stretches.map((stretch) => stretchSpan(doc, stretch));
  return [
    {
      spans,
      kind: 'direct',
      cue: null,
      source,
      stretches,
      unit: signed.first,
      sure,
      form: 'label',
    },
  ];
}

export const isQuotation = (doc: Doc, paragraph: Paragraph): boolean =>
  stretchesOf(doc, paragraph) !== undefined;

/** The quoted stretches between the ends of a paragraph with no word outside of them. */
function stretchesOf({ tokens, stretches }: Doc, { start, end }: Paragraph): number[] | undefined {
  const first = partitionPoint(tokens, (token) => token.start < start);
  const last = partitionPoint(tokens, (token) => token.end <= end) - 1;
  if (first > last || !isWhollyQuoted(tokens, { first, last })) return undefined;
  const within = tokens.slice(first, last + 1).map(({ stretch }) => stretch);
  const found = [...new Set(within.filter((stretch) => stretch >= 0))];
  const areWhole = found.every((at) => stretches[at]!.start >= start && stretches[at]!.end <= end);
  return found.length > 0 && areWhole ? found : undefined;
}
