import type { Holds } from '../chat/adapter.ts';
import type { Briefing } from '../model.ts';
import type { Edition } from '../outbox/deliver.ts';
import type { Store } from '../store/store.ts';
import { createEditions } from './compose.ts';
import { createReadContent } from './edition/read-content.ts';
import { readDay } from './news/read-day.ts';
import { createSelect } from './news/select-stories.ts';
import { titleStory } from './telling/tell-story.ts';

/**
 * What a briefing would post at this moment, in the language that is spoken; undefined where nothing is
 * new.
 */
export function editionOf(
  order: Briefing,
  at: Date,
  { store, holds }: { store: Store; holds?: Holds },
): Promise<Edition | undefined> {
  const edit = createEditions({ store, now: () => at, ...(holds && { holds }) });
  return edit({ order, dueAt: at.toISOString(), id: undefined, under: null });
}

/**
 * What was new since the last edition of a briefing and was told in its channel by others; for where
 * nothing is left to post.
 */
export async function toldMeanwhileOf(
  briefing: Briefing,
  at: Date,
  store: Store,
): Promise<{ title: string; url: string | null }[]> {
  const asked = { briefing, at: at.toISOString(), id: undefined };
  const { day, edition } = await createReadContent(store)(asked);
  const news = await readDay({ ...day, placeId: briefing.place.id }, store);
  const select = await createSelect(news, { ...edition, followed: [] }, 0, store);
  return select({ stories: 0, followed: 0 })
    .toldMeanwhile.map(titleStory)
    .map(({ title, lead }) => ({ title, url: lead.url }));
}
