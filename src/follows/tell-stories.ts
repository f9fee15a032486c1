import { firstThatFits } from '../briefings/fit/first-that-fits.ts';
import { createSaid } from '../briefings/pick/said.ts';
import { type Telling, tellStory, titleStory } from '../briefings/telling/tell-story.ts';
import type { Chosen } from '../briefings/told/find-new.ts';
import { readTopic } from '../briefings/topic/read-topic.ts';
import { formatLine } from '../chat/line/line.ts';
import { button, type Reply, reply, type StoryBlock } from '../chat/reply/reply.ts';
import { say } from '../language/say.ts';
import type { Article, Follow } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import { type Finding, KNOWN, NEVER } from '../store/follows/findings.ts';
import type { Store } from '../store/store.ts';
import { buttonsOf } from './buttons-of.ts';
import type { FollowDue } from './follow-due.ts';
import { knownIn } from './known-in.ts';
import { newsOfStory } from './news-of-story.ts';

type Told = {
  delivery: FollowDue;
  topic: string;
  findings: Finding[];
  /** Whether a message has room for all of this. */
  fits(reply: Reply): boolean;
};

/** More nobody reads in one post. */
const MAX_STORIES = 6;
const MAX_REPORTS = 60;

/**
 * New stories on a topic, and what is new of those that the channel knows: headline, a sentence that
 * adds to it, and who reports it. Undefined where the channel knows all of it.
 */
export async function tellStories(told: Told, store: Store): Promise<Edition | undefined> {
  const read = await readNews(told, store);
  const { stories } = read;
  if (told.delivery.state === 'pending') await store.leaveKnown(told.delivery.id, read.known);
  if (stories.length === 0) return undefined;
  const blocks = toBlocks(read);
  const most = Math.min(MAX_STORIES, stories.length);
  return {
    reply: firstThatFits(
      Array.from({ length: most }, (_, nth) => most - nth),
      (shown) => write(told, read, blocks.slice(0, shown)),
      told.fits,
    ),
    told: { stories: stories.map(({ id }) => id), statements: [] },
  };
}

/** What has no room is counted, with a button to it. */
function write({ delivery, topic }: Told, read: Read, blocks: StoryBlock[]): Reply {
  const { order: follow } = delivery;
  const left = read.stories.length - blocks.length;
  const summary = say('Summary');
  return reply(titleOf(topic, read), {
    onlyToAsker: false,
    blocks: [
      ...blocks,
      ...(left > 0
        ? [
            {
              kind: 'note',
              text: say('And {more} more: “{button}”.', { more: left, button: summary }),
            } as const,
          ]
        : []),
    ],
    actions: [
      ...buttonsOf(follow),
      button(summary, formatLine('summary', { topic: readTopic(topic).name })),
    ],
    data: { follow: follow.id, stories: read.stories.length },
  });
}

/** What is told, and ids of reports of which the channel knew all. */
type Read = { stories: Chosen[]; told: ReadonlySet<string>; known: string[] };

/** The newest first, each once, with what is new of it in this channel. */
async function readNews({ delivery, findings }: Told, store: Store): Promise<Read> {
  const { order: follow, dueAt } = delivery;
  const { stories: told } = await knownIn(delivery, store);
  const ids = findings.map(({ articleId }) => articleId);
  // A post that is late is of what was found by then.
  const until = [dueAt, ...findings.map(({ foundAt }) => foundAt)].sort().at(-1)!;
  const storyOf = await store.findStoryIds(ids);
  const read: Read = { stories: [], told: new Set(told.keys()), known: [] };
  for (const [id, found] of Map.groupBy(ids, (one) => storyOf.get(one) ?? one)) {
    const story = await readStory({ follow, id, articleIds: found }, store);
    const firstReads = await store.findFirstReads(follow.place.id, idsOf(story));
    const firstRead = (report: Article): string => firstReads.get(report.id)?.at ?? report.readAt;
    const articles = story.filter((report) => firstRead(report) <= until);
    if (articles.length === 0) continue;
    const copies = articles.flatMap((report) => firstReads.get(report.id)?.copies ?? report.id);
    const own = await lastSettled(delivery, copies, store);
    const chosen = newsOfStory({
      story: { id, articles, lead: articles[0]! },
      firstRead,
      from: [follow.since, told.get(id) ?? '', own.toldAt ?? '', own.knownAt ?? ''].sort().at(-1)!,
      isOwn: own.toldAt !== undefined,
    });
    if (chosen) read.stories.push(chosen);
    else read.known.push(...found);
  }
  read.stories.sort((a, b) => b.lead.published.localeCompare(a.lead.published));
  return read;
}

/** When the follow has found last what it told of these articles, and what its channel knew of them. */
async function lastSettled({ id, order }: FollowDue, articleIds: string[], store: Store) {
  const settled = (await store.findFindings([order.id], articleIds)).filter(
    ({ deliveryId }) => ![null, id, NEVER].includes(deliveryId),
  );
  const last = (isKnown: boolean): string | undefined =>
    settled
      .flatMap(({ deliveryId, foundAt }) => ((deliveryId === KNOWN) === isKnown ? foundAt : []))
      .sort()
      .at(-1);
  return { toldAt: last(false), knownAt: last(true) };
}

const idsOf = (articles: Article[]): string[] => articles.map(({ id }) => id);

/** All that the place sees of a story, the newest first; of one that is none yet, the report. */
async function readStory(
  { follow, id, articleIds }: { follow: Follow; id: string; articleIds: string[] },
  store: Store,
): Promise<Article[]> {
  const placeId = follow.place.id;
  const all = await store.findArticlesInStories({ placeId, storyIds: [id], limit: MAX_REPORTS });
  if (all.length > 0) return all;
  const own = await Promise.all(articleIds.map((one) => store.findArticle(placeId, one)));
  return own.filter((article) => article !== undefined);
}

/** As a short briefing tells them: headline, a sentence that adds to it, and who reports it. */
function toBlocks({ stories, told }: Read): StoryBlock[] {
  const titled = stories.map(titleStory);
  const said = createSaid();
  for (const { title } of titled) said.add(title, { isHeadline: true });
  const telling: Telling = {
    ...{ length: 'short', brief: false, quotes: [], known: new Set(), said },
  };
  return titled.flatMap((one) =>
    tellStory(one, telling).flatMap(({ block }) =>
      block.kind === 'story' ? { ...block, update: told.has(one.story.id) } : [],
    ),
  );
}

function titleOf(topic: string, { stories, told }: Read): string {
  const updates = stories.filter(({ id }) => told.has(id)).length;
  const fresh = stories.length - updates;
  if (updates === 0)
    return say('{topic}: {stories, plural, one {# new story} other {# new stories}}', {
      topic,
      stories: fresh,
    });
  if (fresh === 0)
    return say('{topic}: {updates, plural, one {# update} other {# updates}}', { topic, updates });
  return say(
    '{topic}: {stories, plural, one {# new story} other {# new stories}} and {updates, plural, one {# update} other {# updates}}',
    { topic, stories: fresh, updates },
  );
}
