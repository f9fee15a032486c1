import type { Doc, Phrase, Token, Unit } from './doc.ts';
import type { Quoted } from './quoted-from.ts';
import type { Region } from './region.ts';
import { CUE_WORDS } from './rules/cue-words.ts';
import { subjectBefore } from './rules/subject-before.ts';

const NAME = /^\p{Lu}/u;
// “denied that Bo Roe had said “…””: nobody says so.
const UNSAID = /^(?:denied|denies|deny|if|might|never|no|not|unless|whether|would)$|n[’']t$/u;
const TOLD = /^(?:said|saying|told|telling|wrote|screamed|shouted|yelled)$/u;
/** “told her once: “…””: what may stand between the verb and the quotation. */
const MAX_LISTENER_TOKENS = 5;

/**
 * “Ann Lee recalled that Bo Roe once told her, “…””: who is reported to say so, where the verb before a
 * quotation has a subject of its own, and the quotation.
 */
export function innerTeller(doc: Doc, source: Phrase, region: Region): Quoted | undefined {
  const { tokens, units } = doc;
  const unit = units[tokens[region.first]!.unit]!;
  const quote = onlyQuotation(tokens, region);
  if (quote === undefined || tokens[source.first]!.unit !== tokens[quote]!.unit) return undefined;
  const end = Math.max(unit.first, quote - MAX_LISTENER_TOKENS - 2);
  for (let at = quote - 2; at >= end; at--) {
    const { lower, text } = tokens[at]!;
    if (/^[.;?!“”]$/u.test(text)) return undefined;
    if (!TOLD.test(lower)) continue;
    const subject = ownSubject(tokens, at, unit);
    const isWhole = region.first === quote || subject?.first === region.first;
    return subject && isWhole && isReported(tokens, source, subject, at)
      ? { source: subject, region: { ...region, first: quote } }
      : undefined;
  }
  return undefined;
}

/** Where the one quotation begins that ends a region. */
function onlyQuotation(tokens: Token[], { first, last, stretches }: Region): number | undefined {
  if (stretches.length !== 1 || tokens[last]!.stretch !== stretches[0]) return undefined;
  let quote = last;
  while (quote > first && tokens[quote - 1]!.stretch === stretches[0]) quote--;
  return quote;
}

/** The name before a verb, without a verb of saying before it: “Ann Lee said | Bo Roe told her”. */
function ownSubject(tokens: Token[], verb: number, unit: Unit): Phrase | undefined {
  const subject = subjectBefore(tokens, verb, unit);
  if (!subject || !NAME.test(tokens[subject.last]!.text)) return undefined;
  let first = subject.last;
  while (first > subject.first && !CUE_WORDS.has(tokens[first - 1]!.lower)) first--;
  return { first, last: subject.last };
}

/** The source has a verb of saying between, or “according to” before it, and nobody denies it. */
function isReported(tokens: Token[], source: Phrase, subject: Phrase, verb: number): boolean {
  const isAccording = tokens[source.first - 2]?.lower === 'according';
  const isBehind = subject.first > source.last || (isAccording && subject.first > source.first + 1);
  const between = tokens.slice(source.first + 1, subject.first);
  const isTold = isAccording || between.some(({ lower }) => CUE_WORDS.has(lower));
  const words = tokens.slice(source.first + 1, verb);
  return isBehind && isTold && !words.some(({ lower }) => UNSAID.test(lower));
}
