import module from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/read-config.ts';
import { claimDue } from '../src/briefings/due/claim-due.ts';
import type { Answered } from '../src/chat/bot.ts';
import { CURSOR_LIFETIME_MS } from '../src/chat/open-cursor.ts';
import { createWatchCorrections } from '../src/corrections/watch-corrections.ts';
import { createWatch } from '../src/follows/watch.ts';
import { createOutbox, type Outbox } from '../src/outbox/create-outbox.ts';
import { keepSecrets } from '../src/places/keep-secrets.ts';
import { createReception } from '../src/places/reception.ts';
import { createMetrics } from '../src/run/metrics.ts';
import { readDisk } from '../src/run/read-disk.ts';
import { startHeart } from '../src/run/start-heart.ts';
import type { Health } from '../src/run/supervise.ts';
import { sqliteFile } from '../src/store/backup/sqlite-file.ts';
import type { Store } from '../src/store/store.ts';
import { WEBHOOK } from '../src/webhook-of.ts';
import { composeOrders } from './compose-orders.ts';
import { createConnections } from './create-connections.ts';
import { createPage, describePage } from './create-page.ts';
import { now } from './now.ts';
import type { Desk } from './open-desk.ts';
import { readFeeds } from './read-feeds.ts';
import { readVersion } from './read-version.ts';

/** Of the ten seconds that whoever stops us waits before they kill us. */
const MAX_STOPPING_MS = 7_000;
/** Platforms tell again what they could not tell for hours, not for days. */
const FORGET_HEARD_MS = 3 * 86_400_000;
/** What was told so long ago may be told again. */
const FORGET_FINDINGS_MS = 60 * 86_400_000;

/**
 * Everything that runs unattended, as far as the roles of this process say: it reads feeds, answers,
 * posts what is due, and is watched. Resolves when it was told to stop and has, as far as it can: the
 * process has to be ended then.
 */
export async function serve(config: Config, desk: Desk, log: Logger): Promise<number> {
  const { store } = desk;
  const stopped = stopSignal();
  const has = (role: string): boolean => config.roles.includes(role);
  const onTrouble = (message: string, cause?: unknown): void => log.warn({ err: cause }, message);
  if (has('read')) await desk.prepareNews();
  // Behind what is said of wrong settings, which stands alone.
  log.info({ version: await readVersion(), node: process.version }, 'On Record starts');

  // The bot's “briefing now” wakes the heart, which posts through the connections, which ask it.
  const bot = desk.openBot({ wake: () => heart.wake(), onAnswer: noteAnswer });
  const reception = createReception({
    ...{ store, now },
    tellVanished: (orders) => outbox.tellVanished(orders),
    tellPauses: {
      hindered: (orders) => outbox.tellPauses.hindered(orders),
      goesOn: (orders) => outbox.tellPauses.goesOn(orders),
    },
  });
  const connections = await createConnections(config, {
    ...{ bot, reception, log, onHealth: noteHealth },
    isNew: (event) => store.hear(event, now().toISOString()),
    keys: config.secretKey === null ? undefined : keepSecrets(config.secretKey, { store, now }),
    shards: { hold: store.holdShards, release: store.releaseShards },
  });
  const diskOf = () => readDisk(sqliteFile(config.databaseUrl));
  const metrics = createMetrics({ store, connections, now, readDisk: diskOf });
  const reading = has('read')
    ? readFeeds(config, desk, metrics, log, () => heart.wake())
    : undefined;
  const parts = { reading, connections, readDisk: diskOf };
  const web = createPage(config, { bot, store, log, metrics, ...parts });
  const outbox = createOutbox({
    adapters: {
      ...(has('web') && { web }),
      ...(has('deliver') && { ...connections, ...(desk.webhook && { [WEBHOOK]: desk.webhook }) }),
    },
    ...{ store, operator: config.operatorChannel, now, random: Math.random, onTrouble },
    compose: composeOrders({ store, now }),
    onSent: metrics.sawDelivery,
  });
  const watch = createWatch({ store, now });
  const watchCorrections = createWatchCorrections({ store, now });
  const heart = startHeart({
    // What keeps the one from looking keeps the other from nothing.
    look: () => watch().finally(watchCorrections),
    claim: () => claimDue(store, now(), onTrouble),
    fill: outbox.fill,
    async tidy() {
      await outbox.tidy();
      await reception.tidy();
      const ago = (ms: number): string => new Date(now().getTime() - ms).toISOString();
      await store.forgetFindings(ago(FORGET_FINDINGS_MS));
      await store.forgetHeard(ago(FORGET_HEARD_MS));
      await store.forgetCursors(ago(CURSOR_LIFETIME_MS));
    },
    msUntilNext: () => msUntilNext(store, outbox),
    onTrouble,
  });
  if (has('deliver') && !desk.webhook && (await store.hasWebhooks()))
    onTrouble('Briefings or follows go to addresses, and wait: SECRET_KEY is not set to sign with');
  // Nothing waits for a platform.
  for (const connection of Object.values(connections)) void connection.start();
  await web.start();
  process.stdout.write(`On Record is ready: ${describePage(config, web)} (Ctrl+C stops it)\n`);
  // Whoever kills us leaves no time for it.
  module.flushCompileCache();

  await stopped;
  const isOver = await within(MAX_STOPPING_MS, async () => {
    const connected = Object.values(connections);
    // Others answer at once, however long a post takes.
    const leaving = connected.map((connection) => connection.leave());
    await Promise.all([heart.stop(), outbox.stop(), reading?.close(), ...leaving]);
    await Promise.all([web, ...connected].map((adapter) => adapter.stop()));
    await desk.close();
  });
  if (!isOver)
    log.warn('stopped in the middle of a post; whoever is next looks whether it has arrived');
  return 0;

  function noteAnswer(answered: Answered): void {
    metrics.sawAnswer(answered.command, answered.ms);
    log.info(answered, 'a question was answered');
  }

  function noteHealth(platform: string, health: Health): void {
    outbox
      .follow(platform, health)
      .then(heart.wake)
      .catch((error) => onTrouble(`What waits for ${platform} is not hurried`, error));
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

/**
 * False where it takes longer, and is left: a post on its way is recorded, and looked for by whoever
 * is next.
 */
const within = (ms: number, work: () => Promise<void>): Promise<boolean> =>
  Promise.race([work().then(() => true), sleep(ms, false, { ref: false })]);
