import { firstThatFits } from '../briefings/fit/first-that-fits.ts';
import { addingSentence } from '../briefings/pick/adding-sentence.ts';
import { bestSentence } from '../briefings/pick/best-sentences.ts';
import { chooseLead } from '../briefings/pick/choose-lead.ts';
import { readTopic } from '../briefings/topic/read-topic.ts';
import { count } from '../chat/count.ts';
import { formatLine } from '../chat/line.ts';
import { sourceOf } from '../chat/receipts.ts';
import { button, type Reply, reply, type StoryBlock } from '../chat/reply.ts';
import { withAdded } from '../chat/with-added.ts';
import type { Article, Follow } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import { type Finding, NEVER } from '../store/follows/findings.ts';
import type { Store } from '../store/store.ts';
import { plainTitle } from '../summary/headline/plain-title.ts';
import { isClickbait } from '../summary/is-clickbait.ts';
import { buttonsOf } from './buttons-of.ts';

type Told = {
  follow: Follow;
  topic: string;
  findings: Finding[];
  /** Whether a message has room for all of this. */
  fits(reply: Reply): boolean;
};
/** A story as it is by now; `update` where it was told before. */
type Telling = { storyId: string; reports: Article[]; update: boolean };

/** More nobody reads in one post. */
const MAX_STORIES = 6;
const MAX_REPORTS = 60;

/** New stories on a topic: headline, a sentence that adds to it, and who reports it. */
export async function tellStories(told: Told, store: Store): Promise<Edition | undefined> {
  const stories = await readStories(told, store);
  if (stories.length === 0) return undefined;
  const most = Math.min(MAX_STORIES, stories.length);
  return {
    reply: firstThatFits(
      Array.from({ length: most }, (_, nth) => most - nth),
      (shown) => write(told, stories, shown),
      told.fits,
    ),
    told: { stories: stories.map(({ storyId }) => storyId), statements: [] },
  };
}

/** What has no room is counted, with a button to it. */
function write({ follow, topic }: Told, stories: Telling[], shown: number): Reply {
  const left = stories.length - shown;
  return reply(`${topic}: ${countStories(stories)}`, {
    onlyToAsker: false,
    blocks: [
      ...stories.slice(0, shown).map(toBlock),
      ...(left > 0 ? [{ kind: 'note', text: `And ${left} more: “Summary”.` } as const] : []),
    ],
    actions: [
      ...buttonsOf(follow),
      button('Summary', formatLine('summary', { topic: readTopic(topic).name })),
    ],
    data: { follow: follow.id, stories: stories.length },
  });
}

/** The newest first, each once. */
async function readStories({ follow, findings }: Told, store: Store): Promise<Telling[]> {
  const placeId = follow.place.id;
  const ids = findings.map(({ articleId }) => articleId);
  const known = await store.findStoryIds(ids);
  const stories: Telling[] = [];
  for (const [storyId, own] of Map.groupBy(ids, (id) => known.get(id) ?? id)) {
    const reports = await readReports({ placeId, storyId, articleIds: own }, store);
    const before = await store.findFindings(
      [follow.id],
      reports.map(({ id }) => id),
    );
    const lastTold = before
      .filter(({ deliveryId }) => deliveryId !== findings[0]!.deliveryId && deliveryId !== NEVER)
      .map(({ foundAt }) => foundAt)
      .sort()
      .at(-1);
    const fresh = reports.filter(({ readAt }) => lastTold === undefined || readAt > lastTold);
    if (fresh.length > 0) stories.push({ storyId, reports: fresh, update: lastTold !== undefined });
  }
  return stories.sort((a, b) => (a.reports[0]!.published > b.reports[0]!.published ? -1 : 1));
}

/** All that the place sees of a story, the newest first; of one that is none yet, the report. */
async function readReports(
  { placeId, storyId, articleIds }: { placeId: string; storyId: string; articleIds: string[] },
  store: Store,
): Promise<Article[]> {
  const all = await store.findArticlesInStories({
    placeId,
    storyIds: [storyId],
    limit: MAX_REPORTS,
  });
  if (all.length > 0) return all;
  const own = await Promise.all(articleIds.map((id) => store.findArticle(placeId, id)));
  return own.filter((article) => article !== undefined);
}

function toBlock({ reports, update }: Telling): StoryBlock {
  const lead = chooseLead(reports);
  const title = titleOf(lead);
  const adding = addingSentence(title, [lead, ...reports.filter((report) => report !== lead)]);
  const newest = new Map(reports.toReversed().map((report) => [report.outlet, report.url]));
  return {
    kind: 'story',
    title,
    url: lead.url,
    update,
    sentence: adding
      ? { text: withAdded(adding.pick), source: sourceOf(adding.article, adding.pick) }
      : null,
    statement: null,
    outlets: [...newest].map(([outlet, url]) => ({ outlet, url })),
  };
}

function titleOf(lead: Article): string {
  const title = plainTitle(lead.title, lead.outlet);
  return isClickbait(title) ? (bestSentence(lead)?.text ?? title) : title;
}

function countStories(stories: Telling[]): string {
  const updates = stories.filter(({ update }) => update).length;
  const fresh = stories.length - updates;
  return [
    fresh > 0 ? count(fresh, 'new story', 'new stories') : '',
    updates > 0 ? count(updates, 'update') : '',
  ]
    .filter(Boolean)
    .join(' and ');
}
