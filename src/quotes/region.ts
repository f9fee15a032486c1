import type { Doc, Phrase, Token } from './doc.ts';

/** A region: a run of tokens that was said, with the indices of the quoted stretches in it. */
export type Region = Phrase & { stretches: number[] };

const EDGE = /^[,;:.“”"‘’«»—–)(]$|^''$|^``$/u;
const WORD = /^[\p{L}\p{N}]/u;
const STOP = /^[.?!…]+$/u;

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

// Ends of what is said: a stop before them belongs to an abbreviation.
const CLOSES = /^[,;:.?!—–“”]$/u;

/** “… until Dec. | 23, the union said”: a stop within the sentence ends an abbreviation, not what was said. */
export function withAbbreviation(
  { tokens, units }: Doc,
  region: Region,
  source: Phrase | undefined,
): Region {
  const { last } = region;
  const unitEnd = units[tokens[last]!.unit]!.last;
  if (tokens[last]!.stretch >= 0 || tokens[last + 1]?.text !== '.' || last + 2 > unitEnd)
    return region;
  if (/^[“”]$/u.test(tokens[last + 2]!.text)) return region;
  let end = last + 2;
  while (end < unitEnd && !CLOSES.test(tokens[end]!.text)) end++;
  const isWhole = CLOSES.test(tokens[end]!.text) && tokens[end - 1]!.stretch < 0;
  const isFree = !source || source.first >= end || source.last < last;
  return isWhole && isFree ? { ...region, last: end - 1 } : region;
}

const TOLD = /^(?:told|tells|tell)$/u;
/** “Told the night crews “I stay””: a listener of more words may be part of what was said. */
const MAX_LISTENER_TOKENS = 4;

/** “told crews | “I stay””, “told the paper that | nobody had looked”: whom it was told is no part of what was said. */
export function withoutListener({ tokens }: Doc, region: Region): Region {
  const { first, last } = region;
  if (!TOLD.test(tokens[first - 1]?.lower ?? '')) return region;
  const end = Math.min(last, first + MAX_LISTENER_TOKENS);
  for (let at = first; at <= end; at++) {
    const { text, lower, stretch } = tokens[at]!;
    if (at > first && (lower === 'that' || text === '“') && at < last)
      return { ...region, first: at + 1 };
    if (stretch >= 0 || !WORD.test(text)) return region;
  }
  return region;
}

/** “… says Bo Roe—| Ann is “the boss””: what begins with the source of other speech begins after it. */
export function afterSource(doc: Doc, region: Region, sources: Phrase[]): Region | undefined {
  const before = sources.find(
    ({ first, last }) => first <= region.first && last >= region.first && last < region.last,
  );
  return before ? trimRegion(doc, before.last + 1, region.last) : region;
}

const isEdge = ({ text, stretch }: Token): boolean => stretch < 0 && EDGE.test(text);

const isJoiner = ({ lower, stretch }: Token): boolean =>
  stretch < 0 && /^(?:that|and|but)$/u.test(lower);

/**
 * “"It is late." | Showing a map, he said …”, “"… or war." | "There is a third way."”: behind a stop and
 * a closing mark another sentence begins, and behind a comma and one another clause.
 */
export function splitAtStop(doc: Doc, region: Region): Region[] {
  const { tokens } = doc;
  let { first } = region;
  const parts: Region[] = [];
  for (let at = first + 1; at < region.last; at++) {
    const isPart = isBorder(tokens, at) && !isOneQuotation(tokens, { first, last: at + 1 });
    const part = isPart ? trimRegion(doc, first, at) : undefined;
    if (!part) continue;
    parts.push(part);
    first = at + 1;
  }
  const rest = parts.length > 0 ? trimRegion(doc, first, region.last) : region;
  return rest && (parts.length === 0 || rest.stretches.length > 0) ? [...parts, rest] : parts;
}

/** “It is safe.” “It is old.”: nothing but a quotation that goes on behind its mark. */
const isOneQuotation = (tokens: Token[], region: Phrase): boolean =>
  tokens[region.last]!.text === '“' && isWhollyQuoted(tokens, region);

/** A closing mark at which a sentence ends, or a clause where a capital follows it. */
function isBorder(tokens: Token[], at: number): boolean {
  const [before, mark, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]!];
  if (mark.text !== '”' || mark.stretch >= 0 || before.stretch < 0 || next.stretch >= 0)
    return false;
  if (next.text === '“') return STOP.test(before.text);
  return /^\p{Lu}/u.test(next.text) && (STOP.test(before.text) || before.text === ',');
}

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
