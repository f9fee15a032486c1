/**
 * A number for a term, the same in every process: what is kept of reports need not name their terms.
 * Of some hundred thousand terms a few share theirs, which does no harm. (FNV-1a: Fowler, Noll and
 * Vo 1991, over UTF-16.)
 */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash | 0;
}
