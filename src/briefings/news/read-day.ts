import type { Article, Story } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import type { StorySpan } from '../../store/stories.ts';
import { groupStories } from '../../summary/stories/group-stories.ts';
import { isOnTopic } from '../topic/is-on-topic.ts';
import { isLeftOut, matchesBeyondTerms } from '../topic/matches.ts';
import { readTopics } from '../topic/read-topic.ts';
import { isFrom, type Sources } from './sources.ts';
import { createWeigh } from './weigh-stories.ts';

/** The largest names. */
const MAX_NAMES = 100;
/** Of more articles only the newest are read; of more that come from anywhere, too. */
const MAX_ARTICLES_READ = 400;
const MAX_ARTICLES_SIFTED = 2_000;

/** Which news are asked for. */
export type DayAsked = {
  placeId: string;
  /** ISO 8601, inclusive. */
  since: string;
  /** Exclusive. */
  until: string;
  /** Only reports of outlets of this name. */
  outlet?: string;
  /** News on any of these; an empty list means all news. */
  topics: string[];
  /** Only reports from here; null for all. */
  sources: Sources | null;
};

/** The news of a span of time. */
export type Day = DayAsked & {
  sections: Section[];
  /** What is known of each story from all days, by its id. */
  spans: ReadonlyMap<string, StorySpan>;
  weigh(story: Story): number;
};

/** The stories on one topic, or all there are; `hasNews` also where they stand under another one. */
export type Section = { topic: string | null; stories: Story[]; hasNews: boolean };

/** Reads the news of a span of time. A story stands under the first topic that it fits. */
export async function readDay(asked: DayAsked, store: Store): Promise<Day> {
  const sections = await findSections(asked, store);
  const ids = sections.flatMap(({ stories }) => stories.map(({ id }) => id));
  const { placeId, since, until } = asked;
  if (ids.length === 0) return { ...asked, sections, spans: new Map(), weigh: () => 0 };
  const spans = await store.findStorySpans(placeId, ids);
  const names = (await store.findNames(placeId, MAX_NAMES)).map(({ name }) => name);
  return { ...asked, sections, spans, weigh: createWeigh({ spans, names, since, until }) };
}

async function findSections(asked: DayAsked, store: Store): Promise<Section[]> {
  const { topics, without } = readTopics(asked.topics);
  const search = { ...spanOf(asked), limit: limitOf(asked) };
  const keep = (article: Article): boolean =>
    !isLeftOut(without, article) && (asked.sources === null || isFrom(asked.sources, article));
  const find = async (terms: string[]): Promise<Article[]> =>
    (await store.findArticles({ ...search, ...(terms.length > 0 && { terms }) }))
      .filter(keep)
      .slice(0, MAX_ARTICLES_READ);

  if (topics.length === 0) {
    const stories = await toStories(await find([]), store);
    return [{ topic: null, stories, hasNews: true }];
  }
  const found = await Promise.all(
    topics.map(async (topic) =>
      (await find(topic.terms)).filter((article) => matchesBeyondTerms(topic, article)),
    ),
  );
  const all = new Map(found.flat().map((article) => [article.id, article]));
  const stories = await toStories([...all.values()], store);
  return underFirst(
    stories,
    topics.map((topic, at) => ({
      topic: topic.name,
      ids: new Set(found[at]!.flatMap((report) => (isOnTopic(topic, report) ? report.id : []))),
    })),
  );
}

const spanOf = ({ placeId, since, until, outlet }: DayAsked) => ({
  placeId,
  since,
  before: until,
  ...(outlet === undefined ? {} : { outlet }),
});

/** What is left out of those that are found, so that more must be found. */
const limitOf = ({ sources, topics }: DayAsked): number =>
  sources || topics.some((topic) => /["“”„«»-]/u.test(topic))
    ? MAX_ARTICLES_SIFTED
    : MAX_ARTICLES_READ;

async function toStories(articles: Article[], store: Store): Promise<Story[]> {
  const known = await store.findStoryIds(articles.map(({ id }) => id));
  return groupStories(articles, known);
}

type Wanted = { topic: string; ids: ReadonlySet<string> };

function underFirst(stories: Story[], wanted: Wanted[]): Section[] {
  const fits = ({ articles }: Story, { ids }: Wanted): boolean =>
    articles.some(({ id }) => ids.has(id));
  const first = new Map(stories.map((story) => [story, wanted.find((one) => fits(story, one))]));
  return wanted.map((one) => ({
    topic: one.topic,
    stories: stories.filter((story) => first.get(story) === one),
    hasNews: one.ids.size > 0,
  }));
}
