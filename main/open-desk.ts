import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { onStandardError } from '../adapters/cli/on-standard-error.ts';
import { tellProgress } from '../adapters/cli/tell-progress.ts';
import { holds } from '../adapters/index.ts';
import { ANSWERING_JOBS } from '../commands/aside.ts';
import { commands } from '../commands/index.ts';
import { type Config, ConfigError } from '../config/read-config.ts';
import { type Bot, type BotDeps, createBot } from '../src/chat/bot.ts';
import { createAside } from '../src/ingest/aside/create-aside.ts';
import { READING_JOBS, readPage } from '../src/ingest/aside/reading.ts';
import { readOpml } from '../src/ingest/feeds/read-opml.ts';
import type { Page } from '../src/ingest/pages/read-page.ts';
import { UnreadableError } from '../src/ingest/unreadable-error.ts';
import { decodeText } from '../src/ingest/web/decode-text.ts';
import { openWeb } from '../src/ingest/web/open-web.ts';
import type { Feed, FeedKind } from '../src/model.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './now.ts';
import { openLimits } from './open-limits.ts';
import { openWebhook } from './open-webhook.ts';
import { ROBOT, USER_AGENT } from './robot.ts';

const SAMPLE = new URL('../config/sample/', import.meta.url);

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Store, reader and bot: what the terminal and the program that serves have in common. */
export async function openDesk(config: Config, log: Logger) {
  const progress = tellProgress({ ...onStandardError(), quietMs: 0 });
  const store = await openStore(config.databaseUrl, {
    sample: config.sample,
    onProgress: progress.tell,
    onError: (error) => log.warn({ reason: error.message }, 'a connection to Postgres was lost'),
  }).finally(progress.end);
  const { aside, close: closeAside } = createAside(READING_JOBS);
  // Of their own, so that an answer does not wait for a page.
  const answering = createAside(ANSWERING_JOBS);
  const limits = openLimits(config, log);
  const webhook = openWebhook(config);
  const { fetch, politeFetch } = openWeb({
    ...{ allowNetworks: config.allowNetworks, robot: ROBOT, userAgent: USER_AGENT, now },
  });
  const reading = {
    fetch: politeFetch,
    readPage: (page: Page) => aside(readPage, page),
    aside,
    store,
    now,
    random: Math.random,
    onError: (error: unknown, name: string) => log.debug({ err: error }, name),
  };
  return {
    store,
    reading,
    webhook,
    openBot: (own: Pick<BotDeps, 'wake' | 'onAnswer'>): Bot =>
      createBot({
        ...own,
        store,
        commands,
        now,
        async readUrl(url, placeId) {
          const { readAddress } = await import('../src/ingest/imports/read-address.ts');
          return readAddress(url, placeId, reading);
        },
        webhooks: webhook,
        aside: answering.aside,
        holds,
        limit: limits.limit,
        load: (url) => fetch(url, { wants: 'feed' }),
        defaultZone: config.defaultZone,
        onError: (error, reference) => log.error({ err: error, reference }, 'a command broke'),
      }),
    /** The feeds that are set up, and the sample. */
    async prepareNews() {
      if (config.feeds) await saveFeeds(store, await readFeedsFile(config.feeds), 'network');
      await this.laySampleOut();
    },
    async laySampleOut() {
      if (config.sample === '0') return;
      const { createSampleFetch } = await import('../config/sample-fetch.ts');
      const { refreshFeed } = await import('../src/ingest/visits/refresh-feed.ts');
      await store.forgetSample();
      const opml = await readFile(new URL('feeds.opml', SAMPLE), 'utf8');
      const feeds = await saveFeeds(store, opml, 'sample');
      const sampleFetch = createSampleFetch(SAMPLE, now());
      await Promise.all(feeds.map((feed) => refreshFeed(feed, { ...reading, fetch: sampleFetch })));
    },
    async close() {
      await Promise.all([closeAside(), answering.close(), limits.close()]);
      await store.close();
    },
  };
}

async function saveFeeds(store: Store, opml: string, kind: FeedKind): Promise<Feed[]> {
  const saved: Feed[] = [];
  for (const { url, title, group } of readOpml(opml))
    saved.push(
      await store.saveFeed({ url, title, group, kind, shared: true, now: now().toISOString() }),
    );
  return saved;
}

async function readFeedsFile(path: string): Promise<string> {
  try {
    const opml = decodeText(await readFile(path), null);
    readOpml(opml);
    return opml;
  } catch (error) {
    if (error instanceof UnreadableError)
      throw new ConfigError(`FEEDS names “${path}”: ${error.message}`, { cause: error });
    throw new ConfigError(
      `FEEDS names “${path}”, which cannot be read. Name an OPML file, for example FEEDS=config/feeds.opml, or FEEDS=none.`,
      { cause: error },
    );
  }
}
