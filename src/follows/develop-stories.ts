import type { Follow } from '../model.ts';
import type { LatelyArticle, ReadLately, StoryReport } from '../store/follows/arrivals.ts';
import { type Finding, type Findings, KNOWN } from '../store/follows/findings.ts';
import type { Follower } from '../store/follows/followers.ts';
import { isSameDay } from './pace.ts';

/** A report on a topic, with one who follows it. */
export type Met = { article: LatelyArticle; follower: Follower };

/** On the same day a story is told again only if so many more outlets have it. */
const MORE_OUTLETS = 3;
/** On the next day not before so long. */
const MIN_PAUSE_MS = 12 * 3_600_000;

/**
 * Leaves out reports of stories that were told and have not developed since: on the day on which they
 * were told, with fewer than three outlets more; or within half a day. What waits to be told has not
 * developed either: it is told as it is by then. What was found and not told, because its channel knew
 * it, does not count. The reports must be in the order of their arrival.
 */
export async function developStories(
  met: Met[],
  { store, now }: { store: Pick<ReadLately, 'findStoryReports'> & Findings; now: Date },
): Promise<Met[]> {
  const storyIds = [...new Set(met.flatMap(({ article }) => article.storyId ?? []))];
  const reports = Map.groupBy(await store.findStoryReports(storyIds), ({ storyId }) => storyId);
  const orderIds = [...new Set(met.map(({ follower }) => follower.follow.id))];
  const articleIds = [...reports.values()].flat().map(({ id }) => id);
  const told = Map.groupBy(
    await store.findFindings(orderIds, articleIds),
    ({ orderId }) => orderId,
  );
  const isFirst = new Set<string>();
  return met.filter(({ article, follower }) => {
    const { storyId } = article;
    if (storyId === null) return true;
    const key = `${follower.follow.id} ${storyId}`;
    // Of several in one look the first is enough.
    if (isFirst.has(key)) return false;
    const story = (reports.get(storyId) ?? []).filter(({ realm }) =>
      follower.place.realms.has(realm),
    );
    const ids = new Set(story.map(({ id }) => id));
    const own = (told.get(follower.follow.id) ?? []).filter(({ articleId }) => ids.has(articleId));
    const isWanted = hasDeveloped({ follow: follower.follow, article, story, told: own }, now);
    if (isWanted) isFirst.add(key);
    return isWanted;
  });
}

type Telling = { follow: Follow; article: LatelyArticle; story: StoryReport[]; told: Finding[] };

function hasDeveloped({ follow, article, story, told: found }: Telling, now: Date): boolean {
  if (found.some(({ deliveryId, articleId }) => deliveryId === null || articleId === article.id))
    return false;
  const told = found.filter(({ deliveryId }) => deliveryId !== KNOWN);
  if (told.length === 0) return true;
  const last = told
    .map(({ foundAt }) => foundAt)
    .sort()
    .at(-1)!;
  if (article.readAt <= last) return false;
  const isLater =
    !isSameDay(follow.zone, new Date(last), now) &&
    now.getTime() - Date.parse(last) >= MIN_PAUSE_MS;
  return isLater || outletsOf(story).size - outletsOf(story, last).size >= MORE_OUTLETS;
}

const outletsOf = (story: StoryReport[], until?: string): Set<string> =>
  new Set(
    story.flatMap(({ outlet, readAt }) => (until === undefined || readAt <= until ? outlet : [])),
  );
