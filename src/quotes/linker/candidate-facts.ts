import { hashText, mixHash } from '../../text/hash.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { stepOf } from '../learned/step-of.ts';
import { type AskedContent, readContent } from './asked-content.ts';
import { LINK_FACTS as FACT, type TellLink } from './link-facts.ts';
import { type Pair, pairWith } from './pair.ts';
import type { Position } from './position.ts';
import { wordsBetween } from './words-between.ts';

/**
 * Describes a candidate source of a content: order and distance, what stands between, the cues
 * beside the source, what kind of phrase it is, and whether it is the speaker so far. `candidate`
 * is its index in the segments; undefined stands for “nobody is named”.
 */
export function candidateFacts(
  position: Position,
  candidate: number | undefined,
  tell: TellLink,
): void {
  const content = readContent(position);
  if (candidate === undefined) nobodyFacts(position, content, tell);
  else sourceFacts(position, content, pairWith(position, candidate), tell);
}

function nobodyFacts({ previous }: Position, content: AskedContent, tell: TellLink): void {
  const { form, opensParagraph } = content;
  tell(FACT.nobody, 0);
  tell(FACT.nobodyAndForm, form);
  tell(FACT.nobodyAndFormAndParagraph, form, opensParagraph);
  tell(FACT.nobodyAndSpeakerSoFar, previous ? 1 : 0, form);
}

function sourceFacts(position: Position, content: AskedContent, pair: Pair, tell: TellLink): void {
  pairFacts(position, content, pair, tell);
  betweenFacts(position, pair, tell);
  if (pair.head.unit === content.head.unit) tell(FACT.sameUnit, pair.after, content.form);
  besideFacts(position, content, pair, tell);
}

/** Distances in tokens are told apart by these steps: the last distance of each (see `stepOf`). */
const DISTANCES = [0, 1, 3, 7, 15, 31, 63, Number.POSITIVE_INFINITY];
/** Stands for the distance of two that overlap. */
const NO_DISTANCE = 9;

function pairFacts(position: Position, content: AskedContent, pair: Pair, tell: TellLink): void {
  const { doc, previous } = position;
  const { form, opensParagraph, quoted } = content;
  const { source, head, tail, after, units, between } = pair;
  const { sequence, cues, sources, contents } = between;
  const distance = pair.distance < 0 ? NO_DISTANCE : stepOf(pair.distance, DISTANCES);
  const paragraphs = position.content.paragraph - source.paragraph + 1;
  const cuesBeside = (pair.cueAfter ? 1 : 0) + (pair.cueBefore ? 2 : 0);
  const kind = kindOf(pair);
  const isQuoted = head.stretch >= 0 ? 1 : 0;
  const isSubject = source.first - doc.units[head.unit]!.first <= 1 ? 1 : 0;
  const isSpeaker = previous === source ? 1 : 0;
  tell(FACT.after, after);
  tell(FACT.distance, after, distance);
  tell(FACT.units, after, units + 4);
  tell(FACT.paragraphsAndForm, after * 8 + paragraphs, form);
  tell(FACT.rolesBetween, sequence, after);
  tell(FACT.countsBetween, after * 64 + cues * 16 + sources * 4 + Math.min(contents, 3));
  tell(FACT.cuesBeside, cuesBeside, after);
  tell(FACT.cuesBesideAndUnitsAndForm, cuesBeside * 16 + after * 4 + Math.min(units + 1, 3), form);
  tell(FACT.kind, kind, after);
  tell(FACT.kindAndUnits, kind * 2 + isQuoted, after * 8 + units + 2);
  tell(FACT.bothQuoted, isQuoted, quoted);
  tell(FACT.subjectAndUnits, isSubject, after * 8 + units + 2);
  tell(FACT.speakerSoFar, isSpeaker, form);
  tell(FACT.speakerSoFarAndDistance, isSpeaker * 64 + paragraphs * 16 + distance, form);
  tell(FACT.cueBetween, between.cueWord, after);
  tell(FACT.lastWord, hashText(tail.lower));
  tell(FACT.rolesBetweenAndForm, sequence, form);
  tell(FACT.rolesBetweenAndCuesBeside, sequence, cuesBeside * 8 + after);
  tell(FACT.speakerSoFarAndUnitsSince, isSpeaker * 4 + content.unitsSinceLast, form);
  tell(FACT.sourceAndCueBetween, (sources > 0 ? 0 : 2) + (cues > 0 ? 1 : 0), after * 32 + form);
  tell(FACT.paragraphs, paragraphs, opensParagraph);
  tell(FACT.speakerSoFarAndParagraph, opensParagraph, isSpeaker * 32 + form);
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|that|which|his|her|their|its|them|him)$/u;
const RELATIVE = /^(?:who|that|which)$/u;

/** A name (1), a pronoun (2), one that opens a clause (3), “it” (4) or anything else (0). */
function kindOf({ source, head, tail }: Pair): number {
  if (source.first === source.last && PRONOUN.test(head.lower)) {
    if (RELATIVE.test(head.lower)) return 3;
    return head.lower === 'it' ? 4 : 2;
  }
  return isCapitalised(tail) ? 1 : 0;
}

/** Words that are looked at between a source and a content. */
const MAX_WORDS_BETWEEN = 5;

/** The words next to the content on the side of the source. */
function betweenFacts({ doc, content }: Position, pair: Pair, tell: TellLink): void {
  const { source, after, distance } = pair;
  const { words, stop, that } = after
    ? wordsBetween(
        doc.tokens,
        content.last + 1,
        Math.min(source.first, content.last + 1 + MAX_WORDS_BETWEEN),
      )
    : wordsBetween(
        doc.tokens,
        Math.max(source.last + 1, content.first - MAX_WORDS_BETWEEN),
        content.first,
      );
  tell(FACT.wordsBetween, words, after);
  tell(FACT.stopBetween, stop, after * 8 + Math.min(distance, 7));
  tell(FACT.thatBetween, that, after);
}

/** The words on either side of the source: whoever “told | Kerry | that” does not speak. */
function besideFacts(
  { doc: { tokens } }: Position,
  { form }: AskedContent,
  { source, after, units, cueBefore, cueAfter }: Pair,
  tell: TellLink,
): void {
  const before = tokens[source.first - 1];
  const next = tokens[source.last + 1];
  const place = mixHash(after, units);
  tell(FACT.wordBefore, before ? hashText(before.lower) : 0, place);
  tell(FACT.wordAfter, next ? hashText(next.lower) : 0, place);
  tell(FACT.shortWordBefore, shortWord(before), place);
  tell(FACT.shortWordAfter, shortWord(next), mixHash(1, place, form));
  if (cueBefore) tell(FACT.cueBefore, hashText(tokens[cueBefore.last]!.lower), after);
  if (cueAfter) tell(FACT.cueAfter, hashText(tokens[cueAfter.last]!.lower), after);
}

/** A short word as its hash, names as 1, long words as 2, and none as 0. */
function shortWord(token: Token | undefined): number {
  if (!token) return 0;
  if (isCapitalised(token)) return 1;
  return token.lower.length < 6 ? hashText(token.lower) : 2;
}
