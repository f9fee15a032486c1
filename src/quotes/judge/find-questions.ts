import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { type Link, linkContent, linkSources } from '../linker/link.ts';
import type { Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';
import { type Candidate, candidatesFor } from './candidate.ts';
import type { Origin } from './origin.ts';
import { stretchesIn } from './stretches-in.ts';
import { windowAround, windowWith } from './window-around.ts';

/**
 * What the judge is asked: whether a content is speech, and which of the candidates said it. Its
 * `segments` are those nearby.
 */
export type Question = Omit<Link, 'candidates'> & {
  origin: Origin;
  /** Indices of the quoted stretches that it touches. */
  stretches: number[];
  candidates: Candidate[];
  /** What the rules make of it. */
  rule: Attribution | undefined;
};

/**
 * Asks of all that may be speech in an article: the contents that the tagger found, those of its
 * less strict reading, and the quotations that it passed over. The candidates are the sources that
 * the linker scores, those of the rules and those of the less strict reading.
 */
export function findQuestions(
  doc: Doc,
  { segments, loose }: Tags,
  ruled: Attribution[],
  model: Pick<Model, 'linker'>,
): Question[] {
  const links = linkSources(doc, segments, model);
  const ask = createAsk(doc, loose, ruled, model);
  const questions: Question[] = [];
  let next = 0;
  let last: Link | undefined;
  for (const { content, origin } of findPassedOver(doc, segments, loose)) {
    for (; links[next] && links[next]!.content.first < content.first; next++) {
      last = links[next]!;
      questions.push(ask(last, 'tagged'));
    }
    questions.push(ask(linkPassedOver(doc, segments, content, last, model), origin));
  }
  for (const link of links.slice(next)) questions.push(ask(link, 'tagged'));
  return questions;
}

function createAsk(
  doc: Doc,
  loose: Segment[],
  ruled: Attribution[],
  model: Pick<Model, 'linker'>,
): (link: Link, origin: Origin) => Question {
  const looseSources = loose.filter(
    ({ role, first }) => role === 'source' && doc.tokens[first]!.stretch < 0,
  );
  const ruleOf = new Map(
    ruled.flatMap((rule) => rule.stretches.map((stretch) => [stretch, rule] as const)),
  );
  return (link, origin) => {
    const stretches = stretchesIn(doc, link.content);
    const rule = stretches.map((stretch) => ruleOf.get(stretch)).find(Boolean);
    const candidates = candidatesFor(link, rule, looseSources, model);
    const nearby = windowAround(link.segments, link.at);
    return { ...link, segments: nearby, origin, stretches, rule, candidates };
  };
}

/** The contents of the less strict reading, and the quotations that are in no content. */
function findPassedOver(
  doc: Doc,
  segments: Segment[],
  loose: Segment[],
): { content: Segment; origin: Origin }[] {
  const isContent = ({ role }: Segment): boolean => role === 'content';
  const contents = loose.filter(isContent);
  const held = new Set(
    [...segments.filter(isContent), ...contents].flatMap((content) => stretchesIn(doc, content)),
  );
  return [
    ...contents.map((content) => ({ content, origin: 'loose' as const })),
    ...findQuoted(doc, held).map((content) => ({ content, origin: 'form' as const })),
  ].sort((a, b) => a.content.first - b.content.first);
}

/** The quoted stretches that are not among those held, as contents. */
function findQuoted({ tokens, units }: Doc, held: Set<number>): Segment[] {
  const quoted = new Map<number, Segment>();
  tokens.forEach(({ stretch, unit }, at) => {
    if (stretch < 0 || held.has(stretch)) return;
    const open = quoted.get(stretch);
    const { paragraph } = units[unit]!;
    if (open) open.last = at;
    else quoted.set(stretch, { role: 'content', first: at, last: at, paragraph });
  });
  return [...quoted.values()];
}

/** Scores the sources of a content as if it had been tagged after the link before. */
function linkPassedOver(
  doc: Doc,
  segments: Segment[],
  content: Segment,
  last: Link | undefined,
  { linker }: Pick<Model, 'linker'>,
): Link {
  const window = windowWith(segments, content);
  const at = window.indexOf(content);
  const previous = last?.best ?? last?.previous;
  const position = { doc, segments: window, at, content, previous };
  return linkContent({ ...position, previousContent: last?.content }, linker);
}
