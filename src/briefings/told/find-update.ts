import type { Article, Story } from '../../model.ts';
import { newTo } from '../../summary/new-in.ts';
import { addsToNews } from '../../summary/ranker/topic/adds-to-news.ts';
import { isNoNews } from '../../summary/ranker/topic/is-no-news.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { addingSentence, type Told } from '../adding-sentence.ts';
import { chooseLead } from '../choose-lead.ts';
import { headlineOf } from '../headline-of.ts';

/** Of the reports of before, the newest, and of each its beginning. */
const MAX_EARLIER = 8;
const MAX_CHARS = 1_500;
/** So many words of a sentence, and so large a part of it, none of them may have. */
const MIN_NEW = 3;
const MIN_NEW_SHARE = 0.4;

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
  const titled = [lead, ...(earlier.length > 0 ? [chooseLead(earlier)] : [])];
  for (const titling of titled) {
    const title = headlineOf(titling);
    const reports = [lead, ...since.filter((report) => report !== lead)];
    const told = addingSentence(title, reports, isNews);
    if (told) return { story, title, lead: titling, told };
  }
  return undefined;
}

/** Whether a sentence tells what happened, and these reports do not have it. */
function createIsNews(earlier: Article[]): (text: string) => boolean {
  const isNew = newTo(
    earlier.map(({ title, text }) => `${title} ${text.slice(0, MAX_CHARS)}`).join(' '),
  );
  return (text) => {
    const terms = [...new Set(foldTerms(text))];
    const fresh = terms.filter(isNew).length;
    return (
      fresh >= MIN_NEW &&
      fresh >= MIN_NEW_SHARE * terms.length &&
      addsToNews(text) &&
      !isNoNews(text)
    );
  };
}
