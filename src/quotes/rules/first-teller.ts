import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase, Token, Unit } from '../doc.ts';
import { hullOf } from '../statements/hull-of.ts';
import type { Event } from './event.ts';
import { findEvents } from './find-events.ts';
import { saidBy, tokensOf, withRegion } from './said-by.ts';
import { subjectBefore } from './subject-before.ts';

// “X said …, the Ledger reported”: what passes on another's words.
const REPORTS = /^report(?:s|ed)$/u;
// Thinking and asking are told by whoever tells of them; these somebody has said.
const SAYS =
  /^(?:said|says|told|tells|claim(?:s|ed)|warn(?:s|ed)|insist(?:s|ed)|add(?:s|ed)|stat(?:es|ed)|argu(?:es|ed)|explain(?:s|ed)|wrote|writes)$/u;
// “pledged to stay”, “refused to sign”: somebody else may tell of it.
const DEED =
  /^(?:agree|apologi[sz]e|ask|decline|demand|den(?:y|ie)|offer|order|pledge|promise|refuse|threaten|urge|vow)(?:s|d|ed)?$/u;
/** “…, Voss claimed on Monday.” */
const MAX_BEHIND_TOKENS = 3;
// “The man who said he was a doctor”: said within what is told.
const RELATIVE = /^(?:who|which|that|when|as|if)$/u;
const FRONTED = /^(?:At|During|In|On)$/u;
const NO_LABELS: ReadonlySet<string> = new Set();

/**
 * “Bo Roe said the pier was shut, the Ledger reported” and “…, according to the Ledger” are Roe's
 * words: the one who passes them on is no speaker.
 */
export function withFirstTeller(doc: Doc, one: Attribution): Attribution {
  const unit = doc.units[one.unit]!;
  const last = tellerBehind(doc, one, unit);
  if (last) return toldBy(doc, one, unit, last);
  if (one.form || !passesOn(doc.tokens, one.source, unit)) return fromOwnTail(doc, one, unit);
  const around = subjectAround(doc.tokens, one, unit);
  if (around) return { ...one, source: around };
  const teller = tellerBefore(doc, unit, one.source!.first);
  return teller ? saidBy(doc, one, teller) : one;
}

/**
 * “Roe pledged to reopen it, | Voss claimed.”: who tells of it and closes the sentence, where what is told is a
 * promise or another deed in words. What Roe “said” stays his own.
 */
function tellerBehind(
  doc: Doc,
  { source, cue, kind, form, spans }: Attribution,
  unit: Unit,
): Event | undefined {
  if (kind === 'direct' || form || !source || !cue || cue.first < source.last) return undefined;
  const { tokens } = doc;
  const end = tokensOf(tokens, hullOf(spans)).last;
  if (cue.first > end || !DEED.test(tokens[cue.first]!.lower)) return undefined;
  const last = findEvents(doc, unit, NO_LABELS).at(-1);
  if (!last?.source || !last.left || !SAYS.test(tokens[last.cue.first]!.lower)) return undefined;
  const start = Math.min(last.source.first, last.cue.first);
  const close = Math.max(last.source.last, last.cue.last);
  const isTail =
    start > end && tokens[start - 1]!.text === ',' && unit.last - close <= MAX_BEHIND_TOKENS;
  return isTail ? last : undefined;
}

/** All of the sentence before is what the teller says. */
function toldBy(doc: Doc, one: Attribution, unit: Unit, { source, cue }: Event): Attribution {
  const start = Math.min(source!.first, cue.first);
  return withRegion(doc, { ...one, source: source!, cue }, unit.first, start - 1);
}

/** “Roe, the Ledger reported, said …”: whose verb the cue is, where the source only stands between. */
function subjectAround(
  tokens: Token[],
  { source, cue }: Attribution,
  unit: Unit,
): Phrase | undefined {
  if (!source || !cue || cue.first <= source.last + 1) return undefined;
  if (!SAYS.test(tokens[cue.first]!.lower)) return undefined;
  const subject = subjectBefore(tokens, cue.first, unit);
  return subject && subject.last < source.first ? subject : undefined;
}

/** Somebody who speaks in the unit before the token `at`, the nearest. */
const tellerBefore = (doc: Doc, unit: Unit, at: number): Event | undefined =>
  findEvents(doc, unit, NO_LABELS).findLast(
    (event) =>
      event.cue.last < at &&
      SAYS.test(doc.tokens[event.cue.first]!.lower) &&
      isMain(doc.tokens, event, unit, at),
  );

/** Its subject opens the sentence or stands behind a comma or a quotation, with no “who” before the verb. */
function isMain(tokens: Token[], { source, cue }: Event, unit: Unit, at: number): boolean {
  if (!source || source.last >= at) return false;
  const first = Math.min(source.first, cue.first);
  const last = Math.max(source.last, cue.last);
  const opens = first === unit.first || /^[,”]$/u.test(tokens[first - 1]!.text);
  // “In a letter on Monday Roe said …”
  const isLed = !opens && FRONTED.test(tokens[unit.first]!.text);
  const start = isLed ? unit.first : first;
  return (opens || isLed) && !tokens.slice(start, last).some(({ lower }) => RELATIVE.test(lower));
}

/** The source closes the sentence: “…, the Ledger reported”, “…, according to the Ledger”. */
function passesOn(tokens: Token[], source: Phrase | null, unit: Unit): boolean {
  if (!source || source.first - 1 <= unit.first) return false;
  const before = tokens[source.first - 1]!;
  if (before.lower === 'to' && tokens[source.first - 2]?.lower === 'according')
    return tokens[source.first - 3]?.text === ',';
  const verb = tokens[source.last + 1];
  return before.text === ',' && verb !== undefined && REPORTS.test(verb.lower);
}

/** “…, Bo Roe said, | the Ledger reported”: where the tail was taken for Roe's words, these stand before. */
function fromOwnTail(doc: Doc, one: Attribution, unit: Unit): Attribution {
  const { tokens } = doc;
  const [span, ...others] = one.spans;
  if (one.kind !== 'indirect' || one.form || !one.source || !span || others.length > 0) return one;
  const { first, last: verb } = tokensOf(tokens, span);
  const isTail = one.source.last < first && REPORTS.test(tokens[verb]?.lower ?? '');
  if (!isTail || tokens[first - 1]?.text !== ',') return one;
  const end = Math.min(one.source.first, one.cue?.first ?? one.source.first) - 1;
  return withRegion(doc, one, unit.first, end);
}
