import type { Article, Story } from '../../model.ts';
import { type IsNew, meaningOf, newTo } from '../../summary/new-in.ts';
import { addsToNews } from '../../summary/ranker/topic/adds-to-news.ts';
import { isNoNews } from '../../summary/ranker/topic/is-no-news.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { addingSentence, type Told } from '../pick/adding-sentence.ts';
import { bestSentences } from '../pick/best-sentences.ts';
import { chooseLead } from '../pick/choose-lead.ts';
import { headlineOf } from '../pick/headline-of.ts';
import { valueUnder } from '../pick/value-under.ts';

/** Of the reports of before, the newest; more of one is not read. */
const MAX_EARLIER = 8;
const MAX_CHARS = 8_000;
/** Told already is a sentence of which one of before has so much, or all of them together this much. */
const MAX_SHARE_OF_ONE = 0.5;
const MAX_SHARE_OF_ALL = 0.7;
/** Of its reports since then. */
const MAX_ASKED = 5;
/** So many words none of them may have. */
const MIN_NEW = 3;

/** How a story that was told has gone on: its reports since then, and what they tell. */
export type Update = { story: Story; title: string; lead: Article; told: Told };

/**
 * What has become of a story since it was told; undefined where no report of since then has a
 * sentence that adds to those of before. Where the new headline says all of it, the one of before
 * stands above the sentence.
 */
export function findUpdate(
  { id, articles }: Story,
  toldAt: string,
  earlier: Article[],
): Update | undefined {
  const since = articles.filter(({ published }) => published >= toldAt);
  if (since.length === 0) return undefined;
  const story = { id, articles: since, lead: since[0]! };
  const isNews = createIsNews(earlier.slice(0, MAX_EARLIER));
  const lead = chooseLead(since);
  const title = headlineOf(lead);
  const reports = [lead, ...since.filter((report) => report !== lead)];
  const told = addingSentence(title, reports, isNews);
  if (told) return { story, title, lead, told };
  if (earlier.length === 0) return undefined;
  const before = chooseLead(earlier);
  const news = findNews(headlineOf(before), reports, isNews);
  return news && { story, title: headlineOf(before), lead: before, told: news };
}

/**
 * What reports tell under a headline of before: what adds to it, or else how one of them begins. Their
 * own headlines, which say the same, are not shown.
 */
function findNews(
  title: string,
  reports: Article[],
  isNews: (text: string) => boolean,
): Told | undefined {
  const found = reports.slice(0, MAX_ASKED).flatMap((article, nth) =>
    bestSentences(article)
      .filter(({ pick, after, open }) => {
        const standsAlone = after === undefined && open.length === 0;
        return standsAlone && pick.kind !== 'opinion' && isNews(pick.text);
      })
      .map((sentence) => {
        const value = valueUnder(title, sentence, title);
        const isBeginning = sentence.at === 0;
        return {
          article,
          pick: sentence.pick,
          value: isBeginning ? Math.max(0, value) : value,
          nth,
        };
      }),
  );
  const [best] = found
    .filter(({ value }) => value > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.value - a.value || a.nth - b.nth);
  return best && { article: best.article, pick: best.pick };
}

/** Whether a sentence tells what happened, and the reports of before have not told it. */
function createIsNews(earlier: Article[]): (text: string) => boolean {
  const told = earlier.map(({ title, text }) => `${title}\n\n${text.slice(0, MAX_CHARS)}`);
  const isNewToOne = told.flatMap((text) => splitSentences(text).map((one) => newTo(one.text)));
  const isNewToAll = newTo(told.join(' '));
  return (text) => {
    const terms = [...new Set(foldTerms(text))].filter((term) => meaningOf(term) !== undefined);
    const newTerms = (isNew: IsNew): number => terms.filter(isNew).length;
    return (
      newTerms(isNewToAll) >= MIN_NEW &&
      newTerms(isNewToAll) >= (1 - MAX_SHARE_OF_ALL) * terms.length &&
      isNewToOne.every((isNew) => newTerms(isNew) >= (1 - MAX_SHARE_OF_ONE) * terms.length) &&
      addsToNews(text) &&
      !isNoNews(text)
    );
  };
}
