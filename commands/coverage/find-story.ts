import { readStories } from '../../src/briefings/news/read-stories.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { typedAddress } from '../../src/chat/line/typed-address.ts';
import { say } from '../../src/language/say.ts';
import type { Article, Story } from '../../src/model.ts';
import { groupStories, outlets } from '../../src/summary/stories/group-stories.ts';
import { findByUrl } from '../find-by-url.ts';
import { askWhichStory } from './ask-which-story.ts';
import { storiesAbout, type Times } from './stories-about.ts';

export type Asked = Times & {
  topic: string | undefined;
  id: string | undefined;
};

/** The reports of so many days around one that is in no story yet. */
const NEAR_MS = 4 * 86_400_000;
const MAX_NEAR = 150;
const MAX_OFFERED = 5;

/**
 * The one story that is meant: by its id, by the address of a report, or by a topic. Throws a
 * `UserError` that asks back where several are about the topic.
 */
export async function findStory({ id, topic, ...times }: Asked, context: Context): Promise<Story> {
  if (id) return storyOf(id, context);
  if (!topic)
    throw new UserError(say('Which story? Name a topic, or the address of a report.'), ['summary']);
  const address = typedAddress(topic);
  if (address) return storyAt(address, context);
  const stories = await storiesAbout(topic, times, context);
  const [story, ...others] = stories;
  if (story && others.length === 0) return wholeStory(story.lead, context, story.articles);
  const offered = await asAnswered(stories.slice(0, MAX_OFFERED), context);
  const [only, ...rest] = offered;
  if (only && rest.length === 0 && stories.length <= MAX_OFFERED) return only;
  throw askWhichStory(topic, offered, Math.max(0, stories.length - MAX_OFFERED));
}

/**
 * The stories as their buttons answer: with their reports that do not have the topic, too, so that
 * what is offered has the headline and the number of what is shown. Those of most outlets first.
 */
async function asAnswered(stories: Story[], context: Context): Promise<Story[]> {
  const whole = new Map<string, Story>();
  for (const { lead } of stories) {
    const story = await wholeStory(lead, context);
    if (!whole.has(story.id)) whole.set(story.id, story);
  }
  return [...whole.values()].sort((one, other) => outlets(other) - outlets(one));
}

/** The story with this id, or of the report that has it. */
async function storyOf(id: string, context: Context): Promise<Story> {
  const { store, place } = context;
  const article = await store.findArticle(place.id, id);
  if (article) return wholeStory(article, context);
  const [story] = await readStories({ placeId: place.id, ids: [id] }, store);
  if (story) return story;
  throw new UserError(say('This story is gone. Ask for the latest ones.'), ['summary']);
}

async function storyAt(url: string, context: Context): Promise<Story> {
  const feeds = await context.store.findFeeds(context.place.id);
  const article = await findByUrl(url, feeds, context);
  if (article) return wholeStory(article, context);
  throw new UserError(say('I have not read this page here, so I do not know its story.'), [
    { label: say('Why?'), line: formatLine('why', { what: url }) },
    { label: say('Read it now'), line: formatLine('summary', { topic: url }) },
  ]);
}

/**
 * The story of a report. One that was read just now is placed among the reports of those days, with
 * `own` that are known to belong to it.
 */
async function wholeStory(
  article: Article,
  { store, place }: Context,
  own: Article[] = [article],
): Promise<Story> {
  const ownId = (await store.findStoryIds([article.id])).get(article.id);
  const ids = ownId ? [ownId] : [];
  const [kept] = await readStories({ placeId: place.id, ids }, store);
  if (kept) return kept;
  const at = Date.parse(article.published);
  const near = await store.findArticles({
    placeId: place.id,
    since: new Date(at - NEAR_MS).toISOString(),
    before: new Date(at + NEAR_MS).toISOString(),
    limit: MAX_NEAR,
  });
  const reports = together([...own, ...near]);
  const known = await store.findStoryIds(reports.map(({ id }) => id));
  const around = groupStories(reports, known).find(({ articles }) =>
    articles.some(({ id }) => id === article.id),
  )!;
  const articles = together([...own, ...around.articles]);
  return { ...around, articles, lead: articles[0]! };
}

/** Each report once, the newest first. */
const together = (reports: Article[]): Article[] =>
  [...new Map(reports.map((report) => [report.id, report])).values()].sort((one, other) =>
    other.published.localeCompare(one.published),
  );
