import type { Token, Unit } from '../doc.ts';
import { isClosingMark } from '../read-marks.ts';
import { CUE_WORDS } from './cue-words.ts';
import type { Event } from './event.ts';

const MARK = /^[“”"‘’«»]$|^''$/u;
const DASH = /^(?:[—–―-]|--)$/u;
const MAX_NAME_TOKENS = 5;
const MAX_ROLE_TOKENS = 12;
// “Ann Lee, who was wet, had this to add: “…”” is a sentence.
const CLAUSE = /^(?:asked|had|has|he|is|on|she|they|was|were|which|who|whose|with)$/u;

/** Reads a speaker told by the layout: `WALLACE: …`, `Jane Doe: “…”`, `“…” — Jane Doe`. */
export const readLabel = (tokens: Token[], unit: Unit): Event | undefined =>
  readTranscriptName(tokens, unit) ?? readSignature(tokens, unit);

/** `WALLACE: …`, `Jane Doe: “…”`; the name may stand inside the marks of a quoted transcript. */
export function readTranscriptName(tokens: Token[], unit: Unit): Event | undefined {
  const marked = MARK.test(tokens[unit.first]!.text);
  const first = marked ? unit.first + 1 : unit.first;
  let colon = first;
  while (
    colon < unit.last &&
    colon - first < MAX_NAME_TOKENS &&
    /^\p{Lu}/u.test(tokens[colon]!.text)
  )
    colon++;
  const last = colon - 1;
  if (colon > first + 1 && !marked) colon = endOfRole(tokens, colon, unit);
  if (colon === first || colon >= unit.last || tokens[colon]!.text !== ':') return undefined;
  const quotes = !marked && (tokens[colon + 2]?.stretch ?? -1) >= 0;
  if (!quotes && !tokens.slice(first, colon).every(isShouted)) return undefined;
  return {
    cue: { first: colon, last: colon },
    source: { first, last },
    kind: 'label',
    complement: colon + 1,
    left: false,
    right: true,
  };
}

/** “Ann Lee, coach of Harrow | : “…””: the token behind a role with no verb of saying. */
function endOfRole(tokens: Token[], comma: number, { last }: Unit): number {
  if (tokens[comma]!.text !== ',') return comma;
  let at = comma + 1;
  while (at < last && at - comma <= MAX_ROLE_TOKENS && isRoleWord(tokens, at)) at++;
  return at > comma + 1 ? at : comma;
}

/** “34, nurse”, “coach, Harrow”; but “a nurse, looked at him” is a sentence. */
function isRoleWord(tokens: Token[], at: number): boolean {
  const { text, lower, stretch } = tokens[at]!;
  if (stretch >= 0 || CUE_WORDS.has(lower) || CLAUSE.test(lower)) return false;
  if (text !== ',') return /^[\p{L}\p{N}’']/u.test(text);
  return /^\d/u.test(tokens[at - 1]!.text) || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
}

const isShouted = ({ text }: Token): boolean => text === text.toUpperCase() && text.length > 1;

function readSignature(tokens: Token[], unit: Unit): Event | undefined {
  let dash = unit.last;
  while (dash > unit.first && isNamePart(tokens[dash]!)) dash--;
  if (dash === unit.last || !DASH.test(tokens[dash]!.text)) return undefined;
  if (!isClosingMark(tokens[dash - 1]?.text ?? '')) return undefined;
  return {
    cue: { first: dash, last: dash },
    source: { first: dash + 1, last: unit.last },
    kind: 'label',
    complement: unit.last + 1,
    left: true,
    right: false,
  };
}

const isNamePart = ({ text, stretch }: Token): boolean => stretch < 0 && /^[\p{Lu}.]/u.test(text);
