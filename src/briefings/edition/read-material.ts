import type { BriefingLength, StoredQuote } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import type { StorySpan } from '../../store/stories.ts';
import type { Found } from '../followed/find-found.ts';
import { readFoundQuotes, readFoundStories } from '../followed/read-found.ts';
import type { Day } from '../news/read-day.ts';
import { createSelect, type Selection } from '../news/select-stories.ts';
import type { Known, Meanwhile } from '../told/known.ts';

/** Quotes to choose from. */
const MAX_QUOTES_READ = 300;
/** More of what is followed nobody reads. */
export const MAX_FOLLOWED = 6;

export type EditionAsked = {
  length: BriefingLength;
  /** So many at most. */
  stories: number;
  /** What the channel was told before, and what it follows. */
  known: Known;
  /** What others have told there since the last edition. */
  meanwhile: Meanwhile;
  followed: Found;
  /** Titles of sources that could not be read. */
  failed: string[];
};

/** All that an edition may be written of. */
export type Material = {
  select(room: { stories: number; followed: number }): Selection;
  quotes: StoredQuote[];
  /** What is known of the stories from all days, by their ids. */
  spans: ReadonlyMap<string, StorySpan>;
  /** Words that were told before. */
  before: string[];
  followed: StoredQuote[];
};

/** Reads all that an edition may be written of, once for all its shapes. */
export async function readMaterial(
  day: Day,
  { known, meanwhile, followed, stories }: EditionAsked,
  store: Store,
): Promise<Material> {
  const { placeId } = day;
  const foundStories = await readFoundStories(followed, day, store);
  const past = { known, meanwhile, followed: foundStories };
  const select = await createSelect(day, past, stories, store);
  const { sections, followed: own } = select({ stories, followed: MAX_FOLLOWED });
  const chosen = [...sections.flatMap((section) => section.stories), ...own];
  const articleIds = chosen.flatMap(({ articles }) => articles.map(({ id }) => id));
  const search = { placeId, articleIds, limit: MAX_QUOTES_READ };
  return {
    select,
    quotes: articleIds.length > 0 ? await store.listQuotes(search) : [],
    spans: await store.findStorySpans(
      placeId,
      chosen.map(({ id }) => id),
    ),
    before: [...(await store.findStatementWords(known.statements)).values()],
    followed: await readFoundQuotes(followed, day, store),
  };
}
