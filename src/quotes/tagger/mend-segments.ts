import { hashText } from '../../text/hash.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Token } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { isMark } from './is-mark.ts';
import type { Segment } from './segment.ts';
import { MIN_CUE_SHARE } from './stretch-view.ts';

/**
 * Mends what a tagger that sees one token at a time leaves untidy: a source that ends within a name
 * or on a joining word, and a content that runs from reported speech into a quotation, which
 * somebody else may have said.
 */
export function mendSegments(doc: Doc, segments: Segment[], lexicon: Lexicon): Segment[] {
  return segments.flatMap((segment) => {
    if (segment.role === 'content') return splitContent(doc, segment);
    return segment.role === 'source' ? [tidySource(doc, segment, lexicon)] : [segment];
  });
}

const LOOSE_END = /^(?:and|or|of|to|from|at|in|for|with|that|which|who|,)$/u;

/** Drops joining words at the end; where there are none, takes in the rest of a name. */
function tidySource({ tokens, units }: Doc, segment: Segment, { shares }: Lexicon): Segment {
  const { first } = segment;
  const isCue = ({ lower }: Token): boolean => (shares.get(hashText(lower)) ?? 0) >= MIN_CUE_SHARE;
  let { last } = segment;
  while (last > first && LOOSE_END.test(tokens[last]!.lower)) last--;
  const end = units[tokens[last]!.unit]!.last;
  if (last === segment.last && isCapitalised(tokens[first]!))
    while (last < end && isNamePart(tokens[last + 1]!) && !isCue(tokens[last + 1]!)) last++;
  return { ...segment, last };
}

const isNamePart = (token: Token): boolean => token.stretch < 0 && isCapitalised(token);

/** Splits before a quotation that opens a unit or follows a colon. */
function splitContent(doc: Doc, segment: Segment): Segment[] {
  const { tokens } = doc;
  const { first } = segment;
  for (let at = first + 1; at <= segment.last; at++) {
    if (tokens[at]!.stretch < 0 || tokens[at - 1]!.stretch >= 0) continue;
    const before = skipBack(tokens, at - 1, first, isMark);
    const { stretch, unit, text } = tokens[before]!;
    if (stretch < 0 && before > first && (unit !== tokens[at]!.unit || text === ':')) {
      const last = skipBack(tokens, before, first, isJoining);
      return [{ ...segment, last }, ...splitContent(doc, { ...segment, first: at })];
    }
  }
  return [segment];
}

const JOINING = /^(?:that|and|but|[,:])$/u;
const isJoining = ({ lower }: Token): boolean => JOINING.test(lower);

/** Goes back over tokens of a kind, as far as `least`. */
function skipBack(
  tokens: Token[],
  from: number,
  least: number,
  isSkipped: (token: Token) => boolean,
): number {
  let at = from;
  while (at > least && isSkipped(tokens[at]!)) at--;
  return at;
}
