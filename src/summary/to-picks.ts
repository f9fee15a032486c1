import type { Pick } from '../model.ts';
import { addExplanations } from './add-explanations.ts';
import type { Choice } from './ranker/choose-sentences.ts';
import { likenessOf, SAME_LIKENESS } from './ranker/likeness.ts';
import type { Passage } from './ranker/passages.ts';
import type { Scene } from './ranker/scene.ts';

/**
 * Sentences of two articles that say the same must also share this many of their terms: in short
 * sentences two names that both hold outweigh all else, whatever is said of them.
 */
const MIN_SHARED_TERMS = 2 / 3;

/** The choices, given in the order in which they are shown. */
export function toPicks(ordered: Choice[], scene: Scene): Pick[] {
  const added = addExplanations(
    ordered.map(({ passage }) => passage),
    scene,
  );
  return ordered.map((choice, n) => ({ ...toPick(choice, scene), added: added[n]! }));
}

function toPick({ passage, at, score }: Choice, scene: Scene): Omit<Pick, 'added'> {
  const { sentence, shown, articleId, kind, advice } = passage;
  return {
    start: sentence.start + shown.start,
    end: sentence.start + shown.end,
    text: sentence.text.slice(shown.start, shown.end),
    articleId,
    score,
    also: articlesLike(passage, at, scene),
    cut: shown.cut,
    ...(kind !== 'news' && { kind }),
    ...(advice.use !== 'never' && advice.speaker && { speaker: advice.speaker }),
  };
}

/** The other articles that say almost the same. */
function articlesLike(passage: Passage, at: number, { passages, likeness }: Scene): string[] {
  const alike = passages.filter(
    (other, index) =>
      other.source !== passage.source &&
      likenessOf(likeness, at, index) > SAME_LIKENESS &&
      sharedTerms(passage, other) >= MIN_SHARED_TERMS,
  );
  return [...new Set(alike.map(({ articleId }) => articleId))];
}

/** The share of a passage’s terms that the other has too. */
function sharedTerms({ vector }: Passage, other: Passage): number {
  let shared = 0;
  for (const term of vector.terms) if (other.vector.terms.includes(term)) shared++;
  return shared / vector.terms.length;
}
