import { isCapitalised } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { groupFacts } from '../learned/group-facts.ts';
import { overlap, type Segment } from '../tagger/segment.ts';
import type { Question } from './find-questions.ts';
import { type Setting, shareAt } from './setting.ts';

/** A content and a source that may have said it, as the judge sees them. */
type RelationView = {
  setting: Setting;
  question: Question;
  source: Segment;
  content: Segment;
  /** First and last token of the source. */
  head: Token;
  tail: Token;
  /** Whether the source follows the content. */
  after: boolean;
  /** How many cues, sources and contents stand between them. */
  between: Record<Segment['role'], number>;
  ownContents: { before: number; after: number };
  /** Words of the content that have a capital. */
  named: Set<string>;
};

/** How a source stands to a content: how far, what lies between, and what else joins them. */
export const RELATION_FACTS = groupFacts<RelationView>('relation', {
  after: ({ after }) => (after ? 1 : 0),
  tokens: ({ after, source, content }) =>
    after ? source.first - content.last : content.first - source.last,
  units: ({ setting: { doc }, after, content, head, tail }) =>
    after
      ? head.unit - doc.tokens[content.last]!.unit
      : doc.tokens[content.first]!.unit - tail.unit,
  paragraphs: ({ source, content }) => content.paragraph - source.paragraph,
  cuesBetween: ({ between }) => between.cue,
  sourcesBetween: ({ between }) => between.source,
  contentsBetween: ({ between }) => between.content,
  speakerSoFar: (view) => speakerSoFar(view),
  rule: ({ source, question: { rule } }) =>
    rule?.source ? (overlap(source, rule.source) ? 2 : 1) : 0,
  // “Mr. Khan is …”: who is spoken of is seldom who speaks.
  named: ({ named, tail }) => (named.has(tail.text) ? 1 : 0),
  ownContentBefore: ({ ownContents }) => ownContents.before,
  ownContentAfter: ({ ownContents }) => ownContents.after,
  joined: (view) => joined(view),
});

export function viewRelation(
  setting: Setting,
  question: Question,
  source: Segment,
  named: Set<string>,
): RelationView {
  const { tokens } = setting.doc;
  const { content, segments } = question;
  return {
    setting,
    question,
    source,
    content,
    head: tokens[source.first]!,
    tail: tokens[source.last]!,
    after: source.first > content.first,
    between: countBetween(segments, source, content),
    ownContents: ownContents(tokens, segments, source, content),
    named,
  };
}

/** The words of a content that have a capital. */
export function namedIn({ doc: { tokens } }: Setting, { first, last }: Segment): Set<string> {
  const named = new Set<string>();
  for (let at = first; at <= last; at++)
    if (isCapitalised(tokens[at]!)) named.add(tokens[at]!.text);
  return named;
}

/** Whether the source chosen before is this very one (2), or one that ends in the same word (1). */
function speakerSoFar({ setting, question: { previous }, source, tail }: RelationView): number {
  if (!previous) return 0;
  if (previous === source) return 2;
  return setting.doc.tokens[previous.last]?.lower === tail.lower ? 1 : 0;
}

function countBetween(
  segments: Segment[],
  source: Segment,
  content: Segment,
): Record<Segment['role'], number> {
  const count = { cue: 0, source: 0, content: 0 };
  const [low, high] = source.first < content.first ? [source, content] : [content, source];
  for (const { role, first, last } of segments) {
    if (first >= high.first) break;
    if (first > low.last && last < high.first) count[role]++;
  }
  return count;
}

/**
 * Whether the first content after the source in its unit is the one asked for (1) or another (2),
 * and likewise the last before it. “Media wrote of “leaks”, Peskov noted that …”: what he noted
 * comes after him.
 */
function ownContents(
  tokens: Token[],
  segments: Segment[],
  source: Segment,
  content: Segment,
): { before: number; after: number } {
  const { unit } = tokens[source.first]!;
  let before = 0;
  for (const other of segments) {
    if (other.role !== 'content' || tokens[other.last]!.unit < unit) continue;
    const own = overlap(other, content) ? 1 : 2;
    if (other.first > source.last)
      return { before, after: tokens[other.first]!.unit === unit ? own : 0 };
    before = own;
  }
  return { before, after: 0 };
}

/** Tokens between a source and a content that stand side by side, and words among these. */
const MAX_TOKENS_APART = 7;
const MAX_WORDS_BETWEEN = 3;
/** From this share on a word between them may be their cue. */
const MIN_CUE_SHARE = 0.15;
const APART = 0;
const SIDE_BY_SIDE = 1;
const CUE_BETWEEN = 2;
const CUE_AFTER_SOURCE = 3;

/**
 * Whether source and content stand side by side, and where their cue is: “A notice stating: “…””.
 */
function joined({ setting, source, content, after }: RelationView): number {
  const { tokens } = setting.doc;
  const [from, to] = after ? [content.last, source.first] : [source.last, content.first];
  if (to - from > MAX_TOKENS_APART) return APART;
  const between: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const { lower } = tokens[at]!;
    if (/^[\p{L}\p{N}]/u.test(lower) && lower !== 'that') between.push(at);
  }
  if (between.length > MAX_WORDS_BETWEEN) return APART;
  if (between.some((at) => shareAt(setting, at) >= MIN_CUE_SHARE)) return CUE_BETWEEN;
  if (between.length > 0) return APART;
  const cueFollows = after && shareAt(setting, source.last + 1) >= MIN_CUE_SHARE;
  return cueFollows ? CUE_AFTER_SOURCE : SIDE_BY_SIDE;
}
