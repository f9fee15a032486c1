import { SURE } from '../../chat/receipts/sure.ts';
import type { Article, StoredQuote } from '../../model.ts';
import type { StorySpan } from '../../store/stories.ts';
import { outletsOf, type Titled } from './tell-story.ts';

const MAX_SPEAKERS = 3;

/** A story for programs; `span` covers the reports before this edition, too. */
export function storyData(
  { story, lead, title }: Titled,
  quotes: StoredQuote[],
  span: StorySpan | undefined,
) {
  const { id, articles, update } = story;
  const teasers = span?.teasers ?? articles.filter(({ teaser }) => teaser !== undefined).length;
  return {
    id,
    title,
    url: lead.url,
    update: update !== null,
    outlets: outletsOf(articles).map(({ outlet }) => outlet),
    reports: (span?.reports ?? articles.length) - teasers,
    teasers,
    firstSeen: span?.firstSeen ?? articles.at(-1)!.published,
    latest: story.lead.published,
    speakers: speakersIn(articles, quotes),
  };
}

/** Those who are sure to have spoken, the most frequent first. */
function speakersIn(articles: Article[], quotes: StoredQuote[]): string[] {
  const ids = new Set(articles.map(({ id }) => id));
  const spoken = quotes
    .filter(({ article, confidence }) => ids.has(article.id) && confidence >= SURE)
    .flatMap(({ speaker }) => speaker?.name ?? []);
  return Array.from(Map.groupBy(spoken, (name) => name))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MAX_SPEAKERS)
    .map(([name]) => name);
}
