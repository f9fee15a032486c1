import type { Article, Story } from '../../model.ts';
import { faultsOf } from '../../summary/headline/faults-of.ts';
import { isDeniedBy, isOvertaken } from '../../summary/headline/is-overtaken.ts';
import { plainTitle } from '../../summary/headline/plain-title.ts';
import { newIn } from '../../summary/new-in.ts';
import { addingSentence, isOnSame, type Told } from '../pick/adding-sentence.ts';
import { bestSentences } from '../pick/best-sentences.ts';
import { chooseLead } from '../pick/choose-lead.ts';
import { headlineOf } from '../pick/headline-of.ts';
import { isSameHeadline } from '../pick/is-same-headline.ts';
import { isShouted } from '../pick/is-shouted.ts';
import { valueUnder } from '../pick/value-under.ts';
import { createIsNews } from './is-news.ts';
import { createSaysNew } from './says-new.ts';

/** Of the reports of before, the newest; more of one is not read. */
const MAX_EARLIER = 8;
/** Of its reports since then. */
const MAX_ASKED = 5;
/** What a sentence must have that a headline above it has not: so many words, and so much of it. */
const MIN_NEW = 3;
const MIN_SHARE = 0.5;
/** A headline with more faults gives way to another one. */
const MAX_FAULTS = 1.5;
/** A longer sentence is no headline. */
const MAX_TITLE_CHARS = 200;

/**
 * How a story that was told has gone on: its reports since then, under the headline of the newest that
 * tells what is new, and a sentence of it if one adds to that. `isNew` is false of what reports of
 * before have said already.
 */
export type Update = {
  story: Story;
  title: string;
  lead: Article;
  told: Told | undefined;
  isNew(text: string): boolean;
};

/**
 * What has become of a story by the reports that have come since it was told, beside those of before,
 * each the newest first; undefined where none has a headline that tells a development, or a sentence
 * that adds to those of before.
 */
export function updateBy(id: string, since: Article[], earlier: Article[]): Update | undefined {
  if (since.length === 0) return undefined;
  const before = earlier.slice(0, MAX_EARLIER);
  const { isNew, isNews } = createIsNews(before);
  const story = { id, articles: since, lead: since[0]! };
  const lead = before.length > 0 && leadOf(since, before);
  if (lead) {
    const title = headlineOf(lead);
    const reports = inOrder(lead, since).filter((one) => one === lead || isOnSame(title, one));
    const told = addingSentence(title, reports, isNews) ?? findNews(title, reports, isNews);
    return { story, title, lead, told, isNew };
  }
  return bySentence(story, before, { isNew, isNews });
}

/** Where no headline tells what is new: the one above the sentence that does, or else that sentence. */
function bySentence(
  story: Story,
  before: Article[],
  { isNew, isNews }: ReturnType<typeof createIsNews>,
): Update | undefined {
  const chosen = chooseLead(story.articles);
  const reports = inOrder(chosen, story.articles);
  const told =
    addingSentence(headlineOf(chosen), reports, isNews) ??
    (before[0] && findNews(headlineOf(chooseLead(before)), reports, isNews));
  if (!told) return undefined;
  const [lead, title] = [told.article, headlineOf(told.article)];
  const isOld = before.some((report) => isSameHeadline(headlineOf(report), title));
  const { text } = told.pick;
  const isHeadline = isOld && text.length <= MAX_TITLE_CHARS;
  return isHeadline
    ? { story, title: text, lead, told: undefined, isNew }
    : { story, title, lead, told: saysMore(text, title) ? told : undefined, isNew };
}

/**
 * The newest of those that tell a development and have a plain headline. What has come of the matter
 * goes before what else is told of it, however new that is, unless a newer one has it otherwise.
 */
function leadOf(since: Article[], before: Article[]): Article | undefined {
  const howNew = createSaysNew(before);
  const telling = since.filter((report) => howNew(report, since) !== undefined);
  const outcome = telling.find(
    (report, at) =>
      isPlain(report) &&
      howNew(report, since) === 'outcome' &&
      !telling
        .slice(0, at)
        .some(({ title }) => isDeniedBy(report.title, title) || isOvertaken(report.title, title)),
  );
  return outcome ?? telling.find(isPlain) ?? (telling.length > 0 ? chooseLead(telling) : undefined);
}

const isPlain = ({ title, outlet }: Article): boolean =>
  !isShouted(title) && faultsOf(plainTitle(title, outlet)) <= MAX_FAULTS;

const inOrder = (lead: Article, reports: Article[]): Article[] => [
  lead,
  ...reports.filter((report) => report !== lead),
];

/** Whether a sentence below a headline does more than repeat it. */
function saysMore(text: string, title: string): boolean {
  const { count, share } = newIn(text, title);
  return count >= MIN_NEW && share >= MIN_SHARE;
}

/** What reports tell that adds to a headline, or else how one of them begins. */
function findNews(
  title: string,
  reports: Article[],
  isNews: (text: string) => boolean,
): Told | undefined {
  const found = reports.slice(0, MAX_ASKED).flatMap((article, nth) =>
    bestSentences(article)
      .filter(({ pick, after, open }) => {
        const standsAlone = after === undefined && open.length === 0;
        return (
          standsAlone && pick.kind !== 'opinion' && isNews(pick.text) && saysMore(pick.text, title)
        );
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
