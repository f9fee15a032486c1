import { mixHash } from '../../text/hash.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { rowOf, type Table } from '../learned/table.ts';
import type { Segment } from '../tagger/segment.ts';
import { candidateFacts } from './candidate-facts.ts';
import { candidatesOf } from './candidates-of.ts';
import type { Position } from './position.ts';

/**
 * A content with the sources that may have said it; a source left undefined stands for “nobody is
 * named”.
 */
export type Link = Position & {
  candidates: { source: Segment | undefined; score: number }[];
  best: Segment | undefined;
};

/**
 * Scores for each content the sources tagged nearby, with a log-linear model over pairs. It goes
 * from the beginning of the article to its end, so that the speaker so far counts.
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

/** Scores the candidates of one content. */
export function linkContent(position: Position, linker: Table): Link {
  const { doc, segments, at } = position;
  const candidates = [undefined, ...candidatesOf(doc, segments, at)].map((candidate) => ({
    source: candidate === undefined ? undefined : segments[candidate],
    score: scoreCandidate(position, candidate, linker),
  }));
  const best = candidates.reduce((most, one) => (one.score > most.score ? one : most));
  return { ...position, candidates, best: best.source };
}

/** How likely a source is, as a logarithm; `candidate` is its index in the segments. */
export function scoreCandidate(
  position: Position,
  candidate: number | undefined,
  linker: Table,
): number {
  let score = 0;
  candidateFacts(position, candidate, (fact, a, b = 0) => {
    const row = rowOf(linker, mixHash(fact, a, b));
    if (row >= 0) score += linker.weights[row]!;
  });
  return score * linker.scale;
}
