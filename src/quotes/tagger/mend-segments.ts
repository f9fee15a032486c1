import { hashText } from '../../text/hash.ts';
import type { Doc, Token } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import type { Segment } from './segment.ts';
import { MARK, STRONG } from './view.ts';

/**
 * Mends what a tagger that sees one token at a time leaves untidy: a source that ends within a name or on a joining
 * word, and a content that runs from reported speech into a quotation, which somebody else may have said.
 */
export function mendSegments(doc: Doc, segments: Segment[], lexicon: Lexicon): Segment[] {
  return segments.flatMap((segment) => {
    if (segment.role === 'content') return splitContent(doc, segment);
    return segment.role === 'source' ? [tidySource(doc, segment, lexicon)] : [segment];
  });
}

const LOOSE_END = /^(?:and|or|of|to|from|at|in|for|with|that|which|who|,)$/u;
const CAPITAL = /^\p{Lu}/u;

/** Leaves no joining word at the end; else takes a name whole, up to a verb of saying. */
function tidySource({ tokens, units }: Doc, segment: Segment, { shares }: Lexicon): Segment {
  const { first } = segment;
  const says = (at: number): boolean => (shares.get(hashText(tokens[at]!.lower)) ?? 0) >= STRONG;
  let { last } = segment;
  while (last > first && LOOSE_END.test(tokens[last]!.lower)) last--;
  const end = units[tokens[last]!.unit]!.last;
  if (last === segment.last && CAPITAL.test(tokens[first]!.text))
    while (last < end && isNamePart(tokens[last + 1]!) && !says(last + 1)) last++;
  return { ...segment, last };
}

const isNamePart = ({ text, stretch }: Token): boolean => stretch < 0 && CAPITAL.test(text);

const JOINING = /^(?:that|and|but|[,:])$/u;

/** Before a quotation that opens a sentence or follows a colon. */
function splitContent(doc: Doc, segment: Segment): Segment[] {
  const { tokens } = doc;
  for (let at = segment.first + 1; at <= segment.last; at++) {
    const token = tokens[at]!;
    if (token.stretch < 0 || tokens[at - 1]!.stretch >= 0) continue;
    let end = at - 1;
    while (end > segment.first && MARK.test(tokens[end]!.text)) end--;
    const { stretch, unit, text } = tokens[end]!;
    if (stretch < 0 && end > segment.first && (unit !== token.unit || text === ':')) {
      while (end > segment.first && JOINING.test(tokens[end]!.lower)) end--;
      return [{ ...segment, last: end }, ...splitContent(doc, { ...segment, first: at })];
    }
  }
  return [segment];
}
