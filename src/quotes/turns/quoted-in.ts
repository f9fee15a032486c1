import { type Attribution, stretchSpan } from '../attribution.ts';
import type { Doc, Phrase, Unit } from '../doc.ts';
import { isWhollyQuoted } from '../region.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';

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

/** The quoted stretches of a paragraph with no word outside of them. */
function stretchesOf(doc: Doc, paragraph: Paragraph): number[] | undefined {
  const units = unitsOf(paragraph).map((at) => doc.units[at]!);
  const stretches = [...new Set(units.flatMap((unit) => unit.stretches))];
  const tokens = { first: units[0]!.first, last: lastBefore(doc, units.at(-1)!, paragraph.end) };
  const isClosed = stretches.every((at) => doc.stretches[at]!.end <= paragraph.end);
  return stretches.length > 0 && isClosed && isWhollyQuoted(doc.tokens, tokens)
    ? stretches
    : undefined;
}

function lastBefore({ tokens }: Doc, { first, last }: Unit, end: number): number {
  let at = last;
  while (at > first && tokens[at]!.start >= end) at--;
  return at;
}
