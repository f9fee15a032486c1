import { nameBriefing } from '../briefings/archive/name-briefing.ts';
import { type Edition, readEditions } from '../briefings/archive/read-editions.ts';
import { briefingPath } from '../chat/page-paths.ts';
import { speakIn } from '../language/speak.ts';
import { findBriefing } from './briefings.ts';
import { editionLines } from './edition-lines.ts';
import { editionUrl } from './edition-record.ts';
import { type Feed, toFeed } from './feed.ts';
import { type FeedEntry, latest } from './feed-entry.ts';
import type { ApiDeps } from './resource.ts';

/** An edition is long: readers keep what they have read themselves. */
const MAX_EDITIONS = 20;

/** The latest editions of a briefing, whole; one that was corrected says so, and is the same entry. */
export async function briefingFeed(
  id: string,
  deps: Pick<ApiDeps, 'store' | 'placeId' | 'base'>,
): Promise<Feed> {
  const briefing = await findBriefing(id, deps);
  const editions = await readEditions(briefing, { limit: MAX_EDITIONS }, deps);
  const entries = editions.map((one) => toEntry(one, deps.base));
  return toFeed(entries, {
    key: `briefing ${id}`,
    title: `Briefing: ${nameBriefing(briefing)}`,
    url: `${deps.base}${briefingPath(id)}`,
  });
}

function toEntry(edition: Edition, base: string): FeedEntry {
  const { id, postedAt, correctedAt, reply, language } = edition;
  return {
    key: `edition ${id}`,
    title: reply.title,
    url: editionUrl(edition, base),
    sourceUrl: null,
    author: 'On Record',
    published: postedAt,
    updated: latest([postedAt, correctedAt]),
    words: null,
    lines: speakIn(language, () => editionLines(reply, base)),
  };
}
