import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { composeOrders } from '../main/compose-orders.ts';
import { claimDue } from '../src/briefings/due/claim-due.ts';
import { createPlaceStories } from '../src/briefings/place-stories.ts';
import type { Adapter } from '../src/chat/adapter.ts';
import { createWatch } from '../src/follows/watch.ts';
import type { Follow } from '../src/model.ts';
import { createOutbox } from '../src/outbox/create-outbox.ts';
import { startHeart } from '../src/run/start-heart.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { speakerId } from '../src/text/fold.ts';
import { foldTerms } from '../src/text/fold-terms.ts';
import { type InventedArticle, inventArticles, outlets, speakers, wordOf } from './invent-news.ts';
import { exactly, keepRows, qualityRow } from './rounds/row.ts';

/**
 * What follows cost, and how soon they tell. A store has `--follows` in `--places`, half of them of
 * speakers and half of topics, each place with a feed and a merge of its own. Then `--articles` come
 * at once: prints how long it takes to look through them, and how long the process was held up
 * meanwhile. At last the heart beats as in the program, one article comes, and it is told how long
 * it takes until it is posted to all who follow somebody in it.
 *
 *     npm run -s bench:follow -- [--follows 1000] [--places 500] [--articles 200] [--url postgres://…]
 */
const { values } = parseArgs({
  options: {
    follows: { type: 'string', default: '1000' },
    places: { type: 'string', default: '500' },
    articles: { type: 'string', default: '200' },
    before: { type: 'string', default: '2000' },
    url: { type: 'string' },
    json: { type: 'string' },
  },
});
const [follows, places, articles, before] = [
  values.follows,
  values.places,
  values.articles,
  values.before,
].map(Number) as [number, number, number, number];
const FEEDS = 20;
const HOUR_MS = 3_600_000;
/** Of whom many are followed, and many quoted. */
const KNOWN_SPEAKERS = 400;
/** Those who quote all day are followed, too, but not by all. */
const UNCOMMON = 20;

const folder = await mkdtemp(join(tmpdir(), 'bench-follow-'));
const url = values.url ?? `sqlite:${join(folder, 'bench.db')}`;
const store = await openStore(url, { sample: '0' });
const now = (): Date => new Date();
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const placeStories = createPlaceStories({ store, now });
const feedIds = await addFeeds(store);
const news = inventArticles();
let count = 0;

for (let n = 0; n < before; n++) await addArticle(ago(30 * HOUR_MS));
await placeStories();
await addFollows();
const watch = createWatch({ store, now });
await watch();

const idle = await timed(watch);
console.log(`${follows} follows in ${places} places, ${before} articles before (${store.engine})`);
console.log(`nothing new: ${idle.ms.toFixed(1)} ms`);

for (let n = 0; n < articles; n++) await addArticle(ago(60_000));
await placeStories();
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const looked = await timed(watch);
delay.disable();
const found = await countFindings();
console.log(
  `${looked.result} articles looked through in ${looked.ms.toFixed(0)} ms, ${found} findings for ` +
    `${await countDue()} follows; the process was held up for ${(delay.max / 1e6).toFixed(0)} ms at most, ` +
    `${(delay.percentile(99) / 1e6).toFixed(0)} ms in 99 of 100`,
);
console.log(`looking again: ${(await timed(watch)).ms.toFixed(1)} ms`);

const beating = await beat();
console.log(
  `posts of all that waited: ${beating.backlog} in ${(beating.backlogMs / 1_000).toFixed(1)} s`,
);
console.log(
  `from reading to post: ${beating.lags.length} posts of ${beating.follows} follows, ` +
    `${(at(beating.lags, 0.5) / 1_000).toFixed(1)} s in the middle, ` +
    `${(at(beating.lags, 1) / 1_000).toFixed(1)} s at most`,
);
keepRows(
  [
    qualityRow(
      `${follows} follows, ${articles} articles at once: to look through`,
      's of the clock',
      exactly(looked.ms / 1_000),
    ),
    qualityRow(
      'from reading to post, in the middle',
      's of the clock',
      exactly(at(beating.lags, 0.5) / 1_000),
    ),
  ],
  values.json,
);
await store.close();
await rm(folder, { recursive: true });

/** The heart as in the program, with a platform that takes every post at once. */
async function beat() {
  const posts: { channel: string; at: number }[] = [];
  const adapter: Adapter = {
    start: async () => {},
    stop: async () => {},
    post: async ({ channel, key }) => {
      posts.push({ channel: channel.id, at: Date.now() });
      return { messageId: key };
    },
    tell: async (_user, _reply, key) => ({ messageId: key }),
    findPost: async () => undefined,
  };
  const outbox = createOutbox({
    ...{ store, adapters: { discord: adapter }, operator: null, now, random: Math.random },
    compose: composeOrders({ store, now }),
    onTrouble: console.error,
  });
  const heart = startHeart({
    look: createWatch({ store, now }),
    claim: () => claimDue(store, now()),
    fill: outbox.fill,
    tidy: outbox.tidy,
    msUntilNext: async () => {
      const due = await store.nextDueAt();
      const waits = [due && Date.parse(due) - Date.now(), await outbox.msUntilNext()];
      const known = waits.filter((wait): wait is number => typeof wait === 'number');
      return known.length > 0 ? Math.min(...known) : null;
    },
    onTrouble: console.error,
  });
  const begun = Date.now();
  await untilQuiet(posts);
  const backlog = posts.length;
  const backlogMs = (posts.at(-1)?.at ?? begun) - begun;
  // Read in the middle between two beats, by another process.
  await sleep(3_000);
  const readAt = Date.now();
  const speaker = UNCOMMON;
  await addArticle(new Date().toISOString(), speaker);
  await untilQuiet(posts);
  await heart.stop();
  await outbox.stop();
  const lags = posts.slice(backlog).map((post) => post.at - readAt);
  const wanted = (await everyFollow()).filter(
    ({ subject }) => 'speakerId' in subject && subject.speakerId === idOf(speaker),
  );
  return { backlog, backlogMs, lags: lags.sort((a, b) => a - b), follows: wanted.length };
}

async function untilQuiet(posts: unknown[]): Promise<void> {
  let last = -1;
  for (let quiet = 0; quiet < 14; quiet = posts.length === last ? quiet + 1 : 0) {
    last = posts.length;
    await sleep(1_000);
  }
}

async function addFeeds(to: Store): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < FEEDS; n++) {
    const feed = await to.saveFeed({
      ...{ url: `https://outlet-${n}.example/feed`, title: outlets[n]!, group: null },
      ...{ kind: 'network', shared: true, now: ago(0) },
    });
    ids.push(feed.id);
  }
  return ids;
}

/** With one speaker alone where one is named, who says something new. */
async function addArticle(readAt: string, only?: number): Promise<void> {
  const invented = news.next().value as InventedArticle;
  const n = count++;
  const feed = n % FEEDS;
  const quotes = only === undefined ? invented.quotes : invented.quotes.slice(0, 1);
  await store.saveArticle(
    {
      ...{ id: `article-${n}`, feedId: feedIds[feed]!, title: invented.text.slice(1, 70) },
      ...{ url: `https://outlet-${feed}.example/${n}`, text: invented.text },
      ...{ outlet: outlets[feed]!, byline: null, published: readAt, readAt, sample: false },
    },
    quotes.map(({ start, end, terms, speaker: own, isStatement }) => {
      const speaker = only ?? own;
      return {
        ...{
          spans: [{ start, end }],
          clause: { start, end },
          kind: 'direct',
          cue: null,
          source: null,
        },
        speaker:
          speaker === null
            ? null
            : {
                ...{ id: idOf(speaker), name: speakers[speaker]!.name, kind: 'person' },
                roles: [speakers[speaker]!.role],
                names: [
                  {
                    ...{ id: idOf(speaker), name: speakers[speaker]!.name },
                    key: idOf(speaker),
                  },
                ],
              },
        ...{ confidence: 0.9, certain: false, terms },
        class: isStatement || only !== undefined ? 'assert' : 'ask',
        shown: isStatement || only !== undefined,
      } as const;
    }),
    foldTerms(invented.text).join(' '),
  );
}

function idOf(speaker: number): string {
  return speakerId(speakers[speaker]!.name);
}

async function addFollows(): Promise<void> {
  for (let n = 0; n < places; n++) {
    const placeId = `discord:${n}`;
    const { id } = await store.saveFeed({
      ...{ url: `https://own-${n}.example/feed`, title: `Own ${n}`, group: null },
      ...{ kind: 'network', shared: false, now: ago(0) },
    });
    await store.followFeed(placeId, id);
    await store.mergeSpeakers(placeId, idOf(KNOWN_SPEAKERS + n), idOf(n % KNOWN_SPEAKERS));
  }
  for (let n = 0; n < follows; n++) {
    const place = { id: `discord:${n % places}`, platform: 'discord', name: `Place ${n % places}` };
    const speaker = UNCOMMON + (n % KNOWN_SPEAKERS);
    const follow: Follow = {
      ...{ id: `follow-${n}`, kind: 'follow', place, when: 'at once', most: 20, quiet: null },
      channel: { id: `channel-${n}`, name: `channel-${n}` },
      subject:
        n % 2 === 0
          ? { speakerId: idOf(speaker), name: speakers[speaker]!.name }
          : { topic: `${wordOf(200 + n)} ${wordOf(300 + (n % 50))}` },
      ...{ zone: 'Europe/Berlin', paused: false, createdBy: 'someone', createdAt: ago(HOUR_MS) },
      ...{ since: ago(HOUR_MS), nextDueAt: null, graceMinutes: 360 },
      ...{ refusals: 0, refusal: null, refusedAt: null, hindrance: null },
    };
    await store.saveOrder(follow);
  }
}

async function everyFollow(): Promise<Follow[]> {
  return (await store.findFollowers()).map(({ follow }) => follow);
}

async function countFindings(): Promise<number> {
  let sum = 0;
  for (const { id, place, channel } of await everyFollow()) {
    const span = { since: ago(HOUR_MS), before: ago(-HOUR_MS) };
    const own = await store.findChannelFindings({
      ...{ placeId: place.id, channelId: channel.id },
      ...span,
    });
    sum += own.filter(({ orderId }) => orderId === id).length;
  }
  return sum;
}

async function countDue(): Promise<number> {
  return (await everyFollow()).filter(({ nextDueAt }) => nextDueAt !== null).length;
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
}

function at(sorted: number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
