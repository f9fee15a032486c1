import type { Span } from '../model.ts';
import { type Attribution, isWithin, makeAttribution } from './attribution.ts';
import { betweenVerbs } from './between-verbs.ts';
import type { Doc, Phrase, Token } from './doc.ts';
import { findCue } from './find-cue.ts';
import { innerTeller } from './inner-teller.ts';
import { certaintyStep } from './judge/certainty-step.ts';
import { type Judgement, judge } from './judge/judge.ts';
import type { Model } from './learned/model.ts';
import { mainWord } from './main-word.ts';
import { quotedFrom } from './quoted-from.ts';
import type { Region } from './region.ts';
import { regionsOf } from './regions-of.ts';
import type { Segment } from './tagger/segment.ts';
import { tagDoc } from './tagger/tag-doc.ts';
import { trimSource } from './trim-source.ts';

/**
 * What the learned tagger, linker and judge make of an article: contents with their cues and
 * sources. Parts of one broken quotation are one attribution.
 */
export function attribute(doc: Doc, ruled: Attribution[], model: Model): Attribution[] {
  return toAttributions(doc, judge(doc, tagDoc(doc, model), ruled, model), model, ruled);
}

/** How surely words are whose they are said to be, where nothing was learned; shown with “probably”. */
const SURE_OF_OTHER = 0.65;
/** Behind what leads to a quotation: “, “”. */
const MAX_LINK_CHARS = 4;

type Judged = Pick<Judgement, 'content' | 'segments' | 'source' | 'likely'>;

/** An attribution with what it was made of. */
type Made = { attribution: Attribution; judged: Judged; cue: Segment | undefined };

/** What was learned of cue words, and how reliable the judge is. */
type Learned = Pick<Model, 'reliability'> & { lexicon: Pick<Model['lexicon'], 'shares'> };

/** One attribution for each content judged to be speech, or for all parts of a broken one. */
export function toAttributions(
  doc: Doc,
  judgements: Judged[],
  learned: Learned,
  ruled: Attribution[] = [],
): Attribution[] {
  const all: Made[] = [];
  // “…,” says Bo Roe—Ann is …: where the rules find a name behind a verb, it is a source, even if the
  // learned steps took it for something else.
  const told = ruled.filter(({ source, cue }) => source && cue && cue.last < source.first);
  const sources = sourcesByToken([...judgements, ...told]);
  for (const judged of judgements) {
    const last = all.at(-1);
    const cue = last && followsColon(doc, last.judged, judged) ? last.cue : findCue(doc, judged);
    const parts = regionsOf(doc, judged.content, judged.source, sources).map(
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
  const found = all.map(({ attribution }) => attribution);
  return found.filter((one, at) => !tellsOnly(doc, one, found[at + 1]));
}

/** “Ann Lee recalled | that Bo Roe once told her, | “…””: nothing but who says the quotation behind it. */
const tellsOnly = ({ tokens }: Doc, one: Attribution, next: Attribution | undefined): boolean =>
  one.kind === 'indirect' &&
  next?.source != null &&
  next.kind === 'direct' &&
  isWithin(spanOf(tokens, next.source), one.spans[0]!) &&
  next.spans[0]!.start - one.spans[0]!.end <= MAX_LINK_CHARS;

const spanOf = (tokens: Token[], { first, last }: Phrase): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
});

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
function sourcesByToken(found: { source: Phrase | null | undefined }[]): Map<number, Phrase[]> {
  const byToken = new Map<number, Phrase[]>();
  for (const source of new Set(found.flatMap((one) => one.source ?? [])))
    for (let at = source.first; at <= source.last; at++) {
      const here = byToken.get(at);
      if (here) here.push(source);
      else byToken.set(at, [source]);
    }
  return byToken;
}

function attributionOf(
  doc: Doc,
  region: Region,
  { source, likely }: Judged,
  cue: Segment | undefined,
  { lexicon, reliability }: Learned,
): Attribution {
  const steps = region.stretches.length > 0 ? reliability.quoted : reliability.reported;
  const other = source
    ? (quotedFrom(doc, source, region) ?? innerTeller(doc, source, region))
    : quotedFrom(doc, openingOf(doc, region), region);
  return makeAttribution(doc, [other?.region ?? region], {
    cue: cue && !other ? mainWord(doc, cue, lexicon.shares) : null,
    source:
      other?.source ?? (source ? trimSource(doc, betweenVerbs(doc, source, region.first)) : null),
    unit: doc.tokens[region.first]!.unit,
    sure: source ? (steps[certaintyStep(likely)] ?? likely) : other ? SURE_OF_OTHER : 0,
  });
}

/** Where nobody was taken for its source, whoever opens the sentence may bring it up. */
function openingOf({ tokens, units }: Doc, region: Region): Phrase {
  const { first } = units[tokens[region.first]!.unit]!;
  return { first, last: first };
}

/** Both are one broken quotation: they share a cue, or the second goes on without one. */
function isOnePiece({ tokens, units }: Doc, last: Made, next: Made): boolean {
  if (last.judged.source !== next.judged.source || !next.judged.source) return false;
  if (last.attribution.source?.first !== next.attribution.source?.first) return false;
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
