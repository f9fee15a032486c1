import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { type Logger, pino } from 'pino';
import { createCli } from './adapters/cli/client.ts';
import { runUpkeep, type UpkeepDeps } from './adapters/cli/upkeep.ts';
import { writeTo } from './adapters/cli/write-to.ts';
import { platforms } from './adapters/index.ts';
import { createWeb } from './adapters/web/client.ts';
import { ANSWERING_JOBS } from './commands/aside-jobs.ts';
import { commands } from './commands/index.ts';
import { type Config, ConfigError, readConfig } from './config/read-config.ts';
import { createSampleFetch } from './config/sample-fetch.ts';
import { claimDue } from './src/briefings/claim-due.ts';
import { createCompose } from './src/briefings/compose.ts';
import { createPlaceStories } from './src/briefings/place-stories.ts';
import { type Answered, type Bot, type BotDeps, createBot } from './src/chat/bot.ts';
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
import { decodeText } from './src/ingest/web/decode-text.ts';
import { createPoliteFetch } from './src/ingest/web/polite-fetch.ts';
import { createSafeFetch } from './src/ingest/web/safe-fetch.ts';
import type { Feed, FeedKind } from './src/model.ts';
import { createOutbox, type Outbox } from './src/outbox/create-outbox.ts';
import { createMetrics, type Metrics } from './src/run/metrics.ts';
import { readReadiness } from './src/run/readiness.ts';
import { startHeart } from './src/run/start-heart.ts';
import { type Supervised, supervise } from './src/run/supervise.ts';
import { exportSettings } from './src/settings/export-settings.ts';
import { importSettings } from './src/settings/import-settings.ts';
import { backUpAt, restoreAt } from './src/store/backup/by-address.ts';
import { openStore } from './src/store/open-store.ts';
import { openRates } from './src/store/rates.ts';
import type { Store } from './src/store/store.ts';
import { messageOf } from './src/text/message-of.ts';

const SAMPLE = new URL('./config/sample/', import.meta.url);
const ROBOT = 'OnRecord';
const USER_AGENT = `${ROBOT}/0.1 (news desk; reads feeds)`;
const MAX_STOPPING_MS = 9_000;
const now = (): Date => new Date();

/** Config → store → reader → bot → adapters → heartbeat: the only place that knows everyone. */
async function main(argv: string[]): Promise<number> {
  const config = readConfig(readEnv(), platforms);
  const log: Logger = pino({ level: config.logLevel }, pino.destination(2));
  for (const warning of config.warnings) log.warn(warning);
  if (argv[0] === 'cli') {
    const code = await runUpkeep(argv.slice(1), upkeepOf(config));
    if (code !== undefined) return code;
  }
  const desk = await openDesk(config, log);
  if (argv[0] === 'cli') return runCli(argv.slice(1), desk);
  return serve(config, desk, log);
}

/** What the environment says, and after it the file `.env`. */
const readEnv = (): Record<string, string | undefined> => ({
  ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...process.env,
});

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
    openBot: (own: Pick<BotDeps, 'wake' | 'onAnswer'>): Bot =>
      createBot({
        ...own,
        store,
        commands,
        now,
        readUrl: (url, placeId) => readAddress(url, placeId, reading),
        aside: answering.aside,
        limit: createLimits(rates.open),
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

/** What the command line does with the database as a whole, which is not opened before. */
function upkeepOf({ databaseUrl }: Config): UpkeepDeps {
  const withStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
    const store = await openStore(databaseUrl);
    return work(store).finally(() => store.close());
  };
  return {
    backUp: (file) => backUpAt(databaseUrl, file),
    restore: (file) => restoreAt(databaseUrl, file, { now: now() }),
    exportSettings: () => withStore(exportSettings),
    importSettings: (json, moves) =>
      withStore((store) => importSettings(json, { store, now: now(), moves })),
    out: writeTo(process.stdout),
    err: (text) => process.stderr.write(text),
  };
}

async function runCli(argv: string[], desk: Desk): Promise<number> {
  const run = createCli({
    // What `briefing now` puts up is posted by the program that serves, with its next heartbeat.
    bot: desk.openBot({}),
    importSources: (sources, options) =>
      importSources(sources, { ...desk.reading, placeId: 'local', ...options }),
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
  const stopped = stopSignal();
  const has = (role: string): boolean => config.roles.includes(role);
  const onTrouble = (message: string, cause?: unknown): void => log.warn({ err: cause }, message);
  // The bot's “briefing now” wakes the heart, which posts through the adapters, which ask the bot.
  const bot = desk.openBot({ wake: () => heart.wake(), onAnswer: (answered) => saw(answered) });
  const connections = connectPlatforms(config, bot, log);
  const metrics = createMetrics({ store, connections, now });
  const saw = (answered: Answered): void => {
    metrics.sawAnswer(answered.command, answered.ms);
    log.info(answered, 'a question was answered');
  };
  if (has('read')) await desk.prepareNews();
  const reading = has('read') ? readFeeds(config, desk, metrics, log) : undefined;
  const web = await openPage(config, { bot, store, log, metrics, reading, connections });
  const outbox = createOutbox({
    adapters: { ...(has('web') && { web }), ...(has('deliver') && connections) },
    ...{ store, operator: config.operatorChannel, now, random: Math.random, onTrouble },
    compose: createCompose({ store, now }),
    onSent: metrics.sawDelivery,
  });
  const heart = startHeart({
    claim: () => claimDue(store, now(), onTrouble),
    fill: outbox.fill,
    tidy: outbox.tidy,
    msUntilNext: () => msUntilNext(store, outbox),
    onTrouble,
  });

  await stopped;
  await within(MAX_STOPPING_MS, async () => {
    await heart.stop();
    await Promise.all([outbox.stop(), reading?.close()]);
    const adapters = [web, ...Object.values(connections)];
    await Promise.all(adapters.map((adapter) => adapter.stop()));
    await desk.close();
  });
  return 0;
}

type PageDeps = {
  bot: Bot;
  store: Store;
  log: Logger;
  metrics: Metrics;
  reading: ReturnType<typeof readFeeds>;
  connections: Record<string, Supervised>;
};

/** The newsroom, and what watching programs ask; only that where another process has the page. */
async function openPage(config: Config, { bot, store, log, metrics, ...parts }: PageDeps) {
  const { host, port, publicUrls, webToken: token, roles } = config;
  const hasPage = roles.includes('web');
  const web = createWeb({
    ...{ bot, port, host, publicUrls, token, hasPage, log },
    findArticle: (id) => store.findArticle('local', id),
    probes: {
      readiness: () => readReadiness({ store, now, ...parts }),
      metrics: metrics.read,
    },
  });
  await web.start();
  const what = hasPage ? `open ${web.url()}` : `its roles are ${roles.join(', ')}`;
  process.stdout.write(`On Record is ready: ${what} (Ctrl+C stops it)\n`);
  return web;
}

/**
 * Starts each platform that is set up and that this process answers or posts to; nothing waits for
 * them.
 */
function connectPlatforms(config: Config, bot: Bot, log: Logger): Record<string, Supervised> {
  const { roles } = config;
  const connected = platforms.flatMap((platform): [string, Supervised][] => {
    const { name } = platform;
    const answers = roles.includes(name);
    if (!config.platforms[name] || !(answers || roles.includes('deliver'))) return [];
    const settings = () => settingsNow(name) ?? config.platforms[name]!;
    const adapter = supervise({
      name,
      create: () => platform.create(settings(), { bot, log, answers }),
      settings: () => JSON.stringify(settings()),
      ...{ log, now, random: Math.random },
    });
    adapter.start();
    return [[name, adapter]];
  });
  return Object.fromEntries(connected);
}

/** A platform's settings as they are now: a file may have changed since the start. */
function settingsNow(name: string): Record<string, string> | undefined {
  try {
    return readConfig(readEnv(), platforms).platforms[name];
  } catch {
    // Said at the start already; a half-edited file changes nothing.
    return undefined;
  }
}

async function msUntilNext(store: Store, outbox: Outbox): Promise<number | null> {
  const dueAt = await store.nextDueAt();
  const waits = [
    dueAt === null ? null : Date.parse(dueAt) - now().getTime(),
    await outbox.msUntilNext(),
  ].filter((wait) => wait !== null);
  return waits.length > 0 ? Math.min(...waits) : null;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** What takes longer is left: a post on its way is recorded, and looked for by whoever is next. */
async function within(ms: number, work: () => Promise<void>): Promise<void> {
  await Promise.race([work(), sleep(ms, undefined, { ref: false })]);
}

function readFeeds(
  { databaseUrl, allowNetworks }: Config,
  { store }: Desk,
  metrics: Metrics,
  log: Logger,
) {
  const placeStories = createPlaceStories({ store, now });
  const placeNew = (): void =>
    void placeStories().catch((err) => log.warn({ err }, 'stories cannot be put together now'));
  placeNew();
  if (databaseUrl === 'sqlite::memory:') {
    log.warn('a database in memory has no room for a second reader, so no feeds are read');
    return undefined;
  }
  const options = { databaseUrl, allowNetworks, robot: ROBOT, userAgent: USER_AGENT };
  return startReading({ ...options, everyMs: 60_000, aliveMs: 10_000 }, (news) => {
    logNews(news, log);
    if (news.kind === 'visit') metrics.sawVisit(news.ms, news.failed);
    if (news.kind === 'round' && news.added > 0) placeNew();
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  // What has been started would go on without the rest.
  process.exit(1);
}
