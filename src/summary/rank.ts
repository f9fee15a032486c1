import type { Sentence } from '../model.ts';
import { foldTerms } from '../text/terms.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isDangling } from './dangling.ts';
import { cosine, tfIdf, type Vector } from './vectors.ts';

/** A sentence with its place, weight and vector; `score` is 0 for what must not stand alone. */
export type Ranked = {
  sentence: Sentence;
  articleId: string;
  order: number;
  score: number;
  vector: Vector;
};

/** The sentences of one article, as summaries take them. */
export type Source = { articleId: string; sentences: Sentence[] };

/** The similarity of all pairs costs the square of their number. */
const MOST_SENTENCES = 500;
const SHORTEST = 5;
const LONGEST = 60;

/**
 * Scores sentences by position and centrality: exp(−i/3) for the i-th of its article, as news leads with
 * what matters, plus how much other sentences repeat it, those after it only within one article (PacSum:
 * Zheng & Lapata 2019, directed centrality). Query terms lift the sentences that hold them.
 * Beyond 500 sentences only each article's first ones are looked at.
 */
export function rankSentences(sources: Source[], query: string[] = []): Ranked[] {
  const share = Math.max(5, Math.floor(MOST_SENTENCES / Math.max(1, sources.length)));
  const candidates = sources
    .flatMap(({ articleId, sentences }) =>
      sentences.slice(0, share).map((sentence, order) => ({ sentence, articleId, order })),
    )
    .slice(0, MOST_SENTENCES);
  const terms = candidates.map(({ sentence }) => foldTerms(sentence.text));
  const vectors = tfIdf(terms);
  const centrality = scale(
    candidates.map((candidate, at) => centralityOf(candidate, at, candidates, vectors)),
  );
  return candidates.map((candidate, at) => {
    const position = Math.exp(-candidate.order / 3);
    const asked =
      query.length === 0
        ? 0
        : query.filter((term) => terms[at]?.includes(term)).length / query.length;
    const fit = canStandAlone(candidate.sentence.text) ? 1 : 0;
    return {
      ...candidate,
      vector: vectors[at] as Vector,
      score: fit * (position + 0.6 * (centrality[at] as number) + asked),
    };
  });
}

type Candidate = Pick<Ranked, 'articleId' | 'order'>;

function centralityOf(own: Candidate, at: number, all: Candidate[], vectors: Vector[]): number {
  let sum = 0;
  all.forEach((other, index) => {
    if (index === at || (other.articleId === own.articleId && other.order < own.order)) return;
    sum += cosine(vectors[at] as Vector, vectors[index] as Vector);
  });
  return sum;
}

function scale(values: number[]): number[] {
  const most = Math.max(0, ...values);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** Long enough to say something, no boilerplate, no quotation opened or closed elsewhere, no reference back. */
function canStandAlone(text: string): boolean {
  const words = text.split(/\s+/u).length;
  const balanced =
    (text.match(/“/gu) ?? []).length === (text.match(/”/gu) ?? []).length &&
    (text.match(/"/gu) ?? []).length % 2 === 0;
  return (
    words >= SHORTEST &&
    words <= LONGEST &&
    balanced &&
    !/^["“‘«]/u.test(text) &&
    !isBoilerplate(text) &&
    !isDangling(text)
  );
}
