import type { Phrase, Unit } from '../doc.ts';

/** No paragraph of an article is longer. */
const MAX_PARAGRAPH_TOKENS = 2_000;

/** First and last token of each paragraph. One of over `maxTokens` is cut between its units. */
export function paragraphsOf(units: Unit[], maxTokens = MAX_PARAGRAPH_TOKENS): Phrase[] {
  const pieces: (Phrase & { paragraph: number })[] = [];
  for (const { first, last, paragraph } of units) {
    const piece = pieces.at(-1);
    if (piece && piece.paragraph === paragraph && last - piece.first < maxTokens) piece.last = last;
    else pieces.push({ first, last, paragraph });
  }
  return pieces;
}
