import { isCapitalised } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { groupFacts } from '../learned/group-facts.ts';
import type { Segment } from '../tagger/segment.ts';
import { cuesBeside } from './cues-beside.ts';
import { marginsOf, type SegmentMargins } from './margins-of.ts';
import { neighbourKind } from './neighbour-kind.ts';
import { ORIGINS, type Origin } from './origin.ts';
import { type Setting, shareAt } from './setting.ts';

/** A source as the judge sees it, whatever it may have said. */
type SourceView = {
  setting: Setting;
  source: Segment;
  origin: Origin;
  /** First and last token of the source, and those next to it. */
  head: Token;
  tail: Token;
  before: Token | undefined;
  next: Token | undefined;
  cues: { before: number; after: number };
  margins: SegmentMargins;
};

/** What kind of phrase a source is and what stands beside it. */
export const SOURCE_FACTS = groupFacts<SourceView>('source', {
  tokensToCueAfter: ({ cues }) => cues.after,
  tokensToCueBefore: ({ cues }) => cues.before,
  kind: (view) => kindOf(view),
  length: ({ source }) => source.last - source.first,
  placeInUnit: ({ setting, source, head }) => source.first - setting.doc.units[head.unit]!.first,
  kindBefore: ({ before, head }) => (before?.unit === head.unit ? neighbourKind(before) : 0),
  kindAfter: ({ next, tail }) => (next?.unit === tail.unit ? neighbourKind(next) : 0),
  sourcesOfThisName: ({ setting, tail }) => setting.speaking.get(tail.lower) ?? 0,
  origin: ({ origin }) => ORIGINS[origin],
  shareAfter: ({ setting, source }) => shareAt(setting, source.last + 1),
  shareBefore: ({ setting, source }) => shareAt(setting, source.first - 1),
  margin: ({ margins }) => margins.mean,
  weakestMargin: ({ margins }) => margins.weakest,
  marginBefore: ({ margins }) => margins.before,
  marginAfter: ({ margins }) => margins.after,
});

/** The values of a source's facts, read once an article. */
export function readSource(
  setting: Setting,
  segments: Segment[],
  source: Segment,
  origin: Origin,
): Float32Array {
  const known = setting.sources.get(source);
  if (known) return known;
  const facts = SOURCE_FACTS.write(
    viewSource(setting, segments, source, origin),
    new Float32Array(SOURCE_FACTS.names.length),
  );
  setting.sources.set(source, facts);
  return facts;
}

function viewSource(
  setting: Setting,
  segments: Segment[],
  source: Segment,
  origin: Origin,
): SourceView {
  const { tokens } = setting.doc;
  return {
    setting,
    source,
    origin,
    head: tokens[source.first]!,
    tail: tokens[source.last]!,
    before: tokens[source.first - 1],
    next: tokens[source.last + 1],
    cues: cuesBeside(segments, source),
    margins: marginsOf(setting.tags, source),
  };
}

const PRONOUNS = new Map(
  ['he she', 'who that which', 'it they', 'we i you'].flatMap((words, kind) =>
    words.split(' ').map((word) => [word, kind + 1] as const),
  ),
);
const NAME = 5;
const OTHER = 6;

/** A kind of pronoun (1 to 4), a name or another phrase. */
function kindOf({ source, head, tail }: SourceView): number {
  const pronoun = source.first === source.last ? PRONOUNS.get(head.lower) : undefined;
  return pronoun ?? (isCapitalised(tail) ? NAME : OTHER);
}
