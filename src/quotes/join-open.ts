import { partitionPoint } from '../text/partition-point.ts';
import { type Attribution, stretchSpan } from './attribution.ts';
import type { Doc } from './doc.ts';
import { isWhollyQuoted } from './region.ts';

/** The verb that follows is of somebody: a paragraph later he is still likely the one. */
const BACKWARDS = 0.8;

/**
 * A quotation of several paragraphs is one statement: each of them opens with a mark, and only the
 * last is closed. Where only the last paragraph tells who speaks, all are that person's.
 */
export function joinOpen(doc: Doc, attributions: Attribution[]): Attribution[] {
  const joined: Attribution[] = [];
  const byStretch = new Map<number, Attribution>(
    attributions.flatMap((one) => one.stretches.map((at) => [at, one] as const)),
  );
  const gone = new Set<Attribution>();
  for (const one of attributions.toSorted(byStart)) {
    if (gone.has(one)) continue;
    const whole = { ...one, spans: [...one.spans], stretches: [...one.stretches] };
    joined.push(whole);
    if (one.kind !== 'direct' || one.form) continue;
    for (let at = before(doc, whole); at !== undefined; at = before(doc, whole)) {
      if (byStretch.has(at) || !isSpeech(doc, at)) break;
      whole.stretches.unshift(at);
      whole.spans.unshift(stretchSpan(doc, at));
    }
    for (let at = next(doc, whole); at !== undefined; at = next(doc, whole)) {
      const other = byStretch.get(at);
      if (other ? !goesOn(doc, whole, other) : !isSpeech(doc, at)) break;
      const more = other ?? { stretches: [at], spans: [stretchSpan(doc, at)] };
      whole.stretches.push(...more.stretches);
      whole.spans.push(...more.spans);
      whole.unit = other?.unit ?? unitOf(doc, at);
      if (!whole.source && other?.source)
        Object.assign(whole, {
          source: other.source,
          cue: other.cue,
          sure: other.sure * BACKWARDS,
        });
      if (other) gone.add(other);
    }
  }
  return joined;
}

const byStart = (one: Attribution, other: Attribution): number =>
  one.spans[0]!.start - other.spans[0]!.start;

/** The stretch that takes up the last one of a quotation. */
function next({ stretches }: Doc, one: Attribution): number | undefined {
  const last = one.stretches.at(-1);
  return last !== undefined && stretches[last]!.open && stretches[last + 1] ? last + 1 : undefined;
}

/** The stretch that the first one of a quotation takes up. */
function before({ stretches }: Doc, one: Attribution): number | undefined {
  const first = one.stretches[0];
  return first !== undefined && stretches[first - 1]?.open ? first - 1 : undefined;
}

/** Nothing but quotations stands in its sentence. */
const isSpeech = (doc: Doc, at: number): boolean =>
  isWhollyQuoted(doc.tokens, doc.units[unitOf(doc, at)]!);

const unitOf = ({ tokens, stretches }: Doc, at: number): number =>
  tokens[partitionPoint(tokens, (token) => token.end <= stretches[at]!.start)]!.unit;

/** It has no other speaker beside it, or it alone has one. */
function goesOn({ tokens, units }: Doc, one: Attribution, other: Attribution): boolean {
  if (other.kind !== 'direct' || other.form) return false;
  if (!other.source || !one.source || other.source.first === one.source.first) return true;
  const { paragraph } = units[other.unit]!;
  return units[tokens[other.source.first]!.unit]!.paragraph !== paragraph;
}
