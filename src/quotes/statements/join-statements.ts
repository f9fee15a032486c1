import type { Quote, Span } from '../../model.ts';

/** What one sentence may do at once, and be told as saying. */
const TOLD = new Set(['assert', 'promise', 'urge']);

/**
 * Reported speech in which one sentence holds several contents of one source (“said the offer was an
 * insult and accused the company of …”) is one statement: the sentence is shown once. A denial stays
 * apart from what is affirmed beside it. The quotes come in the order of the text.
 */
export function joinStatements(quotes: Quote[]): Quote[] {
  const joined: Quote[] = [];
  for (const quote of quotes) {
    const before = joined.at(-1);
    if (before && belongTogether(before, quote)) joined[joined.length - 1] = join(before, quote);
    else joined.push(quote);
  }
  return joined;
}

function belongTogether(one: Quote, other: Quote): boolean {
  if (one.kind === 'direct' || other.kind === 'direct' || !one.source || !other.source)
    return false;
  const isAlike = one.class === other.class || (TOLD.has(one.class) && TOLD.has(other.class));
  const isSameSource = one.source.start === other.source.start;
  const sharesClause = one.clause.start < other.clause.end && other.clause.start < one.clause.end;
  return isAlike && isSameSource && sharesClause && one.speaker?.id === other.speaker?.id;
}

function join(one: Quote, other: Quote): Quote {
  return {
    ...one,
    spans: withoutOverlap([...one.spans, ...other.spans]),
    kind: one.kind === other.kind ? one.kind : 'mixed',
    confidence: Math.min(one.confidence, other.confidence),
    certain: one.certain && other.certain,
    class: one.class === other.class ? one.class : 'assert',
    clause: {
      start: Math.min(one.clause.start, other.clause.start),
      end: Math.max(one.clause.end, other.clause.end),
    },
  };
}

function withoutOverlap(spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}
