import type { Sentence, Span } from '../../model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { DATELINE } from '../dateline.ts';
import { hullOf } from './hull-of.ts';
import type { Told } from './told.ts';

/** Shorter sentences are shown whole: there is nothing to gain by cutting. */
const MIN_CUT_CHARS = 90;
/** What is cut away must be worth the mark `[…]`. */
const MIN_LEFT_CHARS = 25;
const MIN_RIGHT_CHARS = 18;

// “Similar?: ”, “Space lasers: ”: the title of a picture.
const CAPTION = /^[\p{L}?!' -]{3,30}: (?=\p{Lu})/u;
// “Speaking to reporters, | Lee said”: what somebody did while speaking. “Asked whether …, she said” stays.
const LEAD_IN =
  /^(?:Speaking|Writing|Talking|Appearing|Coached|Addressing|Responding|Citing|In the days following)\b/u;
// Ends of what stands before a clause of its own: “…, and | critics have”, “… when | the Louvre declared”.
const CLAUSE_BEFORE =
  /(?:[,;] (?:and|but|though|although|while|whereas|yet|so)|;| [-–—]+|,? (?:after|when|as|because|before|where|that|and during [^,]{3,60},)|[.?!]["”’]*|")\s*$/u;
// “Once the mayor said so, | Lee left.”: what was said, told as the time of something else.
const TIME_OF = /^(?:(?:and|but|so|then),? )?(?:after|as soon as|before|once|until|when) $/iu;
const CLOSING_BRACKET = /[.!?]{0,3}\)[.!?]{0,3}$/u;
// Begins of what stands behind one: “…, which it claims”, “…, adding: ‘…’”, “… and warned”, “…, amid anger”.
const CLAUSE_AFTER =
  /^["”’]?(?:,["”’]? (?:which|who|where|\p{Ll}+ing|and|but(?! ["“])|while|as|in line|amid)\b| (?:and|but) (?:\p{Ll}+ed|said|says|then)\b| -+ | [–—] |;| \(| after | (?:in|at) (?=.{30}))/u;
// A content that ends in a bare name has not said its verb yet: “suggest that former chief Lee |, who …, has been”.
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\p{Ll}+(?:ed|s|n['’]t)|to \p{Ll}+|\p{Ll}+ing)\b/u;

/**
 * The words of the article that show what was said: the sentence or sentences that hold source, cue and content, or
 * their clause where the sentence is long and cuts cleanly. The verb and any “not” is always within.
 */
export function findClause(
  text: string,
  sentences: Sentence[],
  { spans, cue, source }: Told,
): Span {
  const core = hullOf([...spans, ...(cue ? [cue] : []), ...(source ? [source] : [])]);
  const held = sentences.slice(
    partitionPoint(sentences, ({ end }) => end <= core.start),
    partitionPoint(sentences, ({ start }) => start < core.end),
  );
  const whole = held.length > 0 ? hullOf([...held, core]) : core;
  return trimClause(text, whole, core, { spans, cue, source });
}

function trimClause(text: string, whole: Span, core: Span, told: Told): Span {
  let { start, end } = whole;
  start += lengthOf(DATELINE, text.slice(start, core.start));
  start += lengthOf(CAPTION, text.slice(start, core.start));
  if (end - start < MIN_CUT_CHARS) return { start, end };
  const before = text.slice(start, core.start);
  const after = text.slice(core.end, end);
  if (TIME_OF.test(before) && /^["”’]?,/u.test(after) && saysAVerb(text, told)) return core;
  if (before.length >= MIN_LEFT_CHARS && (CLAUSE_BEFORE.test(before) || isLeadIn(before))) {
    start = core.start;
    if (isBracketed(before)) end -= lengthOf(CLOSING_BRACKET, text.slice(core.end, end));
  }
  if (after.length >= MIN_RIGHT_CHARS && CLAUSE_AFTER.test(after) && saysAVerb(text, told))
    end = core.end;
  return { start, end };
}

const saysAVerb = (text: string, { spans }: Told): boolean =>
  spans.some(({ start, end }) => VERB.test(text.slice(start, end)));

/** “(In his book, | Lee said it was cold.)”: the closing bracket would be left alone. */
const isBracketed = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')');

const isLeadIn = (before: string): boolean => LEAD_IN.test(before) && /,\s*$/u.test(before);

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;
