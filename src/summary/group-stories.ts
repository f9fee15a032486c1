import type { Article, Story } from '../model.ts';
import { foldTerms } from '../text/terms.ts';
import { cosine, lengthOf, tfIdf, type Vector } from './vectors.ts';

/** Cosine to a story's centroid from which a report belongs to it: one value serves all sets measured. */
const SAME_STORY = 0.22;
/** The head of an article tells what it is about. */
const HEAD_WORDS = 150;

type Draft = { articles: Article[]; sum: Vector; length: number };

/**
 * Groups reports of the same event, in the order they came: each joins the story whose centroid it is most
 * like, or opens one (online single-pass clustering over tf-idf; Allan et al. 1998). Stories of most
 * outlets come first; within one, the newest report leads.
 */
export function groupStories(articles: Article[]): Story[] {
  const ordered = articles.toSorted(
    (a, b) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id),
  );
  const vectors = tfIdf(
    ordered.map(({ title, text }) => [
      ...foldTerms(title),
      ...foldTerms(title),
      ...foldTerms(text).slice(0, HEAD_WORDS),
    ]),
  );
  const drafts: Draft[] = [];
  ordered.forEach((article, at) => {
    const vector = vectors[at] as Vector;
    let best: Draft | undefined;
    let likeness = SAME_STORY;
    for (const draft of drafts) {
      const found = cosine(vector, draft.sum) / draft.length;
      if (found >= likeness) [best, likeness] = [draft, found];
    }
    if (best) join(best, article, vector);
    else drafts.push({ articles: [article], sum: new Map(vector), length: 1 });
  });
  return drafts
    .map(toStory)
    .sort(
      (a, b) =>
        outlets(b) - outlets(a) ||
        b.articles.length - a.articles.length ||
        b.lead.published.localeCompare(a.lead.published),
    );
}

function join(draft: Draft, article: Article, vector: Vector): void {
  draft.articles.push(article);
  for (const [term, value] of vector) draft.sum.set(term, (draft.sum.get(term) ?? 0) + value);
  draft.length = lengthOf(draft.sum);
}

function toStory({ articles }: Draft): Story {
  const newestFirst = articles.toReversed();
  return { articles: newestFirst, lead: newestFirst[0] as Article };
}

export const outlets = ({ articles }: Story): number =>
  new Set(articles.map(({ outlet }) => outlet)).size;
