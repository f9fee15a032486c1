import type { Span } from '../../model.ts';

/** The title, where it explains what a sentence leaves open. */
export const TITLE = -1;

/** Words of the article that explain something: offsets within the sentence `by`, or the title. */
export type Explanation = Span & { text: string; by: number };

/**
 * What in a sentence (`start` to `end`) only an earlier one explains. A surname can be shown with the
 * words `before` it: [Ruta] Salo; an acronym with its `expansion` behind it. A name of something is
 * explained by the sentence `by`; what a phrase or pronoun means stands somewhere before, as does who
 * of two is called by a surname that both have (`pronoun`).
 */
export type LooseEnd = Span &
  (
    | { kind: 'surname'; before: Explanation }
    | { kind: 'acronym'; expansion: Explanation }
    | { kind: 'name'; by: number }
    | { kind: 'phrase' | 'pronoun' }
  );

export const explain = (sentence: string, { start, end }: Span, by: number): Explanation => ({
  start,
  end,
  text: sentence.slice(start, end),
  by,
});

/** The sentence, or the title, that explains it; undefined where that is just somewhere before. */
export function explainedBy(end: LooseEnd): number | undefined {
  if (end.kind === 'surname') return end.before.by;
  if (end.kind === 'acronym') return end.expansion.by;
  return end.kind === 'name' ? end.by : undefined;
}
