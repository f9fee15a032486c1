import type { Doc, Phrase, Token } from './doc.ts';

/** A region: a run of tokens that was said, with the indices of the quoted stretches in it. */
export type Region = Phrase & { stretches: number[] };

const EDGE = /^[,;:.“”"‘’«»—–)(]$|^''$|^``$/u;
const WORD = /^[\p{L}\p{N}]/u;

/** The region within two tokens without marks at its ends; undefined if no word is left. */
export function trimRegion({ tokens }: Doc, first: number, last: number): Region | undefined {
  while (first <= last && (isEdge(tokens[first]!) || isJoiner(tokens[first]!))) first++;
  while (last >= first && isEdge(tokens[last]!)) last--;
  if (first > last) return undefined;
  const stretches = tokens
    .slice(first, last + 1)
    .map(({ stretch }) => stretch)
    .filter((stretch) => stretch >= 0);
  return { first, last, stretches: [...new Set(stretches)] };
}

const isEdge = ({ text, stretch }: Token): boolean => stretch < 0 && EDGE.test(text);

const isJoiner = ({ lower, stretch }: Token): boolean =>
  stretch < 0 && /^(?:that|and|but)$/u.test(lower);

/** “… unchanged and that: “As for …””: the quotation after the colon is a statement of its own. */
export function splitAtColon(doc: Doc, region: Region): Region[] | undefined {
  const { tokens } = doc;
  const colon = colonBeforeQuote(tokens, region);
  if (colon === undefined) return undefined;
  let end = colon - 1;
  while (end > region.first && /^(?:that|and|,)$/u.test(tokens[end]!.lower)) end--;
  const before = trimRegion(doc, region.first, end);
  const after = trimRegion(doc, colon + 1, region.last);
  return before && after && isWhollyQuoted(tokens, after) ? [before, after] : undefined;
}

function colonBeforeQuote(tokens: Token[], { first, last }: Region): number | undefined {
  for (let at = first + 1; at < last; at++) {
    const { text, stretch } = tokens[at]!;
    if (text === ':' && stretch < 0 && (tokens[at + 2]?.stretch ?? -1) >= 0) return at;
  }
  return undefined;
}

/** All words stand inside quotation marks. */
export const isWhollyQuoted = (tokens: Token[], { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).every(({ stretch, text }) => stretch >= 0 || !WORD.test(text));
