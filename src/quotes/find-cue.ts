import type { Doc, Phrase } from './doc.ts';
import type { Judgement } from './judge/judge.ts';
import type { Segment } from './tagger/segment.ts';

/** What stands between a cue and a content counts as so many tokens. */
const COST = { sentence: 10, cue: 14, content: 8, paragraph: 10 };
/** A cue must cost less, in tokens. */
const MAX_COST = 60;
/** How many segments to either side are looked at. */
const MAX_NEIGHBOURS = 12;

/** The cue nearest to a content, with what stands between; undefined if all are too far. */
export function findCue(
  { tokens }: Doc,
  {
    content,
    segments,
    source,
  }: Pick<Judgement, 'content' | 'segments'> & { source?: Phrase | undefined },
): Segment | undefined {
  const at = segments.indexOf(content);
  let best: Segment | undefined;
  let least = MAX_COST;
  for (const step of [-1, 1]) {
    let cues = 0;
    let contents = 0;
    for (let n = 1; n <= MAX_NEIGHBOURS; n++) {
      const segment = segments[at + n * step];
      if (!segment) break;
      if (segment.role === 'content') contents++;
      if (segment.role !== 'cue') continue;
      if (source && isLater(tokens, content, source, segment)) break;
      const between = COST.cue * cues++ + COST.content * contents;
      const cost = between + distance(tokens, content, segment);
      if (cost < least) [best, least] = [segment, cost];
    }
  }
  return best;
}

/** Whoever stands before the words in their sentence needs no verb of the next one. */
const isLater = (tokens: Doc['tokens'], content: Phrase, source: Phrase, cue: Phrase): boolean =>
  source.first < content.first &&
  tokens[source.first]!.unit === tokens[content.first]!.unit &&
  tokens[cue.first]!.unit > tokens[content.last]!.unit;

/** In tokens; infinite unless the cue is in the paragraph of the content or ends the one before. */
function distance(tokens: Doc['tokens'], content: Segment, cue: Segment): number {
  const isBefore = cue.first < content.first;
  const gap = isBefore ? content.first - cue.last : cue.first - content.last;
  const sentences = isBefore
    ? tokens[content.first]!.unit - tokens[cue.last]!.unit
    : tokens[cue.first]!.unit - tokens[content.last]!.unit;
  const near = gap + COST.sentence * sentences;
  if (cue.paragraph === content.paragraph) return near;
  const isRightBefore = isBefore && content.paragraph - cue.paragraph === 1 && sentences <= 1;
  return isRightBefore ? near + COST.paragraph : Number.POSITIVE_INFINITY;
}
