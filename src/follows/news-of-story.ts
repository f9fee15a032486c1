import { chooseLead } from '../briefings/pick/choose-lead.ts';
import { headlineOf } from '../briefings/pick/headline-of.ts';
import type { Chosen } from '../briefings/told/find-new.ts';
import { createIsNews } from '../briefings/told/is-news.ts';
import { createSaysNew } from '../briefings/told/says-new.ts';
import { type Update, updateBy } from '../briefings/told/update-by.ts';
import type { Article, Story } from '../model.ts';

/** What is asked of a story: its reports, the newest first, and when the page of each was first read. */
type Asked = {
  story: Story;
  firstRead(report: Article): string;
  /** What was read by then is old: the follow began, or the channel was told of it or knew it. */
  from: string;
  /** Whether the follow has told it itself. */
  isOwn: boolean;
};

/**
 * What of a story is news to those who follow it: what was first read after it was told in their
 * channel, or after they began to follow; headline and sentence are of that alone. A story without
 * anything of before is told as it is, from its latest development on; one that the follow told itself,
 * and that more outlets have by now, under what these say of it. Undefined where nothing is new.
 */
export function newsOfStory({ story, firstRead, from, isOwn }: Asked): Chosen | undefined {
  const [fresh, earlier] = [true, false].map((isFresh) =>
    story.articles.filter((report) => firstRead(report) > from === isFresh),
  ) as [Article[], Article[]];
  if (fresh.length === 0) return undefined;
  if (earlier.length === 0) return sinceItsLead(story);
  const update = updateBy(story.id, fresh, earlier);
  if (update) return { ...update.story, update, also: [] };
  if (!isOwn) return undefined;
  const again = { ...story, articles: fresh, lead: fresh[0]! };
  return { ...again, also: [], update: under(chooseLead(fresh), again, earlier) };
}

/** A story under its lead: what reports of before that have said is no news below it. */
function sinceItsLead(story: Story): Chosen {
  const lead = chooseLead(story.articles);
  const before = story.articles.filter(({ published }) => published < lead.published);
  const isLater = before.length > 0 && createSaysNew(before)(lead, story.articles) !== undefined;
  return {
    ...story,
    also: [],
    update: isLater ? under(lead, story, before) : null,
  };
}

/** A story under the headline of a report, below which nothing of before is told. */
const under = (lead: Article, story: Story, before: Article[]): Update => ({
  ...{ story, lead, title: headlineOf(lead), told: undefined },
  isNew: createIsNews(before).isNew,
});
