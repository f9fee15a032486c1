import type { Attribution } from '../attribution.ts';
import type { Doc, Phrase, Token, Unit } from '../doc.ts';
import { CUE_WORDS } from '../rules/cue-words.ts';
import { createIsPerson } from '../rules/is-person.ts';
import { subjectBefore } from '../rules/subject-before.ts';
import { isHeading, MAX_GOING_ON, namesOf } from './goes-on.ts';
import { makeTurns } from './make-turns.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';

/** How surely the next paragraph is what was said: in the first or second person, and otherwise. */
const SURE = { inPerson: 0.85, plain: 0.65 };
/** “wrote in a letter to the council on Monday:” */
const MAX_BEHIND_TOKENS = 12;
const MIN_WORDS = 3;
// What may follow the verb: to whom, where, when; “that” and “how” tell already what was said.
const ADJUNCT =
  /^(?:after|afterwards|at|back|by|during|following|from|her|here|him|in|later|me|on|only|reporters|simply|them|there|this|thus|to|today|us|via|when|yesterday|\p{Lu}\p{Ll}+day)$/u;
const TELLS_SOMEBODY = /^(?:asked|told|tells)$/u;
const ISSUES = /^(?:issued|made|posted|published|put|released|sent|shared)$/u;
const STATEMENT =
  /^(?:apology|comment|e-mail|email|letter|message|note|post|reply|response|statement)$/u;
const ONESELF = /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b/u;
const TELLS = /^(?:and|but|how|that|what|whether|which|who|why)$/u;
const IN_PERSON = /\b(?:I|[Mm]y|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b/u;
// “The post was deleted”: of what is missing, the article goes on to tell.
const TELLS_OF_IT =
  /^(?:Her|His|Its|That|The|Their|This) (?:comments?|e-?mail|interview|letter|message|photo|picture|posts?|remarks?|reply|statements?|tweets?|video)\b/u;
// “Lund said”, “he told”, “according to”
const REPORTS = /\b(?:according to|adds|added|said|says|told|wrote)\b/u;
const ITEM = /^(?:[-–—•*·]|\d{1,3}[.)]|\p{Ll} |https?:|<)/u;
const STOPPED = /[.!?…][)\]]?$/u;

/**
 * “Ann Lee replied:” and one paragraph without marks, as a block quote leaves it: her words. What reads
 * as the article's own, a list or a heading is not taken.
 */
export function findReplies(doc: Doc, paragraphs: Paragraph[]): Turns {
  const turns: Attribution[] = [];
  const settled = new Set<number>();
  const isPerson = createIsPerson(doc);
  paragraphs.forEach((paragraph, at) => {
    const next = paragraphs[at + 1];
    const told =
      next && (readIntroduction(doc, paragraph) ?? readNameAlone(doc, paragraph, isPerson));
    if (!told || !isReply(doc, next, told.source)) return;
    const reply = [next, ...(told.isWhole ? goingOn(doc, paragraphs, at + 2, told.source) : [])];
    for (const one of reply) {
      const sure = IN_PERSON.test(one.words) ? SURE.inPerson : SURE.plain;
      turns.push(...makeTurns(doc, one, { ...told, start: one.start, sure }));
    }
    for (const unit of [paragraph.last, ...reply.flatMap(unitsOf)]) settled.add(unit);
  });
  return { turns, settled };
}

/** `isWhole`: a statement or a letter follows, of more paragraphs than one. */
type Introduction = { source: Phrase; cue: Phrase | null; isWhole?: boolean };

/** “Ann Lee, from the gallery:” above words in the first or second person. */
function readNameAlone(
  { text, units }: Doc,
  { label, words, end, first, last }: Paragraph,
  isPerson: (name: Phrase) => boolean,
): Introduction | undefined {
  const isAlone = first === last && units[first]!.stretches.length === 0 && text[end - 1] === ':';
  const isLabel =
    isAlone && label?.part === 'speaks' && label.start >= end && IN_PERSON.test(words);
  return isLabel && label.name.last > label.name.first && isPerson(label.name)
    ? { source: label.name, cue: null }
    : undefined;
}

/** The paragraphs of a statement below its first one: each in the first person. */
function goingOn(doc: Doc, paragraphs: Paragraph[], from: number, source: Phrase): Paragraph[] {
  let end = from;
  while (
    end < paragraphs.length &&
    end - from < MAX_GOING_ON &&
    ONESELF.test(paragraphs[end]!.words) &&
    isReply(doc, paragraphs[end]!, source)
  )
    end++;
  return paragraphs.slice(from, end);
}

/** Who speaks, and the verb, where a paragraph ends in no more than these and a colon. */
function readIntroduction(
  { text, tokens, units }: Doc,
  { last, end }: Paragraph,
): Introduction | undefined {
  const unit = units[last]!;
  if (text[end - 1] !== ':' || unit.stretches.length > 0) return undefined;
  const from = Math.max(unit.first + 1, unit.last - MAX_BEHIND_TOKENS);
  for (let at = unit.last - 1; at >= from; at--) {
    const { lower } = tokens[at]!;
    if (TELLS.test(lower)) return undefined;
    if (ISSUES.test(lower)) return readIssued(tokens, at, unit);
    const kind = CUE_WORDS.get(lower);
    if (!kind || kind === 'naming') continue;
    const behind = tokens[at + 1]!;
    const source = subjectBefore(tokens, at, unit);
    const mayFollow =
      behind.text === ':' || ADJUNCT.test(behind.text) || TELLS_SOMEBODY.test(lower);
    if (!source || !mayFollow) return undefined;
    return { source, cue: { first: at, last: at } };
  }
  return undefined;
}

/** “Ann Lee issued the following statement:” */
function readIssued(tokens: Token[], at: number, unit: Unit): Introduction | undefined {
  const behind = tokens.slice(at + 1, unit.last);
  const source = subjectBefore(tokens, at, unit);
  const isStatement =
    behind.some(({ lower }) => /^(?:this|following)$/u.test(lower)) &&
    behind.some(({ lower }) => STATEMENT.test(lower));
  return source && isStatement
    ? { source, cue: { first: at, last: at }, isWhole: true }
    : undefined;
}

function isReply({ tokens }: Doc, { label, words }: Paragraph, source: Phrase): boolean {
  return (
    !label &&
    !namesOf(words).includes(tokens[source.last]!.lower) &&
    STOPPED.test(words) &&
    words.split(' ').length >= MIN_WORDS &&
    !/[“”"«»]/u.test(words) &&
    !ITEM.test(words) &&
    !TELLS_OF_IT.test(words) &&
    !isHeading(words) &&
    (IN_PERSON.test(words) || !REPORTS.test(words))
  );
}
