import type { Briefing, Follow } from '../model.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from './settings-file.ts';

/** What people chose, and not how it fares here: what we have paused ourselves is not paused by them. */
const settingsOf = ({
  kind,
  place,
  nextDueAt,
  refusals,
  refusal,
  refusedAt,
  hindrance,
  ...chosen
}: Briefing) => ({ ...chosen, paused: chosen.paused && hindrance === null });

const settingsOfFollow = ({
  kind,
  place,
  since,
  nextDueAt,
  graceMinutes,
  refusals,
  refusal,
  refusedAt,
  hindrance,
  ...chosen
}: Follow) => ({ ...chosen, paused: chosen.paused && hindrance === null });

/**
 * Everything that people have set up, as JSON: the feeds, briefings, follows and corrections of
 * speakers of all places, or of one. No article is in it, and no token. The same settings give the same text.
 */
export async function exportSettings(store: Store, onlyOf?: string): Promise<string> {
  const places: unknown[] = [];
  const all = await store.findPlaces();
  for (const { id, name } of all.filter((one) => (onlyOf ?? one.id) === one.id)) {
    const sources = await store.findFollowedFeeds(id);
    const briefings = await store.findBriefings(id);
    const follows = await store.findFollows(id);
    places.push({
      id,
      name,
      sources: sources.map(({ feedId, ...source }) => source),
      briefings: briefings.map(settingsOf),
      follows: follows.map(settingsOfFollow),
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
