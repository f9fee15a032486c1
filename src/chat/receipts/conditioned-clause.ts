import type { Span } from '../../model.ts';

/** A speech that is broken by more is no longer one passage. */
const MAX_BETWEEN = 200;
// `,” he said, adding if the rain goes on “`: the article’s own words carry a part of what was said
const CARRIES = /\b(?:if|provided|unless|until)\b[^“”"]*\p{L}|\bthat \p{L}[^“”"]*["“]?$/iu;
const OPENING = /["“]/u;
const CLOSING = /^["”]/u;

/**
 * The passage of a quotation with what stands between its parts, where that has an “if” or a clause of
 * its own: joined by “…” the parts would say without it what was said with it. Null for all others.
 */
export function conditionedClause(text: string, spans: Span[]): Span | null {
  const [first] = spans;
  const last = spans.at(-1);
  const isCarried = spans.some(({ end }, at) => {
    const next = spans[at + 1];
    const between = next ? text.slice(end, next.start) : '';
    return between.length <= MAX_BETWEEN && !between.includes('\n') && CARRIES.test(between);
  });
  if (!first || !last || !isCarried) return null;
  return {
    start: first.start - (OPENING.test(text[first.start - 1] ?? '') ? 1 : 0),
    end: last.end + (CLOSING.test(text.slice(last.end)) ? 1 : 0),
  };
}
