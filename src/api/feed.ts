import { speakerPath } from '../chat/page-paths.ts';
import { type FeedEntry, latest, statementEntry, storyEntry } from './feed-entry.ts';
import { readWords } from './read-narrowed.ts';
import { Refusal } from './refusal.ts';
import type { ApiDeps } from './resource.ts';
import { listStories } from './stories.ts';

/** What others subscribe to, before it is written as Atom or JSON Feed. */
export type Feed = {
  /** Says what it is of, and never changes. */
  key: string;
  title: string;
  /** Our own page of the same. */
  url: string;
  /** When the newest change of an entry was seen; the beginning of time where there is none. */
  updated: string;
  entries: FeedEntry[];
};

const MAX_ENTRIES = 50;

type Deps = Pick<ApiDeps, 'store' | 'placeId' | 'base'>;

export async function speakerFeed(id: string, deps: Deps): Promise<Feed> {
  const { store, placeId } = deps;
  const [found] = await store.findSpeakers({ placeId, ids: [id], limit: 1 });
  if (!found)
    throw new Refusal(
      `Nobody with the id “${id}” is quoted here. Look up who is with /api/v1/speakers?name=…`,
      { status: 404 },
    );
  const entries = await findEntries({ speakerIds: [id] }, deps);
  return toFeed(entries, {
    key: `speaker ${id}`,
    title: `${found.speaker.name}, word for word`,
    url: `${deps.base}${speakerPath(id)}`,
  });
}

export async function topicFeed(words: string, deps: Deps): Promise<Feed> {
  const entries = await findEntries({ terms: readWords(words, 'words') }, deps);
  return toFeed(entries, {
    key: `topic ${words}`,
    title: `What is said about “${words}”`,
    url: `${deps.base}/search?${new URLSearchParams({ words })}`,
  });
}

/** The stories of the last 24 hours, the one that began last first. */
export async function storiesFeed(deps: Deps & Pick<ApiDeps, 'now'>): Promise<Feed> {
  const { listed, read } = await listStories(undefined, deps);
  // What was read in these seconds may go on an older story, whose id it gets then.
  const placed = listed.filter(({ story }) => story.articles.some((one) => one.storyId !== null));
  const first = placed.slice(0, MAX_ENTRIES).map(({ story }) => story);
  const whole = await read(first);
  const entries = first.flatMap(({ id }) => {
    const story = whole.get(id);
    return story ? [storyEntry(story, deps.base)] : [];
  });
  return toFeed(entries, {
    key: 'stories',
    title: 'The stories of the last 24 hours',
    url: `${deps.base}/stories`,
  });
}

export const toFeed = (entries: FeedEntry[], about: Pick<Feed, 'key' | 'title' | 'url'>): Feed => ({
  ...about,
  updated: latest(entries.map(({ updated }) => updated)),
  entries,
});

/** Words that are withdrawn or gone stay, and say so: whoever has read them learns of it. */
async function findEntries(
  search: { speakerIds?: string[]; terms?: string[] },
  { store, placeId, base }: Deps,
): Promise<FeedEntry[]> {
  const found = await store.listQuotes({ placeId, ...search, vanished: true, limit: MAX_ENTRIES });
  return found.map((quote) => statementEntry(quote, base));
}
