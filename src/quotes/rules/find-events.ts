import { BEFORE_VERB } from '../../text/data/function-words.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Doc, Phrase, Token, Unit } from '../doc.ts';
import { isClosingMark } from '../read-marks.ts';
import { CUE_WORDS } from './cue-words.ts';
import type { Event } from './event.ts';
import { afterListener, findComplement, hasComplement } from './find-complement.ts';
import { findSpeakingLabels, labelText } from './find-speaking-labels.ts';
import { phraseFrom } from './phrase-from.ts';
import { readLabel } from './read-label.ts';
import { subjectBefore } from './subject-before.ts';

/**
 * The events of a unit, in order. A verb without a subject of its own takes the one before it; a
 * label counts where it is among those that `speaking` has.
 */
export function findEvents(doc: Doc, unit: Unit, speaking = findSpeakingLabels(doc)): Event[] {
  const { tokens } = doc;
  const label = readLabel(tokens, unit);
  if (label && (label.left || speaking.has(labelText(doc, label.source!)))) return [label];
  const events: Event[] = [];
  for (let at = unit.first; at <= unit.last; at++) {
    const event = readEvent(tokens, at, unit, events.at(-1));
    if (event) events.push(event);
  }
  return events;
}

function readEvent(
  tokens: Token[],
  at: number,
  unit: Unit,
  previous: Event | undefined,
): Event | undefined {
  if (tokens[at]!.stretch >= 0) return undefined;
  return isAccording(tokens, at)
    ? readAccording(tokens, at, unit)
    : readVerb(tokens, at, unit, previous);
}

const isAccording = (tokens: Token[], at: number): boolean =>
  tokens[at]!.lower === 'according' && tokens[at + 1]?.lower === 'to';

/** “According to X, …” or “…, according to X”. */
function readAccording(tokens: Token[], at: number, unit: Unit): Event | undefined {
  const source = phraseFrom(tokens, at + 2, unit);
  if (!source) return undefined;
  let comma = at === unit.first ? source.last + 1 : unit.last;
  while (comma < unit.last && tokens[comma]!.text !== ',') comma++;
  const right = comma < unit.last;
  return {
    cue: { first: at, last: at + 1 },
    source,
    kind: 'according',
    complement: right ? comma + 1 : unit.last + 1,
    left: !right && at > unit.first,
    right,
  };
}

function readVerb(
  tokens: Token[],
  at: number,
  unit: Unit,
  previous: Event | undefined,
): Event | undefined {
  const verb = tokens[at]!;
  const kind = CUE_WORDS.get(verb.lower);
  if (!kind || (isCapitalised(verb) && at > unit.first) || isPassive(tokens, at, unit))
    return undefined;
  const inverted = followsQuotation(tokens, at, unit)
    ? phraseFrom(tokens, at + 1, unit)
    : (closingSubject(tokens, at, unit) ?? frontedSubject(tokens, at, unit));
  const source =
    inverted ?? subjectBefore(tokens, at, unit) ?? sharedSubject(tokens, at, unit, previous);
  if (!source || isShown(tokens, source)) return undefined;
  const start = Math.min(at, source.first);
  const rest = afterListener(tokens, (inverted?.last ?? at) + 1, unit, verb);
  const complement = findComplement(tokens, rest, unit, kind);
  const left = !isJoined(tokens, at) && followsClause(tokens, start, unit);
  const right = hasComplement(tokens, complement, unit, kind, {
    left,
    inverted: inverted !== undefined,
  });
  if (!left && !right) return undefined;
  return {
    cue: { first: at, last: at },
    source,
    kind,
    complement,
    left: left && (!right || isNearQuotation(tokens, start, unit)),
    right,
  };
}

const PASSIVE = new Set(
  'was were be been being is are am get got to the a an his her their its this these of for no what'.split(
    ' ',
  ),
);

/** “Was told”, “to say”, “the claims”: no verb of a subject. */
function isPassive(tokens: Token[], at: number, unit: Unit): boolean {
  let before = at - 1;
  while (before >= unit.first && /ly$|^(?:also|not|n't|never|often)$/u.test(tokens[before]!.lower))
    before--;
  return before >= unit.first && PASSIVE.has(tokens[before]!.lower) && tokens[before]!.stretch < 0;
}

/** “The ferry is late, says Ann Lee.”: the subject ends the sentence, behind its verb. */
function closingSubject(tokens: Token[], at: number, unit: Unit): Phrase | undefined {
  if (tokens[at - 1]?.text !== ',' || !/^(?:said|says)$/u.test(tokens[at]!.lower)) return undefined;
  const subject = phraseFrom(tokens, at + 1, unit);
  return subject && /^[.,]$/u.test(tokens[subject.last + 1]?.text ?? '.') ? subject : undefined;
}

/** “Replied Ann, after a while, “…””: the verb opens the sentence, a name follows. */
function frontedSubject(tokens: Token[], at: number, unit: Unit): Phrase | undefined {
  const next = tokens[at + 1];
  if (at !== unit.first || unit.stretches.length === 0 || !next || !isCapitalised(next))
    return undefined;
  return phraseFrom(tokens, at + 1, unit);
}

/** “…” said or “…,” said: the verb follows a closing mark. */
function followsQuotation(tokens: Token[], at: number, unit: Unit): boolean {
  let before = at - 1;
  if (before >= unit.first && tokens[before]!.text === ',') before--;
  return before >= unit.first && isClosingMark(tokens[before]!.text) && tokens[before]!.stretch < 0;
}

/** The subject of the verb before, if this one is joined to it. */
const sharedSubject = (
  tokens: Token[],
  at: number,
  unit: Unit,
  previous: Event | undefined,
): Phrase | undefined =>
  isJoined(tokens, at) ? (previous?.source ?? phraseFrom(tokens, unit.first, unit)) : undefined;

/** “And added”, “but warned”, “, adding”. */
function isJoined(tokens: Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && BEFORE_VERB.has(tokens[before]!.lower)) before--;
  const lower = tokens[before]?.lower ?? '';
  return /^(?:and|but|or)$/u.test(lower) || (lower === ',' && /ing$/u.test(tokens[at]!.lower));
}

const WRITTEN_THINGS = new Set(
  'banner banners graffiti headline headlines label notice placard placards plaque poster posters sign signs slogan sticker'.split(
    ' ',
  ),
);

/** What a banner or a sign reads is said by nobody. */
const isShown = (tokens: Token[], { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => WRITTEN_THINGS.has(lower));

/** Speech, or a clause with a comma, ends right before `start`. */
function followsClause(tokens: Token[], start: number, unit: Unit): boolean {
  const before = tokens[start - 1];
  if (!before || start - 1 < unit.first) return false;
  return before.stretch >= 0 || isClosingMark(before.text) || /^[,?!]$/u.test(before.text);
}

/** A quotation ends right before. The words before “On Monday, he said that …” are no speech. */
const isNearQuotation = (tokens: Token[], start: number, unit: Unit): boolean =>
  tokens.slice(Math.max(unit.first, start - 3), start).some(({ stretch }) => stretch >= 0);
