import { TIMES } from '../../text/data/function-words.ts';
import type { Token, Unit } from '../doc.ts';
import type { CueKind } from './cue-words.ts';
import { phraseFrom } from './phrase-from.ts';

const TELLING = /^(?:told|tells?|informed|assured|reassured|reminded)$/u;
const ADJUNCT_OPENERS = new Set(
  'in on at during after to as when by from before while outside through via last this following about of with if because earlier later'.split(
    ' ',
  ),
);
const CLAUSE_OPENER =
  /^(?:who|which|whose|and|but|adding|speaking|after|before|when|in|on|at|referring|citing)$/u;
/** How far after a cue its complement may open, over an object and an adjunct. */
const MAX_THAT_TOKENS = 14;
/** How far after “described” a quotation may stand. */
const MAX_NAMING_TOKENS = 60;

/** The token after whoever was told: “that” in “told reporters that …”. */
export function afterListener(
  tokens: Token[],
  start: number,
  unit: Unit,
  { lower }: Token,
): number {
  const listener = TELLING.test(lower) ? phraseFrom(tokens, start, unit) : undefined;
  return listener ? listener.last + 1 : start;
}

/**
 * Where the complement begins: at a quotation, behind “that” or a colon, over an adjunct; else at
 * `start`. After a verb that needs none of them, one far away belongs to something else.
 */
export function findComplement(tokens: Token[], start: number, unit: Unit, kind: CueKind): number {
  const first = tokens[start];
  const skips = first !== undefined && (first.text === ',' || opensAdjunct(first));
  const opening = findOpening(tokens, start, unit, skips);
  if (opening === undefined) return start;
  const isNear = opening - start < 2 || skips || kind !== 'saying';
  if (!isNear) return start;
  return tokens[opening]!.stretch >= 0 ? opening : opening + 1;
}

/** The first quoted token, colon or “that”; if no words are skipped, “that” only at the start. */
function findOpening(
  tokens: Token[],
  start: number,
  unit: Unit,
  skips: boolean,
): number | undefined {
  for (let at = start; at <= unit.last && at - start < MAX_THAT_TOKENS; at++) {
    const { text, lower, stretch } = tokens[at]!;
    if (stretch >= 0 || text === ':' || (lower === 'that' && (at === start || skips))) return at;
    if (/^[.;?!]$/u.test(text)) return undefined;
  }
  return undefined;
}

const opensAdjunct = ({ lower }: Token): boolean => ADJUNCT_OPENERS.has(lower) || TIMES.has(lower);

/**
 * Whether the words from token `at` on may be what was said, after a cue of this kind: `left` where
 * speech stands before it, too, `inverted` where the source stands between (“…,” said Ann Lee).
 */
export function hasComplement(
  tokens: Token[],
  at: number,
  unit: Unit,
  kind: CueKind,
  { left, inverted }: { left: boolean; inverted: boolean },
): boolean {
  const first = tokens[at];
  if (!first || at > unit.last) return false;
  const before = tokens[at - 1]!;
  if (first.stretch >= 0) return !inverted || /^[“"‘«]$/u.test(before.text);
  if (inverted) return false;
  if (before.lower === 'that' || before.text === ':') return true;
  if (kind === 'naming') return isQuotedWithin(tokens, at, unit);
  return kind === 'saying' && opensPlainClause(tokens, at, unit, left);
}

const isQuotedWithin = (tokens: Token[], at: number, { last }: Unit): boolean =>
  tokens.slice(at, Math.min(last, at + MAX_NAMING_TOKENS) + 1).some(({ stretch }) => stretch >= 0);

/** “Said the bridge is safe”: a clause without “that”. */
function opensPlainClause(tokens: Token[], at: number, { last }: Unit, left: boolean): boolean {
  const first = tokens[at]!;
  if (first.text === ',')
    return left && at + 3 < last && !CLAUSE_OPENER.test(tokens[at + 1]?.lower ?? '');
  if (/^[.;?!”)]$/u.test(first.text)) return false;
  return last - at >= 2 && !(left && opensAdjunct(first));
}
