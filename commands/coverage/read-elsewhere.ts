import type { Article, Sentence } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';

/** What the other outlets of a story have. */
export type Elsewhere = {
  /** Whether some sentence of another outlet has half of the telling words of a text, or more. */
  isThere(text: string, outlet: string): boolean;
  /** The terms of a text that no report of another outlet has. */
  missing(text: string, outlet: string): string[];
};

type Read = { article: Pick<Article, 'outlet' | 'title'>; sentences: Sentence[] };

const MAX_SHARE = 0.5;
/** Fewer telling words are said by many alike. */
const MIN_TERMS = 4;

/** Reads the sentences and headlines of reports by their terms. */
export function readElsewhere(reports: Read[]): Elsewhere {
  const outletOf: string[] = [];
  const having = new Map<string, number[]>();
  for (const { article, sentences } of reports)
    for (const text of [article.title, ...sentences.map((sentence) => sentence.text)]) {
      const at = outletOf.push(article.outlet) - 1;
      for (const term of new Set(foldTerms(text))) {
        const own = having.get(term);
        if (own) own.push(at);
        else having.set(term, [at]);
      }
    }
  /** The places where others have a term. */
  const others = (term: string, outlet: string): number[] =>
    (having.get(term) ?? []).filter((at) => outletOf[at] !== outlet);

  return {
    isThere(text, outlet) {
      const terms = new Set(foldTerms(text));
      if (terms.size < MIN_TERMS) return true;
      const counts = new Map<number, number>();
      for (const term of terms)
        for (const at of others(term, outlet)) counts.set(at, (counts.get(at) ?? 0) + 1);
      return [...counts.values()].some((shared) => shared >= MAX_SHARE * terms.size);
    },
    missing: (text, outlet) =>
      [...new Set(foldTerms(text))].filter((term) => others(term, outlet).length === 0),
  };
}
