import { BEFORE_VERB, TIMES } from '../../text/data/function-words.ts';
import type { Doc, Phrase, Token, Unit } from '../doc.ts';
import { NAMING, REPORTING, SAYING, WRITTEN_THINGS } from './cue-words.ts';
import { phraseFrom, subjectBefore } from './source-phrases.ts';

/**
 * A place where speech is reported. `complement` is the token at which what was said may begin to the
 * right of the cue; `left` tells that it stands (also) before, `right` that it stands (also) after.
 */
export type Event = {
  cue: Phrase;
  source: Phrase | undefined;
  kind: 'saying' | 'reporting' | 'naming' | 'according' | 'label';
  complement: number;
  left: boolean;
  right: boolean;
};

const PASSIVE = new Set([
  'was',
  'were',
  'be',
  'been',
  'being',
  'is',
  'are',
  'am',
  'get',
  'got',
  'to',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'this',
  'these',
  'of',
  'for',
  'no',
  'what',
]);
const ADJUNCT = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'to',
  'as',
  'when',
  'by',
  'from',
  'before',
  'while',
  'outside',
  'through',
  'via',
  'last',
  'this',
  'following',
  'about',
  'of',
  'with',
  'if',
  'because',
  'earlier',
  'later',
]);
const CLOSING = /^[”"’»]$|^''$/u;
/** How far after a cue “that” is looked for: over an object and an adjunct. */
const THAT_REACH = 14;
/** How far after “described” a quotation is looked for. */
const NAMING_REACH = 60;

/** The events of a unit, in order. A verb without a subject of its own takes the one before it. */
export function findEvents(doc: Doc, unit: Unit): Event[] {
  const { tokens } = doc;
  const events: Event[] = [];
  const label = readLabel(doc, unit);
  if (label) return [label];
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
  const token = tokens[at]!;
  if (token.stretch >= 0) return undefined;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
    return readAccording(tokens, at, unit);
  const kind = SAYING.has(token.lower)
    ? 'saying'
    : REPORTING.has(token.lower)
      ? 'reporting'
      : NAMING.has(token.lower)
        ? 'naming'
        : undefined;
  if (!kind || (/^\p{Lu}/u.test(token.text) && at > unit.first) || isPassive(tokens, at, unit))
    return undefined;

  const inverted = afterSpeech(tokens, at, unit) ? phraseFrom(tokens, at + 1, unit) : undefined;
  const source =
    inverted ??
    subjectBefore(tokens, at, unit) ??
    (isJoined(tokens, at) ? (previous?.source ?? phraseFrom(tokens, unit.first, unit)) : undefined);
  if (!source || isShown(tokens, source)) return undefined;
  const after = inverted ? inverted.last + 1 : at + 1;
  const before = inverted ? at : Math.min(at, source.first);
  const complement = complementFrom(tokens, after, unit, token.lower);
  const left = !isJoined(tokens, at) && afterClause(tokens, before, unit);
  const right = hasComplement(tokens, complement, unit, {
    kind,
    left,
    inverted: Boolean(inverted),
  });
  if (!left && !right) return undefined;
  return {
    cue: { first: at, last: at },
    source,
    kind,
    complement,
    left: left && !(right && opensClause(tokens, before, unit)),
    right,
  };
}

function isPassive(tokens: Token[], at: number, unit: Unit): boolean {
  let before = at - 1;
  while (before >= unit.first && /ly$|^(?:also|not|n't|never|often)$/u.test(tokens[before]!.lower))
    before--;
  const lower = before >= unit.first ? tokens[before]!.lower : '';
  return PASSIVE.has(lower) && tokens[before]!.stretch < 0;
}

/** What a banner or a sign reads is said by nobody. */
const isShown = (tokens: Token[], { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => WRITTEN_THINGS.has(lower));

/** “…” said / “…,” said: the cue follows the closing mark. */
function afterSpeech(tokens: Token[], at: number, unit: Unit): boolean {
  let before = at - 1;
  if (before >= unit.first && tokens[before]!.text === ',') before--;
  return before >= unit.first && CLOSING.test(tokens[before]!.text) && tokens[before]!.stretch < 0;
}

/** The words before are speech or a clause that ends in a comma. */
function afterClause(tokens: Token[], first: number, unit: Unit): boolean {
  const before = tokens[first - 1];
  if (!before || first - 1 < unit.first) return false;
  return (
    before.text === ',' ||
    CLOSING.test(before.text) ||
    /^[?!]$/u.test(before.text) ||
    before.stretch >= 0
  );
}

/** “On Monday, he said that”: what stands before the comma is too little to be said, and something follows. */
function opensClause(tokens: Token[], first: number, unit: Unit): boolean {
  return !tokens.slice(Math.max(unit.first, first - 3), first).some(({ stretch }) => stretch >= 0);
}

/** and added, adding, but warned: the subject is the one of the verb before. */
function isJoined(tokens: Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && BEFORE_VERB.has(tokens[before]!.lower)) before--;
  const lower = tokens[before]?.lower ?? '';
  return (
    lower === 'and' ||
    lower === 'but' ||
    lower === 'or' ||
    (lower === ',' && /ing$/u.test(tokens[at]!.lower))
  );
}

/** Where the complement begins: behind “that”, a colon or an opening mark, over an object and adjuncts. */
function complementFrom(tokens: Token[], start: number, unit: Unit, verb: string): number {
  const told = TELLING.test(verb) ? phraseFrom(tokens, start, unit) : undefined;
  const first = told ? told.last + 1 : start;
  const opening = tokens[first];
  const reach =
    opening && (opening.text === ',' || ADJUNCT.has(opening.lower) || TIMES.has(opening.lower))
      ? THAT_REACH
      : 1;
  for (let at = first; at <= unit.last && at - first < THAT_REACH; at++) {
    const token = tokens[at]!;
    if (token.stretch >= 0)
      return at === first || at === first + 1 || reach > 1 || !SAYING.has(verb) ? at : first;
    if (token.lower === 'that' && at - first < reach) return at + 1;
    if (token.text === ':')
      return reach > 1 || at - first < 2 || !SAYING.has(verb) ? at + 1 : first;
    if (/^[.;?!]$/u.test(token.text)) break;
  }
  return first;
}

const TELLING = /^(?:told|tells?|informed|assured|reassured|reminded)$/u;

function hasComplement(
  tokens: Token[],
  at: number,
  unit: Unit,
  { kind, left, inverted }: { kind: Event['kind']; left: boolean; inverted: boolean },
): boolean {
  const first = tokens[at];
  if (!first || at > unit.last) return false;
  const before = tokens[at - 1]!;
  if (first.stretch >= 0) return !inverted || /^[“"‘«]$/u.test(before.text);
  if (inverted) return false;
  if (before.lower === 'that' || before.text === ':') return true;
  if (kind === 'naming')
    return tokens
      .slice(at, Math.min(unit.last, at + NAMING_REACH) + 1)
      .some(({ stretch }) => stretch >= 0);
  if (kind !== 'saying') return false;
  if (first.text === ',')
    return (
      left &&
      at + 3 < unit.last &&
      !/^(?:who|which|whose|and|but|adding|speaking|after|before|when|in|on|at|referring|citing)$/u.test(
        tokens[at + 1]?.lower ?? '',
      )
    );
  if (/^[.;?!”)]$/u.test(first.text)) return false;
  return !(left && (ADJUNCT.has(first.lower) || TIMES.has(first.lower))) && unit.last - at >= 2;
}

/** According to X, … | … , according to X. */
function readAccording(tokens: Token[], at: number, unit: Unit): Event | undefined {
  const source = phraseFrom(tokens, at + 2, unit);
  if (!source) return undefined;
  let comma = source.last + 1;
  while (comma <= unit.last && tokens[comma]!.text !== ',') comma++;
  const right = at === unit.first && comma < unit.last;
  return {
    cue: { first: at, last: at + 1 },
    source,
    kind: 'according',
    complement: right ? comma + 1 : unit.last + 1,
    left: !right && at > unit.first,
    right,
  };
}

/** WALLACE: “…” | Jane Doe: “…”; the name may stand inside the marks of a quoted transcript. */
function readLabel({ tokens }: Doc, unit: Unit): Event | undefined {
  const start =
    CLOSING.test(tokens[unit.first]!.text) || /^[“‘«]$/u.test(tokens[unit.first]!.text)
      ? unit.first + 1
      : unit.first;
  let end = start;
  while (end < unit.last && end - start < 5 && /^\p{Lu}/u.test(tokens[end]!.text)) end++;
  if (end > start && tokens[end]!.text === ':' && end < unit.last) {
    const quoted = start === unit.first && (tokens[end + 2]?.stretch ?? -1) >= 0;
    const shouted = tokens
      .slice(start, end)
      .every(({ text }) => text === text.toUpperCase() && text.length > 1);
    if (quoted || shouted)
      return {
        cue: { first: end, last: end },
        source: { first: start, last: end - 1 },
        kind: 'label',
        complement: end + 1,
        left: false,
        right: true,
      };
  }
  return readSignature(tokens, unit);
}

/** “…” — Jane Doe */
function readSignature(tokens: Token[], unit: Unit): Event | undefined {
  let start = unit.last;
  while (
    start > unit.first &&
    /^[\p{Lu}.]/u.test(tokens[start]!.text) &&
    tokens[start]!.stretch < 0
  )
    start--;
  const dash = tokens[start]!;
  if (
    start < unit.last &&
    /^(?:[—–―-]|--)$/u.test(dash.text) &&
    CLOSING.test(tokens[start - 1]?.text ?? '')
  )
    return {
      cue: { first: start, last: start },
      source: { first: start + 1, last: unit.last },
      kind: 'label',
      complement: unit.last + 1,
      left: true,
      right: false,
    };
  return undefined;
}
