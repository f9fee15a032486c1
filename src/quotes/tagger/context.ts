import type { Script, Token, Unit } from '../units.ts';
import type { Features } from './features.ts';
import { hashText, mix } from './hash.ts';

/** At most so many features a token has. */
const ROOM = 40;
const BEYOND = 9;

/** Distances by rising steps. */
const far = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7;

/** 0 nothing, 1 source, 2 cue, 3 content. */
const roleOf = (label: number): number => (label + 1) >> 1;

/**
 * What a first reading of the article tells about each token for a second one (stacking: Cohen & Carvalho
 * 2005): its own label and its neighbours', the nearest source, cue and content to either side, and what the
 * sentence holds.
 */
export function readContext({ tokens, units }: Script, labels: Uint8Array): Features {
  const size = tokens.length;
  const starts = new Int32Array(size + 1);
  const keys = new Int32Array(size * ROOM);
  let end = 0;
  const push = (template: number, a: number, b = 0): void => {
    keys[end++] = mix(template + 300, a, b);
  };
  const { low, high } = paragraphEnds(tokens, units);
  const left = nearest(labels, low, 1);
  const right = nearest(labels, high, -1);
  const held = sentenceCounts(units, labels, size);
  for (let at = 0; at < size; at++) {
    starts[at] = end;
    const label = (step: number): number =>
      at + step < (low[at] as number) || at + step > (high[at] as number)
        ? BEYOND
        : (labels[at + step] as number);
    const own = label(0);
    const { lower, stretch } = tokens[at] as Token;
    const quoted = stretch >= 0 ? 1 : 0;
    push(1, own);
    push(2, label(-1) * 10 + own);
    push(3, own * 10 + label(1));
    push(4, (label(-1) * 10 + own) * 10 + label(1));
    push(5, label(-2));
    push(6, label(2));
    push(7, own, hashText(lower));
    push(8, (label(-2) * 10 + label(-1)) * 100 + label(1) * 10 + label(2));
    push(9, label(-1));
    push(10, label(1));
    push(11, label(3));
    push(12, label(-3));
    let sides = 0;
    for (let role = 1; role <= 3; role++) {
      const before = left[role]?.[at] ?? -1;
      const after = right[role]?.[at] ?? -1;
      const farBefore = before < 0 ? BEYOND : far(at - before);
      const farAfter = after < 0 ? BEYOND : far(after - at);
      push(20 + role, farBefore, own);
      push(24 + role, farAfter, own);
      push(36 + role, farBefore * 16 + farAfter, quoted);
      sides = sides * 4 + (before >= 0 ? 1 : 0) + (after >= 0 ? 2 : 0);
    }
    push(28, sides, own);
    push(29, sides, quoted);
    const cueBefore = left[2]?.[at] ?? -1;
    const cueAfter = right[2]?.[at] ?? -1;
    if (cueBefore >= 0) push(30, hashText((tokens[cueBefore] as Token).lower), own);
    if (cueAfter >= 0) push(31, hashText((tokens[cueAfter] as Token).lower), own);
    const sourceBefore = left[1]?.[at] ?? -1;
    const sourceAfter = right[1]?.[at] ?? -1;
    push(
      32,
      (cueBefore > sourceBefore ? 1 : 0) +
        (cueAfter >= 0 && (sourceAfter < 0 || cueAfter < sourceAfter) ? 2 : 0),
      own,
    );
    push(33, held[at] as number, own);
    push(34, held[at] as number, quoted);
  }
  starts[size] = end;
  return { starts, keys: keys.subarray(0, end) };
}

function paragraphEnds(tokens: Token[], units: Unit[]): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(tokens.length);
  const high = new Int32Array(tokens.length);
  const paragraph = (at: number): number => units[(tokens[at] as Token).unit]?.paragraph ?? -1;
  for (let at = 0; at < tokens.length; at++)
    low[at] = at > 0 && paragraph(at) === paragraph(at - 1) ? (low[at - 1] as number) : at;
  for (let at = tokens.length - 1; at >= 0; at--)
    high[at] = at + 1 < tokens.length && low[at + 1] === low[at] ? (high[at + 1] as number) : at;
  return { low, high };
}

/** For each role, the nearest token of it before (step 1) or after (step -1) each token, in its paragraph. */
function nearest(labels: Uint8Array, bounds: Int32Array, step: 1 | -1): (Int32Array | undefined)[] {
  return [0, 1, 2, 3].map((role) => {
    const found = new Int32Array(labels.length).fill(-1);
    for (let walked = 0; walked < labels.length; walked++) {
      const at = step > 0 ? walked : labels.length - 1 - walked;
      if (at === bounds[at]) continue;
      const other = at - step;
      found[at] = roleOf(labels[other] as number) === role ? other : (found[other] as number);
    }
    return found;
  });
}

/** How many sources, cues and contents begin in each token's sentence, up to three of each, as one number. */
function sentenceCounts(units: Unit[], labels: Uint8Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const { first, last } of units) {
    const begun = [0, 0, 0, 0];
    for (let at = first; at <= last; at++) {
      const label = labels[at] as number;
      if (label % 2 === 1) begun[roleOf(label)] = (begun[roleOf(label)] as number) + 1;
    }
    const code = begun.slice(1).reduce((all, count) => all * 4 + Math.min(count, 3), 0);
    counts.fill(code, first, last + 1);
  }
  return counts;
}
