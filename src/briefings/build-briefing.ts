import type { Reply } from '../chat/reply/reply.ts';
import type { Store } from '../store/store.ts';
import { DEFAULT_STORIES } from './due/new-briefing.ts';
import { buildEdition } from './edition/build-edition.ts';
import { NOTHING_FOUND } from './followed/find-found.ts';
import type { DayAsked } from './news/day-asked.ts';
import { readDay } from './news/read-day.ts';
import { NOTHING_KNOWN, NOTHING_MEANWHILE } from './told/known.ts';

type Asked = Omit<DayAsked, 'sources'> & { store: Store; title: string };

/**
 * The news of a span of time for somebody who asks, whatever was told before. Undefined where there
 * are none.
 */
export async function buildBriefing({ store, title, ...asked }: Asked): Promise<Reply | undefined> {
  const day = await readDay({ ...asked, sources: null }, store);
  const edition = await buildEdition(
    day,
    {
      ...{ length: 'normal', stories: DEFAULT_STORIES, failed: [] },
      ...{ known: NOTHING_KNOWN, meanwhile: NOTHING_MEANWHILE, followed: NOTHING_FOUND },
    },
    () => true,
    store,
  );
  return edition && { ...edition.reply, title };
}
