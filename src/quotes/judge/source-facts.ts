import type { Token } from '../doc.ts';
import { overlap, type Segment } from '../tagger/segment.ts';
import type { Origin } from './candidate.ts';
import type { Question } from './find-questions.ts';
import { marginsOf, ORIGIN, type Setting, shareAt } from './setting.ts';
import { companyKind, cuesBeside } from './words-beside.ts';

/** Tokens between a source and a content that stand side by side, and words among them. */
const REACH = 7;
const MOST_BETWEEN = 3;
/** From this share on a word between them may be their cue. */
const TELLING = 0.15;
const CAPITAL = /^\p{Lu}/u;
const PRONOUNS = new Map(
  ['he she', 'who that which', 'it they', 'we i you'].flatMap((words, kind) =>
    words.split(' ').map((word) => [word, kind + 1] as const),
  ),
);

/** What kind of phrase a source is, and what stands beside it, as numbers. */
export function sourceFacts(
  setting: Setting,
  { segments }: Question,
  source: Segment,
  origin: Origin,
): number[] {
  const known = setting.sources.get(source);
  if (known) return known;
  const { tokens, units } = setting.doc;
  const head = tokens[source.first]!;
  const tail = tokens[source.last]!;
  const before = tokens[source.first - 1];
  const next = tokens[source.last + 1];
  const facts = [
    ...cuesBeside(segments, source),
    kindOf(head, tail, source),
    source.last - source.first,
    source.first - units[head.unit]!.first,
    before?.unit === head.unit ? companyKind(before) : 0,
    next?.unit === tail.unit ? companyKind(next) : 0,
    setting.speaking.get(tail.lower) ?? 0,
    ORIGIN[origin],
    shareAt(setting, source.last + 1),
    shareAt(setting, source.first - 1),
    ...marginsOf(setting, source),
  ];
  setting.sources.set(source, facts);
  return facts;
}

/** How a source stands to a content, as numbers: how far, what lies between, whether anything else joins them. */
export function relationFacts(
  setting: Setting,
  { content, segments, rule, previous }: Question,
  source: Segment,
  named: Set<string>,
): number[] {
  const { tokens } = setting.doc;
  const head = tokens[source.first]!;
  const tail = tokens[source.last]!;
  const after = source.first > content.first;
  return [
    after ? 1 : 0,
    after ? source.first - content.last : content.first - source.last,
    after ? head.unit - tokens[content.last]!.unit : tokens[content.first]!.unit - tail.unit,
    content.paragraph - source.paragraph,
    ...countBetween(segments, source, content),
    previous === source ? 2 : previous && tokens[previous.last]?.lower === tail.lower ? 1 : 0,
    rule?.source ? (overlap(source, rule.source) ? 2 : 1) : 0,
    named.has(tail.text) ? 1 : 0,
    ...ownContents(tokens, segments, source, content),
    joining(setting, source, content),
  ];
}

/** “Mr. Khan is …”: who is spoken of is seldom who speaks. */
export function namedIn({ doc: { tokens } }: Setting, { first, last }: Segment): Set<string> {
  const named = new Set<string>();
  for (let at = first; at <= last; at++) {
    const { text } = tokens[at]!;
    if (CAPITAL.test(text)) named.add(text);
  }
  return named;
}

const BLANK = -5;
/** The same two for nobody: nothing is known. */
export const NO_SOURCE: number[] = Array.from({ length: 28 }, () => BLANK);

/**
 * What joins a source and a content that stand side by side: nothing (1), a cue between them (2), a cue behind the
 * source (3); 0 where more words lie between. “A notice stating: “…””
 */
function joining(setting: Setting, source: Segment, content: Segment): number {
  const { tokens } = setting.doc;
  const after = source.first > content.first;
  const [from, to] = after ? [content.last, source.first] : [source.last, content.first];
  if (to - from > REACH) return 0;
  const between: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const { lower } = tokens[at]!;
    if (/^[\p{L}\p{N}]/u.test(lower) && lower !== 'that') between.push(at);
  }
  if (between.length > MOST_BETWEEN) return 0;
  if (between.some((at) => shareAt(setting, at) >= TELLING)) return 2;
  if (between.length > 0) return 0;
  return after && shareAt(setting, source.last + 1) >= TELLING ? 3 : 1;
}

/** Cues, sources and contents that lie between. */
function countBetween(segments: Segment[], source: Segment, content: Segment): number[] {
  const count = { cue: 0, source: 0, content: 0 };
  const [low, high] = source.first < content.first ? [source, content] : [content, source];
  for (const { role, first, last } of segments) {
    if (first >= high.first) break;
    if (first > low.last && last < high.first) count[role]++;
  }
  return [count.cue, count.source, count.content];
}

/**
 * Whether the first content after the source in its sentence is the one asked for (1) or another (2), and likewise the
 * last before it. “Media wrote of “leaks”, Peskov noted that …”: what he noted comes after him.
 */
function ownContents(
  tokens: Token[],
  segments: Segment[],
  source: Segment,
  content: Segment,
): number[] {
  const { unit } = tokens[source.first]!;
  let before = 0;
  for (const other of segments) {
    if (other.role !== 'content' || tokens[other.last]!.unit < unit) continue;
    const own = overlap(other, content) ? 1 : 2;
    if (other.first > source.last) return [before, tokens[other.first]!.unit === unit ? own : 0];
    before = own;
  }
  return [before, 0];
}

function kindOf(head: Token, tail: Token, { first, last }: Segment): number {
  const pronoun = first === last ? PRONOUNS.get(head.lower) : undefined;
  return pronoun ?? (CAPITAL.test(tail.text) ? 5 : 6);
}
