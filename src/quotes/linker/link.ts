import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { rowOf, type Table } from '../learned/table.ts';
import type { Segment } from '../tagger/segment.ts';
import { linkFeatures, type Position } from './link-facts.ts';

/** Who may have said a content, with a score each; undefined stands for “nobody is named”. */
export type Link = Position & {
  candidates: { source: Segment | undefined; score: number }[];
  best: Segment | undefined;
};

/** Paragraphs, tokens and segments a source may be away from what it said. */
const PARAGRAPHS_BACK = 2;
const REACH = 400;
const MOST = 24;

/**
 * Scores the sources tagged nearby of each content, by a log-linear model over each pair, from the beginning of the
 * article to its end, so that the speaker so far counts.
 */
export function linkSources(
  doc: Doc,
  segments: Segment[],
  { linker }: Pick<Model, 'linker'>,
): Link[] {
  const links: Link[] = [];
  let previous: Segment | undefined;
  segments.forEach((content, at) => {
    if (content.role !== 'content') return;
    const previousContent = links.at(-1)?.content;
    const link = linkContent({ doc, segments, at, content, previous, previousContent }, linker);
    links.push(link);
    previous = link.best ?? previous;
  });
  return links;
}

/** Scores the candidates of one content, which stands at `at` of the segments. */
export function linkContent(position: Position, linker: Table): Link {
  const { doc, segments, at } = position;
  const candidates = [undefined, ...candidatesOf(doc, segments, at)].map((candidate) => ({
    source: candidate === undefined ? undefined : segments[candidate],
    score: scoreOf(linker, linkFeatures(position, candidate)),
  }));
  const best = candidates.reduce((most, one) => (one.score > most.score ? one : most));
  return { ...position, candidates, best: best.source };
}

/** Indices of the sources that may have said it, nearest first to either side. */
export function candidatesOf({ tokens }: Doc, segments: Segment[], at: number): number[] {
  const content = segments[at]!;
  const found: number[] = [];
  for (let other = at - 1; other >= 0 && at - other <= MOST; other--) {
    const { role, last, paragraph } = segments[other]!;
    if (content.paragraph - paragraph > PARAGRAPHS_BACK || content.first - last > REACH) break;
    if (role === 'source') found.push(other);
  }
  for (let other = at + 1; other < segments.length && other - at <= MOST; other++) {
    const { role, first, paragraph } = segments[other]!;
    const next = tokens[first]!.unit - tokens[content.last]!.unit;
    if (
      paragraph - content.paragraph > 1 ||
      (paragraph > content.paragraph && next > 1) ||
      first - content.last > REACH
    )
      break;
    if (role === 'source') found.push(other);
  }
  return found;
}

export function scoreOf(table: Table, keys: number[]): number {
  let score = 0;
  for (const key of keys) {
    const row = rowOf(table, key);
    if (row >= 0) score += table.weights[row]!;
  }
  return score * table.scale;
}
