import type { Doc, Phrase } from '../doc.ts';

/** Indices of the quoted stretches that a run of tokens touches. */
export function stretchesIn({ tokens }: Doc, { first, last }: Phrase): number[] {
  const found = new Set<number>();
  for (let at = first; at <= last; at++) found.add(tokens[at]!.stretch);
  found.delete(-1);
  return [...found];
}
