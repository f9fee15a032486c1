import type { Article, Pick } from '../../model.ts';
import { findLooseEnds } from '../../summary/loose-ends/find-loose-ends.ts';
import { standingOf } from '../../summary/standing.ts';
import { summarize } from '../../summary/summarize.ts';
import { keepLast } from '../../text/keep-last.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { versionOf } from './version-of.ts';

/** Many editions tell the same stories: what was found out of so many articles is kept. */
const MAX_KEPT = 300;
/** Of each report, its best sentences. */
const MAX_SENTENCES = 7;

export type BestSentence = {
  pick: Pick;
  /** Its place in its article, from 0. */
  at: number;
  /** What it leans on: “She …”, “The ruling …”; it stands right before. Undefined where it stands alone. */
  after: string | undefined;
  /** Words in it that only an earlier sentence explains. */
  open: string[];
};

/** The best sentences of an article, best first. */
export const bestSentences = keepLast(
  MAX_KEPT,
  versionOf,
  ({ id, title, text, url }: Article): BestSentence[] => {
    const sentences = splitSentences(text);
    const looseEnds = findLooseEnds(
      title,
      sentences.map((sentence) => sentence.text),
    );
    const { picks } = summarize([{ articleId: id, title, text, url, sentences }], {
      count: MAX_SENTENCES,
    });
    return picks
      .toSorted((a, b) => b.score - a.score)
      .map((pick) => {
        const at = sentences.findIndex(({ end }) => end > pick.start);
        const standsAlone = standingOf(pick.text, { lead: at === 0 }) === 'alone';
        const { text: whole } = sentences[at]!;
        return {
          pick,
          at,
          after: standsAlone ? undefined : (sentences[at - 1]?.text ?? ''),
          open: looseEnds[at]!.filter(({ kind }) => kind !== 'surname' && kind !== 'acronym').map(
            ({ start, end }) => whole.slice(start, end),
          ),
        };
      });
  },
);

/** The best sentence of an article that can stand alone. */
export const bestSentence = (article: Article): Pick | undefined =>
  (bestSentences(article).find(({ after }) => after === undefined) ?? bestSentences(article)[0])
    ?.pick;
