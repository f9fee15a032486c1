import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { type Link, scoreCandidate } from '../linker/link.ts';
import { overlap, type Segment } from '../tagger/segment.ts';
import type { Origin } from './origin.ts';
import { firstFrom, windowAround, windowWith } from './window-around.ts';

/**
 * Somebody who may have said a content, with the linker's score. A source left undefined stands for
 * “nobody is named”.
 */
export type Candidate = Link['candidates'][number] & { origin: Origin };

/** A source whose score is further below the best (1 in 50) is never the one. */
const MAX_BEHIND = 4;
/** How far a source of the less strict reading may be. */
const MAX_LOOSE_TOKENS = 150;

/** The sources that the linker scored, the rule's, and those of the less strict reading. */
export function candidatesFor(
  link: Link,
  rule: Attribution | undefined,
  loose: Segment[],
  model: Pick<Model, 'linker'>,
): Candidate[] {
  const tagged = link.candidates
    .filter(({ source }) => !source || !saysSomethingElse(link, source))
    .map((one) => ({ ...one, origin: 'tagged' as const }));
  const ruled = rule ? sourcesOfRule(link.doc, rule) : [];
  const withRule = [...tagged, ...scoreFurther(link, tagged, ruled, 'form', model)];
  const near = sourcesNear(loose, link.content);
  const all = [...withRule, ...scoreFurther(link, withRule, near, 'loose', model)];
  const most = Math.max(...all.map(({ score }) => score));
  return all.filter(
    ({ source, origin, score }) => !source || origin === 'form' || score > most - MAX_BEHIND,
  );
}

/**
 * “Media wrote of “leaks”, Peskov noted that …”: a cue stands before the content, and the source
 * has a content of its own after it.
 */
function saysSomethingElse(link: Link, source: Segment): boolean {
  const { segments, at, content } = link;
  const { tokens } = link.doc;
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
function scoreFurther(
  link: Link,
  known: Candidate[],
  sources: Segment[],
  origin: Origin,
  { linker }: Pick<Model, 'linker'>,
): Candidate[] {
  const taken = [link.content, ...known.flatMap(({ source }) => source ?? [])];
  return sources
    .filter((source) => !taken.some((one) => overlap(one, source)))
    .map((source) => {
      const segments = windowWith(windowAround(link.segments, link.at), source);
      const position = { ...link, segments, at: segments.indexOf(link.content) };
      return { source, score: scoreCandidate(position, segments.indexOf(source), linker), origin };
    });
}

/** The rule's source, unless it stands within quotation marks. */
function sourcesOfRule({ tokens, units }: Doc, { source }: Attribution): Segment[] {
  if (!source) return [];
  const { stretch, unit } = tokens[source.first]!;
  const { paragraph } = units[unit]!;
  return stretch < 0 ? [{ role: 'source', ...source, paragraph }] : [];
}

/** Those of the content's paragraph and the one before. */
const sourcesNear = (sources: Segment[], { first, paragraph }: Segment): Segment[] =>
  sources
    .slice(
      firstFrom(sources, first - MAX_LOOSE_TOKENS),
      firstFrom(sources, first + MAX_LOOSE_TOKENS),
    )
    .filter((source) => source.paragraph === paragraph || source.paragraph === paragraph - 1);
