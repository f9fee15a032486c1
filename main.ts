import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadEnvFile } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { schedule } from 'node-cron';
import { type Logger, pino } from 'pino';
import { createCli } from './adapters/cli/client.ts';
import { writeTo } from './adapters/cli/write-to.ts';
import { platforms } from './adapters/index.ts';
import { createWeb } from './adapters/web/client.ts';
import { ANSWERING_JOBS } from './commands/aside-jobs.ts';
import { commands } from './commands/index.ts';
import { type Config, ConfigError, readConfig } from './config/read-config.ts';
import { createSampleFetch } from './config/sample-fetch.ts';
import { claimDue } from './src/briefings/claim-due.ts';
import { deliverDue } from './src/briefings/deliver-due.ts';
import { createPlaceStories } from './src/briefings/place-stories.ts';
import type { Adapter } from './src/chat/adapter.ts';
import { type Bot, createBot } from './src/chat/bot.ts';
import { createLimits } from './src/chat/limits.ts';
import { createAside } from './src/ingest/aside/create-aside.ts';
import { READING_JOBS } from './src/ingest/aside/reading-jobs.ts';
import { readOpml } from './src/ingest/feeds/read-opml.ts';
import { importSources } from './src/ingest/imports/import-sources.ts';
import { readAddress } from './src/ingest/imports/read-address.ts';
import { type Page, readPage } from './src/ingest/pages/read-page.ts';
import { UnreadableError } from './src/ingest/unreadable-error.ts';
import { refreshFeed } from './src/ingest/visits/refresh-feed.ts';
import { type ReadingNews, startReading } from './src/ingest/visits/start-reading.ts';
import { createPoliteFetch } from './src/ingest/web/polite-fetch.ts';
import { createSafeFetch } from './src/ingest/web/safe-fetch.ts';
import type { Feed, FeedKind } from './src/model.ts';
import { openStore } from './src/store/open-store.ts';
import { openRates } from './src/store/rates.ts';
import type { Store } from './src/store/store.ts';
import { messageOf } from './src/text/message-of.ts';

const SAMPLE = new URL('./config/sample/', import.meta.url);
const ROBOT = 'OnRecord';
const USER_AGENT = `${ROBOT}/0.1 (news desk; reads feeds)`;
const now = (): Date => new Date();

/** Config → store → reader → bot → adapters → heartbeat: the only place that knows everyone. */
async function main(argv: string[]): Promise<number> {
  if (existsSync('.env')) loadEnvFile('.env');
  const config = readConfig(process.env, platforms);
  const log: Logger = pino({ level: config.logLevel }, pino.destination(2));
  for (const warning of config.warnings) log.warn(warning);
  const desk = await openDesk(config, log);
  if (argv[0] === 'cli') return runCli(argv.slice(1), desk);
  return serve(config, desk, log);
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function openDesk(config: Config, log: Logger) {
  const store = await openStore(config.databaseUrl, {
    sample: config.sample,
    onProgress: (text) => process.stderr.write(`${text}\n`),
  });
  const { aside, close: closeAside } = createAside(READING_JOBS);
  // Of their own, so that an answer does not wait for a page.
  const answering = createAside(ANSWERING_JOBS);
  const rates = openRates(config.databaseUrl, (err) =>
    log.warn({ err }, 'rates are kept in memory'),
  );
  const fetch = createSafeFetch({ allowNetworks: config.allowNetworks, userAgent: USER_AGENT });
  const reading = {
    fetch: createPoliteFetch({ fetch, robot: ROBOT, now, sleep }),
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
    openBot: (wake: () => void): Bot =>
      createBot({
        store,
        commands,
        now,
        readUrl: (url, placeId) => readAddress(url, placeId, reading),
        aside: answering.aside,
        limit: createLimits(rates.open),
        wake,
        load: (url) => fetch(url, { wants: 'feed' }),
        defaultZone: config.defaultZone,
        onError: (error, reference) => log.error({ err: error, reference }, 'a command broke'),
      }),
    saveFeeds: (opml: string, kind: FeedKind) => saveFeeds(store, opml, kind),
    async laySampleOut() {
      if (config.sample === '0') return;
      await store.forgetSample();
      const opml = await readFile(new URL('feeds.opml', SAMPLE), 'utf8');
      const feeds = await saveFeeds(store, opml, 'sample');
      const sampleFetch = createSampleFetch(SAMPLE, now());
      await Promise.all(feeds.map((feed) => refreshFeed(feed, { ...reading, fetch: sampleFetch })));
    },
    async close() {
      await Promise.all([closeAside(), answering.close(), rates.close()]);
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

async function runCli(argv: string[], desk: Desk): Promise<number> {
  const run = createCli({
    // What `briefing now` puts up is posted by the program that serves, with its next heartbeat.
    bot: desk.openBot(() => {}),
    importSources: (sources, onProgress) =>
      importSources(sources, { ...desk.reading, placeId: 'local', onProgress }),
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
    columns: process.stdout.columns ?? 80,
    isTerminal: process.stdout.isTTY === true,
  });
  try {
    const empty = (await desk.store.findArticles({ placeId: 'local', limit: 1 })).length === 0;
    if (empty && argv[0] !== 'import') await desk.laySampleOut();
    return await run(argv);
  } finally {
    await desk.close();
  }
}

async function serve(config: Config, desk: Desk, log: Logger): Promise<number> {
  const { store } = desk;
  if (config.feeds) await desk.saveFeeds(await readFeedsFile(config.feeds), 'network');
  await desk.laySampleOut();

  const guarded = (work: () => Promise<unknown>) => () =>
    work().catch((error) => log.error({ err: error }, 'the heartbeat missed'));
  const onTrouble = (message: string, cause?: unknown): void => log.warn({ err: cause }, message);
  // The adapters need the bot, and its `briefing now` needs them in turn, once they have started.
  const deliver = async () => deliverDue({ store, adapters: await starting, now, onTrouble });
  const bot = desk.openBot(guarded(deliver));
  const starting = startAdapters({ config, bot, store, log });
  const adapters = await starting;

  const beat = guarded(async () => {
    await claimDue(store, now(), onTrouble);
    await deliver();
  });
  const heart = schedule('* * * * *', beat, { noOverlap: true });
  beat();
  const placeStories = guarded(createPlaceStories({ store, now }));
  placeStories();
  const reading = readFeeds(config, log, placeStories);

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await heart.destroy();
  await reading?.close();
  await Promise.all(Object.values(adapters).map((adapter) => adapter.stop()));
  await desk.close();
  return 0;
}

type StartDeps = { config: Config; bot: Bot; store: Store; log: Logger };

/** The adapters that have started. Without the page there is no newsroom; the others may fail. */
async function startAdapters({ config, bot, store, log }: StartDeps) {
  const { host, port } = config;
  const findArticle = (id: string) => store.findArticle('local', id);
  const web = createWeb({ bot, port, host, findArticle, log });
  await web.start();
  process.stdout.write(`On Record is ready: open ${web.url()} (Ctrl+C stops it)\n`);
  const started: Record<string, Adapter> = { web };
  for (const { name, create } of platforms) {
    const settings = config.platforms[name];
    if (!settings) continue;
    try {
      const adapter = create(settings, { bot, log });
      await adapter.start();
      started[name] = adapter;
    } catch (error) {
      log.error({ err: error }, `${name} did not start; the rest goes on`);
    }
  }
  return started;
}

function readFeeds(
  { databaseUrl, allowNetworks }: Config,
  log: Logger,
  placeStories: () => Promise<unknown>,
) {
  if (databaseUrl === 'sqlite::memory:') {
    log.warn('a database in memory has no room for a second reader, so no feeds are read');
    return undefined;
  }
  const options = { databaseUrl, allowNetworks, robot: ROBOT, userAgent: USER_AGENT };
  return startReading({ ...options, everyMs: 60_000, aliveMs: 10_000 }, (news) => {
    logNews(news, log);
    if (news.kind === 'round' && news.added > 0) placeStories();
  });
}

function logNews(news: ReadingNews, log: Logger): void {
  if (news.kind === 'round') log.debug(news, 'all feeds that were due are read');
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

async function readFeedsFile(path: string): Promise<string> {
  try {
    const opml = await readFile(path, 'utf8');
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
