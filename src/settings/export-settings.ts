import type { Briefing } from '../model.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from './settings-file.ts';

/** What people chose, and not how it fares here. */
const settingsOf = ({
  kind,
  place,
  nextDueAt,
  refusals,
  refusal,
  refusedAt,
  ...chosen
}: Briefing) => chosen;

/**
 * Everything that people have set up, as JSON: the feeds, briefings and corrections of speakers of
 * all places. No article is in it, and no token. The same settings give the same text.
 */
export async function exportSettings(store: Store): Promise<string> {
  const places: unknown[] = [];
  for (const { id, name } of await store.findPlaces()) {
    const follows = await store.findFollowedFeeds(id);
    const briefings = await store.findBriefings(id);
    places.push({
      id,
      name,
      sources: follows.map(({ feedId, ...source }) => source),
      briefings: briefings.map(settingsOf),
      ...(await store.findRepairs(id)),
    });
  }
  const settings = {
    onRecordSettings: VERSION,
    sharedSources: await store.findSharedFeeds(),
    places,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
