import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { type Link, linkContent, linkSources } from '../linker/link.ts';
import type { Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';
import { type Candidate, candidatesFor, type Origin } from './candidate.ts';
import { stretchesIn, windowAround, windowWith } from './nearby.ts';

/** A stretch of an article that may be speech, with those who may have said it; `segments` are those nearby. */
export type Question = Omit<Link, 'candidates'> & {
  origin: Origin;
  /** Indices of the quoted stretches it touches. */
  stretches: number[];
  candidates: Candidate[];
  /** What the rules make of it. */
  rule: Attribution | undefined;
};

/**
 * All that may be speech in an article: what the tagger says, what it says less strictly, and the quotations it
 * passes over. Each has the sources that the linker scores, and those of the rules and of the second opinion.
 */
export function findQuestions(
  doc: Doc,
  { segments, loose }: Tags,
  ruled: Attribution[],
  model: Pick<Model, 'linker'>,
): Question[] {
  const links = linkSources(doc, segments, model);
  const looseSources = loose.filter(
    ({ role, first }) => role === 'source' && doc.tokens[first]!.stretch < 0,
  );
  const ruleOf = new Map(
    ruled.flatMap((rule) => rule.stretches.map((stretch) => [stretch, rule] as const)),
  );
  const ask = (link: Link, origin: Origin): Question => {
    const stretches = stretchesIn(doc, link.content);
    const rule = stretches.map((stretch) => ruleOf.get(stretch)).find(Boolean);
    const candidates = candidatesFor(link, rule, looseSources, model);
    const nearby = windowAround(link.segments, link.at);
    return { ...link, segments: nearby, origin, stretches, rule, candidates };
  };
  const passedOver = overlooked(doc, segments, loose);
  let next = 0;
  let last: Link | undefined;
  const questions: Question[] = [];
  for (const { content, origin } of passedOver) {
    for (; links[next] && links[next]!.content.first < content.first; next++) {
      last = links[next]!;
      questions.push(ask(last, 'tagged'));
    }
    questions.push(ask(linkExtra(doc, segments, content, last, model), origin));
  }
  for (const link of links.slice(next)) questions.push(ask(link, 'tagged'));
  return questions;
}

/** Contents of second opinion, and quotations in none. */
function overlooked(
  doc: Doc,
  segments: Segment[],
  loose: Segment[],
): { content: Segment; origin: Origin }[] {
  const contents = loose.filter(({ role }) => role === 'content');
  const held = new Set(
    [...segments, ...contents]
      .filter(({ role }) => role === 'content')
      .flatMap((content) => stretchesIn(doc, content)),
  );
  const quoted = new Map<number, Segment>();
  doc.tokens.forEach(({ stretch, unit }, at) => {
    if (stretch < 0 || held.has(stretch)) return;
    const open = quoted.get(stretch);
    const { paragraph } = doc.units[unit]!;
    if (open) open.last = at;
    else quoted.set(stretch, { role: 'content', first: at, last: at, paragraph });
  });
  return [
    ...contents.map((content) => ({ content, origin: 'loose' as const })),
    ...Array.from(quoted.values(), (content) => ({ content, origin: 'form' as const })),
  ].sort((a, b) => a.content.first - b.content.first);
}

function linkExtra(
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
