import type { Logger } from 'pino';
import type { Config } from '../config/read-config.ts';
import { createPlaceStories } from '../src/briefings/place-stories.ts';
import { startPlacing } from '../src/briefings/start-placing.ts';
import { type ReadingNews, startReading } from '../src/ingest/visits/start-reading.ts';
import type { Metrics } from '../src/run/metrics.ts';
import { now } from './now.ts';
import type { Desk } from './open-desk.ts';
import { ROBOT, USER_AGENT } from './robot.ts';

/** Reads feeds, and puts what comes into stories, in threads of their own. */
export function readFeeds(
  { databaseUrl, allowNetworks }: Config,
  { store }: Desk,
  metrics: Metrics,
  log: Logger,
  /** There is something new, and it is in stories. */
  onPlaced: () => void = () => {},
) {
  let isBehind = false;
  const placeBy = async (place: () => Promise<number>): Promise<void> => {
    try {
      await place();
      isBehind = false;
      onPlaced();
    } catch (err) {
      isBehind = true;
      log.warn({ err }, 'stories cannot be put together now; the next round tries again');
    }
  };
  if (databaseUrl === 'sqlite::memory:') {
    void placeBy(createPlaceStories({ store, now }));
    log.warn('a database in memory has no room for a second reader, so no feeds are read');
    return undefined;
  }
  const placing = startPlacing(databaseUrl);
  const placeNew = (): void => void placeBy(placing.place);
  placeNew();
  const options = { databaseUrl, allowNetworks, robot: ROBOT, userAgent: USER_AGENT };
  const reading = startReading({ ...options, everyMs: 60_000, aliveMs: 10_000 }, (news) => {
    logNews(news, log);
    if (news.kind === 'visit') metrics.sawVisit(news.ms, news.failed);
    if (news.kind === 'look') metrics.sawLook(news.ms, news.seen);
    if (news.kind === 'visit' && news.added > 0) placeNew();
    if (news.kind === 'round' && (news.added > 0 || isBehind)) placeNew();
  });
  return {
    ...reading,
    close: async () => void (await Promise.all([reading.close(), placing.close()])),
  };
}

function logNews(news: ReadingNews, log: Logger): void {
  if (news.kind === 'round') log.debug(news, 'all feeds that were due are read');
  if (news.kind === 'look') log.debug(news, 'a page is looked at again');
  if (news.kind === 'item') log.debug(news, news.where);
  if (news.kind === 'again')
    log.info(
      `reading the articles of ${news.quotes} older quotes again, to tell statements from other ` +
        'speech; this goes on beside everything else',
    );
  if (news.kind === 'trouble') log.error(news, 'reading feeds missed');
  if (news.kind === 'gone')
    log.warn(`${news.title} is gone for good (${news.url}); it is read no more`);
}
