import type { Doc, Phrase, Token, Unit } from './doc.ts';
import { type Region, trimRegion } from './region.ts';
import { CUE_WORDS } from './rules/cue-words.ts';
import { phraseFrom } from './rules/phrase-from.ts';

/** The one whose words are passed on, and what of the region these words are. */
export type Quoted = { source: Phrase; region: Region };

// “a quote from Bo Roe”, “Bo Roe’s claim”
const WORDS_OF =
  /^(?:claims?|comments?|lines?|messages?|quotations?|quotes?|quips?|remarks?|statements?|warnings?|words)$/u;
const QUOTATION = /^(?:lines?|quotations?|quotes?)$/u;
// “Bo Roe’s book”: what words of his stand in.
const WORKS = /^(?:article|book|column|diary|essay|letter|memoir|poem|song|speech|tweet)$/u;
const FROM = /^(?:from|by|of)$/u;
const OWN = /^(?:her|his|their)$/u;
const POSSESSIVE = /^[’']s$/u;
const MADE = /^(?:gave|made|posted|wrote)$/u;
const ASKS = /^(?:asked|asks)$/u;
// “dug out a quote”, “cited comments”: the words of others are brought up, and not answered.
const BRINGS_UP =
  /^(?:bring|brings|brought|cites?|cited|dredged|dug|echoed|found|posted|published|quot(?:ed?|es)|read|recalled|repeated|reposted|shared|shares|shows?|showed|tweeted|used|unearthed)$/u;
const DASH_OR_COLON = /^(?:[:—–-]|--)$/u;
const NAME = /^\p{Lu}/u;
/** How far before a quotation such words are looked for. */
const MAX_BEFORE_TOKENS = 18;

/**
 * Whose words are quoted, where the source only brings them up: “Ann Lee has dug out a quote from Bo
 * Roe that “…””, “Bo Roe’s claim that “…””. Undefined where the source speaks for itself.
 */
export function quotedFrom(doc: Doc, source: Phrase, region: Region): Quoted | undefined {
  const { tokens, units } = doc;
  const unit = units[tokens[region.first]!.unit]!;
  if (region.stretches.length === 0 || tokens[source.first]!.unit !== tokens[region.first]!.unit)
    return undefined;
  let quote = region.first;
  while (tokens[quote]!.stretch < 0) quote++;
  // “dismissed Bo Roe’s claim as “nonsense””
  if (tokens[quote - 2]?.lower === 'as') return undefined;
  const quoted = quotedBy(tokens, source, quote, unit);
  if (quoted) return { source: quoted, region };
  const end = Math.max(unit.first, source.last + 1, quote - MAX_BEFORE_TOKENS);
  for (let at = quote - 2; at >= end; at--) {
    const { lower, text, stretch } = tokens[at]!;
    if (stretch >= 0 || /^[.;?!“”]$/u.test(text)) return undefined;
    const isWork = WORKS.test(lower) && POSSESSIVE.test(tokens[at - 1]!.text);
    if (!isWork && !WORDS_OF.test(lower)) continue;
    const owner = ownerOf(tokens, at, unit, quote);
    if (!owner || owner.last >= quote) continue;
    const link = linkBehind(tokens, Math.max(at, owner.last) + 1, quote);
    const isBrought =
      link === 'that' || QUOTATION.test(lower) || isBroughtUp(tokens, source, at, quote);
    return link && isBrought
      ? { source: owner, region: withoutFrame(doc, region, at, quote) }
      : undefined;
  }
  return undefined;
}

/** “Ann Lee quoted | Bo Roe: “…””, “quoting | Bo Roe as saying: “…””. */
function quotedBy(tokens: Token[], source: Phrase, quote: number, unit: Unit): Phrase | undefined {
  let last = quote - 2;
  while (last > source.last && /^(?:[:,]|as|saying)$/u.test(tokens[last]!.lower)) last--;
  const name = nameEndingAt(tokens, last, unit);
  if (!name || name.first <= source.last + 1) return undefined;
  return /^quot(?:e[ds]|ing)$/u.test(tokens[name.first - 1]!.lower) ? name : undefined;
}

/** Whose the words at a token are: of, from, by, ’s or made by somebody. */
function ownerOf(tokens: Token[], at: number, unit: Unit, quote: number): Phrase | undefined {
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]!];
  if (FROM.test(next.lower)) {
    const isOwned = OWN.test(tokens[at + 2]!.lower);
    const other = phraseFrom(tokens, isOwned ? at + 3 : at + 2, unit);
    if (!other || NAME.test(tokens[other.last]!.text)) return other;
    // “a message of thanks”
    if (next.lower === 'of') return undefined;
    return isOwned ? { first: at + 2, last: other.last } : other;
  }
  if (POSSESSIVE.test(before.text)) return nameEndingAt(tokens, at - 2, unit);
  if (OWN.test(before.lower)) return askedBefore(tokens, at - 2, unit, quote);
  const made = phraseFrom(tokens, next.lower === 'that' ? at + 2 : at + 1, unit);
  const behind = made ? tokens.slice(made.last + 1, made.last + 3) : [];
  return behind.some(({ lower }) => MADE.test(lower)) ? made : undefined;
}

/** The words with a capital that end at a token. */
function nameEndingAt(tokens: Token[], last: number, unit: Unit): Phrase | undefined {
  let first = last + 1;
  while (first > unit.first && NAME.test(tokens[first - 1]!.text)) first--;
  return first <= last ? { first, last } : undefined;
}

/** “asks Ann Lee about | her comments”: unless a question follows, which is the asker's. */
function askedBefore(
  tokens: Token[],
  about: number,
  unit: Unit,
  quote: number,
): Phrase | undefined {
  if (tokens[about]?.lower !== 'about' || isQuestion(tokens, quote)) return undefined;
  const name = nameEndingAt(tokens, about - 1, unit);
  return name && ASKS.test(tokens[name.first - 1]?.lower ?? '') ? name : undefined;
}

function isQuestion(tokens: Token[], quote: number): boolean {
  const { stretch } = tokens[quote]!;
  let last = quote;
  while (tokens[last + 1]?.stretch === stretch) last++;
  return tokens[last]!.text === '?';
}

/** What leads from the noun to the quotation: “that” with no other verb of saying, a colon or a dash. */
function linkBehind(tokens: Token[], from: number, quote: number): 'that' | 'mark' | undefined {
  const between = tokens.slice(from, quote - 1);
  const that = between.findIndex(({ lower }) => lower === 'that');
  if (that >= 0)
    return between.slice(that).some(({ lower }) => CUE_WORDS.has(lower)) ? undefined : 'that';
  const isLed = between.some(
    ({ text }, at) => DASH_OR_COLON.test(text) && at >= between.length - 3,
  );
  return isLed ? 'mark' : undefined;
}

/** Somebody quotes or asks about the words at a token. */
const isBroughtUp = (tokens: Token[], source: Phrase, at: number, quote: number): boolean =>
  tokens
    .slice(source.last + 1, at)
    .some(({ lower }) => BRINGS_UP.test(lower) || (ASKS.test(lower) && !isQuestion(tokens, quote)));

/** “Bo Roe’s claim that | “nobody sails””: the noun is no part of his words. */
function withoutFrame(doc: Doc, region: Region, noun: number, quote: number): Region {
  if (noun < region.first) return region;
  const { tokens } = doc;
  let first = noun;
  while (first < quote && tokens[first]!.lower !== 'that') first++;
  const { stretch } = tokens[quote]!;
  const isWhole = quote - first <= 2;
  let last = quote;
  while (tokens[last + 1]?.stretch === stretch) last++;
  return trimRegion(doc, first, isWhole ? last : region.last) ?? region;
}
