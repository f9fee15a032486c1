import type { Model } from '../tagger/model.ts';
import { rowOf, type Table } from '../tagger/table.ts';
import type { Segment } from '../tagger/tag.ts';
import type { Script, Token } from '../units.ts';
import { linkFeatures, type Position } from './features.ts';

/** A content with the source chosen for it, and how likely that is the right one (0 to 1). */
export type Link = {
  content: Segment /** Its index among the segments. */;
  at: number;
  source: Segment | undefined;
  likely: number;
};

/** Paragraphs, tokens and segments a source may be away from what it said. */
const PARAGRAPHS_BACK = 2;
const REACH = 400;
const MOST = 24;

/**
 * Chooses the source of each content among those tagged nearby, or nobody, by a log-linear model over each
 * pair, from the beginning of the article to its end, so that the speaker so far counts.
 */
export function linkSources(
  script: Script,
  segments: Segment[],
  { linker }: Pick<Model, 'linker'>,
): Link[] {
  const links: Link[] = [];
  let previous: Segment | undefined;
  segments.forEach((content, at) => {
    if (content.role !== 'content') return;
    const position: Position = {
      script,
      segments,
      at,
      previous,
      previousContent: links.at(-1)?.content,
    };
    const candidates = [undefined, ...candidatesOf(script, segments, at)];
    const scores = candidates.map((candidate) =>
      scoreOf(linker, linkFeatures(position, candidate)),
    );
    const best = scores.indexOf(Math.max(...scores));
    const likely =
      1 / scores.reduce((sum, score) => sum + Math.exp(score - (scores[best] as number)), 0);
    const chosen = candidates[best];
    const source = chosen === undefined ? undefined : segments[chosen];
    links.push({ content, at, source, likely });
    previous = source ?? previous;
  });
  return links;
}

/** Indices of the sources that may have said it, nearest first to either side. */
export function candidatesOf({ tokens }: Script, segments: Segment[], at: number): number[] {
  const content = segments[at] as Segment;
  const found: number[] = [];
  for (let other = at - 1; other >= 0 && at - other <= MOST; other--) {
    const { role, last, paragraph } = segments[other] as Segment;
    if (content.paragraph - paragraph > PARAGRAPHS_BACK || content.first - last > REACH) break;
    if (role === 'source') found.push(other);
  }
  for (let other = at + 1; other < segments.length && other - at <= MOST; other++) {
    const { role, first, paragraph } = segments[other] as Segment;
    const next = (tokens[first] as Token).unit - (tokens[content.last] as Token).unit;
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
    if (row >= 0) score += table.weights[row] as number;
  }
  return score * table.scale;
}

/** Upper ends of the steps in which certainty is measured: most of it lies near 1. */
export const CERTAINTY = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1] as const;

export const stepOf = (likely: number): number => {
  const step = CERTAINTY.findIndex((end) => likely <= end);
  return step < 0 ? CERTAINTY.length - 1 : step;
};
