import type { Article, Story } from '../model.ts';
import type { Store } from '../store/store.ts';
import { outlets } from '../summary/stories/group-stories.ts';
import { chooseLead } from './choose-lead.ts';
import { headlineOf } from './headline-of.ts';
import { isSameHeadline } from './is-same-headline.ts';
import type { Day } from './read-day.ts';
import { shareOut } from './share-out.ts';
import { findUpdate, type Update } from './told/find-update.ts';
import type { Known } from './told/known.ts';
import { byWeight } from './weigh-stories.ts';

/** Of what was reported before a story was told, so much is read to see what is new. */
const MAX_EARLIER = 200;

/** A story to be told; `also` are ids of others that tell the same. */
export type Chosen = Story & { update: Update | null; also: string[] };

/** What an edition tells, and what it has no room for. */
export type Selection = {
  sections: { topic: string | null; stories: Chosen[] }[];
  /** The weightiest first. */
  rest: Chosen[];
  /** Topics without news. */
  nothingOn: string[];
};

/**
 * Chooses by weight what is told, so many stories at most, which topics share. Each topic shows what
 * most outlets have first. What the channel was told before comes again only if it developed.
 */
export async function selectStories(
  day: Day,
  { known, most }: { known: Known; most: number },
  store: Store,
): Promise<Selection> {
  const findNew = await createFindNew(day, known, store);
  const sections = day.sections.map(({ topic, stories, hasNews }) => ({
    topic,
    hasNews: hasNews && (stories.length === 0 || stories.some((story) => findNew(story))),
    stories: byWeight(
      stories.flatMap((story) => findNew(story) ?? []),
      day.weigh,
    ),
  }));
  const chosen = shareOut(
    joinSame(
      sections.map(({ stories }) => stories),
      most,
    ),
    most,
  );
  const told = new Set(chosen.flat());
  const toldIds = new Set([...told].flatMap(({ id, also }) => [id, ...also]));
  const rest = sections.flatMap(({ stories }) => stories).filter(({ id }) => !toldIds.has(id));
  return {
    sections: sections.map(({ topic }, at) => ({ topic, stories: mostOutletsFirst(chosen[at]!) })),
    rest: byWeight(rest, day.weigh),
    nothingOn: sections.flatMap(({ topic, hasNews }) => (hasNews || !topic ? [] : topic)),
  };
}

/** Gives what of a story is new to the channel; undefined where nothing is. */
async function createFindNew(
  day: Day,
  known: Known,
  store: Store,
): Promise<(story: Story) => Chosen | undefined> {
  const told = day.sections
    .flatMap(({ stories }) => stories)
    .filter(({ id, lead }) => lead.published >= (known.stories.get(id) ?? NEVER));
  const earlier = await readEarlier(told, known, day, store);
  const found = new Map<Story, Chosen | undefined>();
  const look = (story: Story): Chosen | undefined => {
    const toldAt = known.stories.get(story.id);
    if (toldAt === undefined) return { ...story, update: null, also: [] };
    const update = findUpdate(story, toldAt, earlier.get(story.id) ?? []);
    return update && { ...update.story, update, also: [] };
  };
  return (story) => {
    if (!found.has(story)) found.set(story, look(story));
    return found.get(story);
  };
}

/** After every date. */
const NEVER = '~';

/** The reports of stories from before they were told, the newest first. */
async function readEarlier(
  told: Story[],
  known: Known,
  { placeId, until }: Day,
  store: Store,
): Promise<Map<string, Article[]>> {
  if (told.length === 0) return new Map();
  const found = await store.findArticlesInStories({
    placeId,
    storyIds: told.map(({ id }) => id),
    before: until,
    limit: MAX_EARLIER,
  });
  const storyOf = await store.findStoryIds(found.map(({ id }) => id));
  // One that is not placed yet is a story by itself.
  const own = told.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const));
  const placed = found.map((article) => [article, storyOf.get(article.id) ?? article.id] as const);
  const all = new Map([...own, ...placed].map(([article, id]) => [article.id, { article, id }]));
  const earlier = [...all.values()].filter(
    ({ article, id }) => article.published < (known.stories.get(id) ?? ''),
  );
  return new Map(
    Array.from(
      Map.groupBy(earlier, ({ id }) => id),
      ([id, reports]) => [id, newestFirst(reports.map(({ article }) => article))],
    ),
  );
}

const newestFirst = (articles: Article[]): Article[] =>
  articles.toSorted((a, b) => b.published.localeCompare(a.published));

/** Two stories that would be told under the same headline are one: grouping does not find all. */
function joinSame(sections: Chosen[][], most: number): Chosen[][] {
  const titled: { title: string; story: Chosen }[] = [];
  return sections.map((stories) => {
    const kept: Chosen[] = [];
    for (const story of stories) {
      if (kept.length >= most) break;
      const title = story.update?.title ?? headlineOf(chooseLead(story.articles));
      const same = titled.find((one) => isSameHeadline(one.title, title))?.story;
      if (same) {
        same.also.push(story.id);
        same.articles = newestFirst([...same.articles, ...story.articles]);
      } else {
        titled.push({ title, story });
        kept.push(story);
      }
    }
    return kept;
  });
}

const mostOutletsFirst = (stories: Chosen[]): Chosen[] =>
  stories.toSorted(
    (a, b) => outlets(b) - outlets(a) || b.lead.published.localeCompare(a.lead.published),
  );
