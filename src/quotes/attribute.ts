import { hashText } from '../text/hash.ts';
import { type Attribution, makeAttribution } from './attribution.ts';
import type { Doc, Phrase } from './doc.ts';
import { findCue } from './find-cue.ts';
import { certaintyStep } from './judge/certainty-step.ts';
import { type Judgement, judge } from './judge/judge.ts';
import type { Model } from './learned/model.ts';
import { quotedFrom } from './quoted-from.ts';
import {
  afterSource,
  type Region,
  splitAtColon,
  trimRegion,
  withAbbreviation,
  withoutListener,
} from './region.ts';
import type { Segment } from './tagger/segment.ts';
import { tagDoc } from './tagger/tag-doc.ts';
import { trimSource } from './trim-source.ts';
import { withoutAside, withoutDeed, withoutNarrator } from './without-narrator.ts';

/**
 * What the learned tagger, linker and judge make of an article: contents with their cues and
 * sources. Parts of one broken quotation are one attribution.
 */
export function attribute(doc: Doc, ruled: Attribution[], model: Model): Attribution[] {
  return toAttributions(doc, judge(doc, tagDoc(doc, model), ruled, model), model);
}

type Judged = Pick<Judgement, 'content' | 'segments' | 'source' | 'likely'>;

/** An attribution with what it was made of. */
type Made = { attribution: Attribution; judged: Judged; cue: Segment | undefined };

/** What was learned of cue words, and how reliable the judge is. */
type Learned = Pick<Model, 'reliability'> & { lexicon: Pick<Model['lexicon'], 'shares'> };

/** One attribution for each content judged to be speech, or for all parts of a broken one. */
export function toAttributions(doc: Doc, judgements: Judged[], learned: Learned): Attribution[] {
  const all: Made[] = [];
  const sources = sourcesByToken(judgements);
  for (const judged of judgements) {
    const last = all.at(-1);
    const cue = last && followsColon(doc, last.judged, judged) ? last.cue : findCue(doc, judged);
    const parts = regionsOf(doc, judged, sources).map(
      (region): Made => ({
        attribution: attributionOf(doc, region, judged, cue, learned),
        judged,
        cue,
      }),
    );
    const [part, ...others] = parts;
    if (last && part && others.length === 0 && isOnePiece(doc, last, part)) append(last, part);
    else all.push(...parts);
  }
  return all.map(({ attribution }) => attribution);
}

/** “He noted that nothing had changed: “…””: the same verb reports what follows the colon. */
function followsColon({ tokens }: Doc, before: Judged, after: Judged): boolean {
  const between = tokens.slice(before.content.last + 1, after.content.first);
  return (
    before.source !== undefined &&
    before.source === after.source &&
    between.some(({ text }) => text === ':') &&
    between.every(({ lower }) => /^(?:[^\p{L}\p{N}]|that|and|but)/u.test(lower))
  );
}

/** The sources in which each token stands, each once and in order. */
function sourcesByToken(judgements: Judged[]): Map<number, Segment[]> {
  const found = new Map<number, Segment[]>();
  for (const source of new Set(judgements.flatMap((judged) => judged.source ?? [])))
    for (let at = source.first; at <= source.last; at++) {
      const here = found.get(at);
      if (here) here.push(source);
      else found.set(at, [source]);
    }
  return found;
}

function regionsOf(
  doc: Doc,
  { content, source }: Judged,
  sources: Map<number, Segment[]>,
): Region[] {
  const whole = trimRegion(doc, content.first, content.last);
  const free = whole && afterSource(doc, whole, sources.get(whole.first) ?? []);
  if (!free) return [];
  const own = withoutNarrator(doc, withoutListener(doc, free));
  const told = withoutDeed(doc, withoutAside(doc, own));
  const region = withAbbreviation(doc, told, source);
  return splitAtColon(doc, region) ?? [withWholeStretches(doc, region)];
}

/** Grows a region that begins or ends within a stretch to all of it. */
function withWholeStretches({ tokens }: Doc, region: Region): Region {
  let { first, last } = region;
  const stretchAt = (at: number): number => tokens[at]?.stretch ?? -1;
  while (stretchAt(first) >= 0 && stretchAt(first - 1) === stretchAt(first)) first--;
  while (stretchAt(last) >= 0 && stretchAt(last + 1) === stretchAt(last)) last++;
  return { ...region, first, last };
}

function attributionOf(
  doc: Doc,
  region: Region,
  { source, likely }: Judged,
  cue: Segment | undefined,
  { lexicon, reliability }: Learned,
): Attribution {
  const steps = region.stretches.length > 0 ? reliability.quoted : reliability.reported;
  return makeAttribution(doc, [region], {
    cue: cue ? mainWord(doc, cue, lexicon.shares) : null,
    source: source ? (quotedFrom(doc, source, region) ?? trimSource(doc, source)) : null,
    unit: doc.tokens[region.first]!.unit,
    sure: source ? (steps[certaintyStep(likely)] ?? likely) : 0,
  });
}

/** The cue's verb, which says more than its auxiliaries; “according to” whole. */
function mainWord(
  { tokens }: Doc,
  { first, last }: Segment,
  shares: Map<number, number>,
): Phrase | null {
  let best: number | undefined;
  let most = -1;
  for (let at = first; at <= last; at++) {
    const { lower, text } = tokens[at]!;
    const share = shares.get(hashText(lower)) ?? 0;
    if (share > most && /\p{L}/u.test(text)) [best, most] = [at, share];
  }
  if (best === undefined) return null;
  const isAccording = tokens[best]!.lower === 'according' && tokens[best + 1]?.lower === 'to';
  return { first: best, last: isAccording ? best + 1 : best };
}

/** Both are one broken quotation: they share a cue, or the second goes on without one. */
function isOnePiece({ tokens, units }: Doc, last: Made, next: Made): boolean {
  if (last.judged.source !== next.judged.source || !next.judged.source) return false;
  if (last.attribution.kind !== next.attribution.kind) return false;
  if (last.cue === next.cue && next.cue) return true;
  if (next.attribution.kind !== 'direct' || next.cue) return false;
  const before = tokens[last.judged.content.last]!.unit;
  const after = tokens[next.judged.content.first]!.unit;
  return (
    after - before <= 1 && (units[after]?.paragraph ?? 0) - (units[before]?.paragraph ?? 0) <= 1
  );
}

function append(last: Made, { attribution, judged }: Made): void {
  last.attribution.spans.push(...attribution.spans);
  last.attribution.stretches.push(...attribution.stretches);
  last.attribution.unit = attribution.unit;
  last.attribution.cue ??= attribution.cue;
  last.judged = judged;
}
