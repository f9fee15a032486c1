import type { Article, Pick } from '../model.ts';
import { newIn } from '../summary/new-in.ts';
import { summarize } from '../summary/summarize.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { keepLast } from './keep-last.ts';
import { versionOf } from './version-of.ts';

/** Many editions tell the same stories: what was found out of so many articles is kept. */
const MAX_KEPT = 300;
/** Of each report, its best sentences. */
const MAX_SENTENCES = 3;
/** Reports that are asked for a sentence that adds to the title. */
const MAX_REPORTS = 4;
/** A sentence adds to a title with so many terms that are not in it, half of all that it has. */
const MIN_NEW = 4;
const MIN_NEW_SHARE = 0.5;

export type Told = { article: Article; pick: Pick };

/** The best sentences of an article, best first. */
export const bestSentences = keepLast(MAX_KEPT, versionOf, ({ id, title, text }: Article): Pick[] =>
  summarize([{ articleId: id, title, sentences: splitSentences(text) }], {
    count: MAX_SENTENCES,
  }).picks.toSorted((a, b) => b.score - a.score),
);

/**
 * The sentence that matters most among those that add to a title, of the first report that has one.
 * One that says something of what the title names comes first. Where none adds, it is the one with
 * the most that is new; undefined where there are no sentences.
 */
export function addingSentence(title: string, reports: Article[]): Told | undefined {
  let beside: Told | undefined;
  let most: (Told & { share: number }) | undefined;
  for (const article of reports.slice(0, MAX_REPORTS))
    for (const pick of bestSentences(article)) {
      const { count, share } = newIn(pick.text, title);
      if (count >= MIN_NEW && share >= MIN_NEW_SHARE) {
        if (share < 1) return { article, pick };
        beside ??= { article, pick };
      }
      if (!most || share > most.share) most = { article, pick, share };
    }
  return beside ?? most;
}
