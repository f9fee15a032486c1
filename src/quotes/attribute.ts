import { hashText } from '../text/hash.ts';
import { type Attribution, make, type Region, splitAtColon, trimmed } from './attribution.ts';
import type { Doc, Phrase } from './doc.ts';
import { certaintyStep } from './judge/certainty-step.ts';
import { type Judgement, judge } from './judge/judge.ts';
import type { Model } from './learned/model.ts';
import type { Segment } from './tagger/segment.ts';
import { tagDoc } from './tagger/tag-doc.ts';

/** Costs of taking a cue for a content's own: tokens between, sentences between, other cues and contents between. */
const COST = { sentence: 10, cue: 14, content: 8, paragraph: 10, most: 60 };
const NEIGHBOURS = 12;

/**
 * What the learned tagger, linker and judge make of an article: contents with their cues and sources. Parts of one
 * broken quotation are one attribution.
 */
export function attribute(doc: Doc, ruled: Attribution[], model: Model): Attribution[] {
  const tags = tagDoc(doc, model);
  const attributions: Attribution[] = [];
  let last: Made | undefined;
  for (const judged of judge(doc, tags, ruled, model)) {
    const cue = last && followsColon(doc, last.judged, judged) ? last.cue : cueOf(doc, judged);
    const regions = regionsOf(doc, judged.content);
    for (const region of regions) {
      const attribution = toAttribution(doc, region, judged, cue, model);
      if (last && regions.length === 1 && isOnePiece(doc, last, { attribution, judged, cue })) {
        last.attribution.spans.push(...attribution.spans);
        last.attribution.stretches.push(...attribution.stretches);
        last.attribution.unit = attribution.unit;
        last.attribution.cue ??= attribution.cue;
        last.judged = judged;
        continue;
      }
      attributions.push(attribution);
      last = { attribution, judged, cue };
    }
  }
  return attributions;
}

/** “He noted that nothing had changed: “…””: what stands after the colon was said by the same verb. */
function followsColon({ tokens }: Doc, before: Judgement, after: Judgement): boolean {
  const between = tokens.slice(before.content.last + 1, after.content.first);
  return (
    before.source !== undefined &&
    before.source === after.source &&
    between.some(({ text }) => text === ':') &&
    between.every(({ lower }) => /^(?:[^\p{L}\p{N}]|that|and|but)/u.test(lower))
  );
}

function regionsOf(doc: Doc, { first, last }: Segment): Region[] {
  const region = trimmed(doc, first, last);
  if (!region) return [];
  return splitAtColon(doc, region) ?? [withWholeStretches(doc, region)];
}

/** A stretch that is mostly in, is in. */
function withWholeStretches({ tokens }: Doc, region: Region): Region {
  let { first, last } = region;
  const own = (at: number): number => tokens[at]?.stretch ?? -1;
  while (own(first) >= 0 && own(first - 1) === own(first)) first--;
  while (own(last) >= 0 && own(last + 1) === own(last)) last++;
  return { ...region, first, last };
}

function toAttribution(
  doc: Doc,
  region: Region,
  { source, likely }: Judgement,
  cue: Segment | undefined,
  { lexicon, reliability }: Model,
): Attribution {
  const verb = cue ? mainWord(doc, cue, lexicon.shares) : null;
  const phrase = source ? trimmedSource(doc, source) : null;
  const steps = region.stretches.length > 0 ? reliability.quoted : reliability.reported;
  const sure = source ? (steps[certaintyStep(likely)] ?? likely) : 0;
  const unit = doc.tokens[region.first]!.unit;
  return { ...make(doc, { cue: verb, source: phrase }, [region], sure), unit };
}

/** The cue's verb, which says more than its auxiliaries; “according to” whole. */
function mainWord(
  { tokens }: Doc,
  { first, last }: Segment,
  shares: Map<number, number>,
): Phrase | null {
  let best = first;
  let most = -1;
  for (let at = first; at <= last; at++) {
    const share = shares.get(hashText(tokens[at]!.lower)) ?? 0;
    if (share > most && /\p{L}/u.test(tokens[at]!.text)) [best, most] = [at, share];
  }
  if (most < 0) return null;
  const to = tokens[best]!.lower === 'according' && tokens[best + 1]?.lower === 'to' ? 1 : 0;
  return { first: best, last: best + to };
}

const LOOSE = /^[,;:.“”"‘’–—-]$/u;
const TIME = /^(?:later|earlier|ago)$/u;

function trimmedSource({ tokens }: Doc, { first, last }: Segment): Phrase {
  while (last > first && LOOSE.test(tokens[last]!.text)) last--;
  while (first < last && LOOSE.test(tokens[first]!.text)) first++;
  // “Minutes later | a spokesman”
  for (let at = first; at < last && at - first < 3; at++)
    if (TIME.test(tokens[at]!.lower)) first = at + 1;
  return { first, last };
}

/** The cue nearest to a content, counting what stands between; none where all are far. */
function cueOf({ tokens }: Doc, { content, segments }: Judgement): Segment | undefined {
  const at = segments.indexOf(content);
  let best: Segment | undefined;
  let least = COST.most;
  const consider = (cue: Segment, cues: number, contents: number): void => {
    const before = cue.first < content.first;
    const gap = before ? content.first - cue.last : cue.first - content.last;
    const sentences = before
      ? tokens[content.first]!.unit - tokens[cue.last]!.unit
      : tokens[cue.first]!.unit - tokens[content.last]!.unit;
    if (
      cue.paragraph !== content.paragraph &&
      !(before && content.paragraph - cue.paragraph === 1 && sentences <= 1)
    )
      return;
    const cost =
      gap +
      COST.sentence * sentences +
      COST.cue * cues +
      COST.content * contents +
      (cue.paragraph === content.paragraph ? 0 : COST.paragraph);
    if (cost < least) [best, least] = [cue, cost];
  };
  for (const step of [-1, 1]) {
    let cues = 0;
    let contents = 0;
    for (
      let other = at + step;
      segments[other] && Math.abs(other - at) <= NEIGHBOURS;
      other += step
    ) {
      const segment = segments[other]!;
      if (segment.role === 'cue') consider(segment, cues++, contents);
      else if (segment.role === 'content') contents++;
    }
  }
  return best;
}

type Made = { attribution: Attribution; judged: Judgement; cue: Segment | undefined };

/** Two contents are one broken quotation: the same cue, or speech that goes on without one of its own. */
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
