import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { type Link, scoreCandidate } from '../linker/link.ts';
import { overlap, type Segment } from '../tagger/segment.ts';
import { firstFrom, windowAround, windowWith } from './nearby.ts';

/** Where a content or source comes from: tagged, tagged by a second opinion, or told by marks or rules alone. */
export type Origin = 'tagged' | 'loose' | 'form';

/** Who may have said a content, with the linker's score; undefined stands for “nobody is named”. */
export type Candidate = Link['candidates'][number] & { origin: Origin };

/** A source that the linker scores so far below the best (1 in 50) is never the one. */
const HOPELESS = 4;
/** Tokens a source of second opinion may be away. */
const LOOSE_REACH = 150;

/** The sources the linker scores, the rule's, and those of the second opinion. */
export function candidatesFor(
  link: Link,
  rule: Attribution | undefined,
  loose: Segment[],
  model: Pick<Model, 'linker'>,
): Candidate[] {
  const tagged = link.candidates
    .filter(({ source }) => !source || !speaksOfElse(link, source))
    .map((one) => ({ ...one, origin: 'tagged' as const }));
  const ruled = rule ? ruleSources(link.doc, rule) : [];
  const withRule = [...tagged, ...besides(link, tagged, ruled, 'form', model)];
  const near = nearSources(loose, link.content);
  const all = [...withRule, ...besides(link, withRule, near, 'loose', model)];
  const most = Math.max(...all.map(({ score }) => score));
  return all.filter(
    ({ source, origin, score }) => !source || origin === 'form' || score > most - HOPELESS,
  );
}

/** “Media wrote of “leaks”, Peskov noted that …”: a cue before the content, and a content of the source's own after it. */
function speaksOfElse({ doc: { tokens }, segments, at, content }: Link, source: Segment): boolean {
  const unitOf = (segment: Segment): number => tokens[segment.first]!.unit;
  const cue = segments[at - 1];
  if (source.first < content.first || cue?.role !== 'cue') return false;
  if (content.first - cue.last > 2 || unitOf(cue) !== unitOf(content)) return false;
  const place = segments.indexOf(source, at);
  const own = segments[place + 2];
  return (
    segments[place + 1]?.role === 'cue' && own?.role === 'content' && unitOf(own) === unitOf(source)
  );
}

/** The sources that are no candidates yet, scored as if they had been tagged. */
function besides(
  link: Link,
  known: Candidate[],
  sources: Segment[],
  origin: Origin,
  { linker }: Pick<Model, 'linker'>,
): Candidate[] {
  return sources
    .filter(
      (source) =>
        !overlap(source, link.content) &&
        !known.some((one) => one.source && overlap(one.source, source)),
    )
    .map((source) => {
      const segments = windowWith(windowAround(link.segments, link.at), source);
      const at = segments.indexOf(link.content);
      const position = { ...link, segments, at };
      return { source, score: scoreCandidate(position, segments.indexOf(source), linker), origin };
    });
}

function ruleSources({ tokens, units }: Doc, { source }: Attribution): Segment[] {
  if (!source) return [];
  const { stretch, unit } = tokens[source.first]!;
  const { paragraph } = units[unit]!;
  return stretch < 0 ? [{ role: 'source', ...source, paragraph }] : [];
}

const nearSources = (sources: Segment[], { first, paragraph }: Segment): Segment[] =>
  sources
    .slice(firstFrom(sources, first - LOOSE_REACH), firstFrom(sources, first + LOOSE_REACH))
    .filter((source) => source.paragraph <= paragraph && paragraph - source.paragraph <= 1);
