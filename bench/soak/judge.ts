import type { Briefing, Delivery, Follow } from '../../src/model.ts';
import { openTables } from '../delivery/save-due.ts';
import { dueSlots } from './due-slots.ts';
import { isFollowed, nameOf, type SoakReport } from './invent-reports.ts';
import type { World } from './open-world.ts';

export type Verdict = Awaited<ReturnType<typeof judge>>;
type Post = { id: string; channel: string; text: string };
type Judged = {
  startedAt: number;
  /** When orders were saved: what was due, or printed, before is nobody’s. */
  openedAt: number;
  endedAt: number;
  reports: SoakReport[];
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What fell due so shortly before the end may still be on its way. */
const UNDER_WAY_MS = 15 * MINUTE_MS;
/** A feed is visited at least so often while it works, and more often in its first hours. */
const MOST_BETWEEN_VISITS_MS = 6 * HOUR_MS;
const MAX_EXAMPLES = 5;
// the number of a saying, within its words
const CODE = /in case (\d+)/gu;
const STORY = /\/story\/(\d+)$/u;
// ids, times and numbers
const OWN = /\b(?=\w*\d)\w{5,}\b|\d+/gu;

const lastVisitOf = ({ openedAt, endedAt }: Judged): number =>
  endedAt - Math.min(MOST_BETWEEN_VISITS_MS, (endedAt - openedAt) / 2);

/** Holds what was due and what was printed against what is stored and what stands in the channels. */
export async function judge(
  { url, peers, orders, openedAt }: World,
  given: Omit<Judged, 'openedAt'>,
) {
  const run = { ...given, openedAt };
  const db = openTables(url);
  const deliveries = await db.selectFrom('deliveries').selectAll().execute();
  const articles = await db.selectFrom('articles').select(['id', 'url']).execute();
  const quotes = await db.selectFrom('quotes').select(['articleId', 'speakerId']).execute();
  const revisions = await db.selectFrom('revisions').select('id').execute();
  const findings = await db
    .selectFrom('findings')
    .select(['orderId', 'key', 'deliveryId'])
    .execute();
  await db.destroy();
  const posts = await readPosts(peers);
  const byMessage = Map.groupBy(posts, ({ id }) => id);
  const textOf = ({ messageId }: Pick<Delivery, 'messageId'>): string =>
    (byMessage.get(messageId ?? '') ?? []).map(({ text }) => text).join('\n');
  const follows = new Map(orders.follows.map((follow) => [follow.id, follow]));
  const corrections = deliveries.filter(({ corrects }) => corrects !== null);
  const first = deliveries.filter(({ corrects }) => corrects === null);
  return {
    articles: articles.length,
    quotes: quotes.length,
    quotesOfSomebody: quotes.filter(({ speakerId }) => speakerId !== null).length,
    revisions: revisions.length,
    findings: countBy(findings, ({ deliveryId }) =>
      deliveryId === null ? 'waits' : deliveryId === 'never' ? 'never' : 'told',
    ),
    reading: judgeReading(run, articles),
    briefings: judgeBriefings(orders.briefings, deliveries, run),
    deliveries: countBy(deliveries, stateOf),
    posts: judgePosts(posts, deliveries),
    follows: judgeFollows({
      ...run,
      follows,
      textOf,
      deliveries: first,
      stored: storiesOf(articles),
    }),
    corrections: judgeCorrections({ ...run, first, corrections, textOf }),
    faults: {
      discord: await peers.order<string[]>('discord', 'faults'),
      slack: await peers.order<string[]>('slack', 'faults'),
    },
  };
}

async function readPosts(peers: World['peers']): Promise<Post[]> {
  const blocks = await peers.order<string[]>('slack', 'blocks');
  const inSlack = (await peers.posts('slack')).map((post, nth) => ({
    ...post,
    text: `${post.text}\n${blocks[nth]}`,
  }));
  return [...(await peers.posts('discord')), ...inSlack];
}

/** Whether what was printed is stored, as far as every feed has been visited since. */
function judgeReading(run: Judged, articles: { url: string | null }[]) {
  const { reports, startedAt, endedAt } = run;
  const stored = countBy(articles, ({ url }) => STORY.exec(url ?? '')?.[1] ?? 'other');
  const printed = reports.filter(({ at }) => startedAt + at < endedAt);
  const visited = printed.filter(({ at }) => startedAt + at < lastVisitOf(run));
  const missing = visited.filter(({ n }) => !stored[n]);
  return {
    printed: printed.length,
    toBeStored: visited.length,
    missing: missing.length,
    missingOf: missing.slice(0, MAX_EXAMPLES).map(({ n, feed }) => `${n} of feed ${feed}`),
    twice: Object.values(stored).filter((times) => times > 1).length,
  };
}

/** Whether each briefing that was due has been posted, or says why not. */
function judgeBriefings(
  briefings: Briefing[],
  deliveries: Pick<Delivery, 'orderId' | 'slot' | 'state' | 'error' | 'dueAt' | 'settledAt'>[],
  { openedAt, endedAt }: Judged,
) {
  const due = dueSlots(briefings, openedAt, endedAt - UNDER_WAY_MS);
  const bySlot = Map.groupBy(deliveries, ({ orderId, slot }) => `${orderId} ${slot}`);
  const lost = [...due.keys()].filter((slot) => !bySlot.has(slot));
  const found = [...due.keys()].flatMap((slot) => bySlot.get(slot) ?? []);
  const late = found
    .filter(({ state }) => state === 'sent')
    .map(({ dueAt, settledAt }) => (Date.parse(settledAt ?? dueAt) - Date.parse(dueAt)) / 1_000)
    .sort((a, b) => a - b);
  return {
    due: due.size,
    states: countBy(found, stateOf),
    lost: lost.length,
    lostOf: lost.slice(0, MAX_EXAMPLES),
    lateS: { p50: shareOf(late, 0.5), p99: shareOf(late, 0.99), max: shareOf(late, 1) },
  };
}

/** Whether each post belongs to one delivery, and each delivery that is sent has one. */
function judgePosts(
  posts: Post[],
  deliveries: Pick<Delivery, 'id' | 'state' | 'messageId' | 'orderId' | 'slot' | 'error'>[],
) {
  const sent = deliveries.filter(({ state }) => state === 'sent');
  const byMessage = Map.groupBy(sent, ({ messageId }) => messageId ?? '');
  const ids = countBy(posts, ({ id }) => id);
  const nowhere = sent.filter(({ messageId }) => !ids[messageId ?? '']);
  const unclaimed = posts.filter(({ id }) => !byMessage.has(id));
  const same = [
    ...Map.groupBy(posts, ({ channel, text }) => `${channel}\n${text}`).values(),
  ].filter(({ length }) => length > 1);
  return {
    posts: posts.length,
    sent: sent.length,
    nowhere: nowhere.length,
    nowhereOf: nowhere
      .slice(0, MAX_EXAMPLES)
      .map(({ id, orderId, slot }) => `${id} ${orderId} ${slot}`),
    severalDeliveries: [...byMessage.values()].filter(({ length }) => length > 1).length,
    unclaimed: unclaimed.length,
    unclaimedOf: countBy(unclaimed, ({ text }) =>
      text.split('\n')[0]!.replace(OWN, '…').slice(0, 80),
    ),
    sameText: same.length,
    sameTextOf: same
      .slice(0, MAX_EXAMPLES)
      .map(([one]) => `${one!.channel}: ${one!.text.slice(0, 120)}`),
  };
}

type Told = Judged & {
  /** What was not read cannot be told, and is counted elsewhere. */
  stored: ReadonlySet<string>;
  follows: Map<string, Follow>;
  deliveries: Pick<Delivery, 'orderId' | 'messageId' | 'state' | 'settledAt'>[];
  textOf(delivery: Pick<Delivery, 'messageId'>): string;
};

/** Whether a follow was told anything twice, and whether each saying of somebody followed was told. */
function judgeFollows(run: Told) {
  const { follows, deliveries, textOf, reports, startedAt, openedAt, stored } = run;
  const told = new Map<string, Map<string, number>>();
  const sent = deliveries.filter(({ orderId, state }) => follows.has(orderId) && state === 'sent');
  for (const delivery of sent) {
    const own = told.get(delivery.orderId) ?? new Map<string, number>();
    told.set(delivery.orderId, own);
    for (const code of codesIn(textOf(delivery))) own.set(code, (own.get(code) ?? 0) + 1);
  }
  const twice = [...told].flatMap(([id, codes]) =>
    [...codes]
      .filter(([, times]) => times > 1)
      .map(([code, times]) => `${id}, case ${code}, ${times} times`),
  );
  const missing: string[] = [];
  let expected = 0;
  for (const { id, subject, when } of follows.values()) {
    if ('topic' in subject || when === 'briefing') continue;
    for (const { n, at, said, editedAt } of reports)
      for (const { code, speaker } of said) {
        const isDue = startedAt + at >= openedAt && startedAt + at < lastVisitOf(run);
        if (!isDue || !stored.has(String(n)) || editedAt !== null || !isFollowed(speaker)) continue;
        if (nameOf(speaker) !== subject.name) continue;
        expected++;
        if (!told.get(id)?.has(String(code))) missing.push(`${id}, case ${code}, story ${n}`);
      }
  }
  return {
    posts: sent.length,
    sayings: [...told.values()].reduce((sum, { size }) => sum + size, 0),
    toldTwice: twice.length,
    toldTwiceOf: twice.slice(0, MAX_EXAMPLES),
    ofPeople: {
      printed: expected,
      notTold: missing.length,
      notToldOf: missing.slice(0, MAX_EXAMPLES),
    },
  };
}

/** Whether what lost words that were shown is corrected, and each only once. */
function judgeCorrections(
  run: Judged &
    Pick<Told, 'textOf'> & {
      first: Pick<Delivery, 'id' | 'messageId' | 'state' | 'settledAt' | 'error'>[];
      corrections: Pick<Delivery, 'corrects' | 'messageId' | 'state' | 'settledAt' | 'error'>[];
    },
) {
  const { first, corrections, textOf, reports, startedAt } = run;
  const printings = countBy(
    reports.flatMap(({ said }) => said),
    ({ code }) => String(code),
  );
  const shown = first
    .filter(({ state }) => state === 'sent')
    .map((delivery) => ({ ...delivery, codes: codesIn(textOf(delivery)) }));
  const corrected = corrections
    .filter(({ state }) => state === 'sent')
    .map((delivery) => ({ ...delivery, codes: codesIn(textOf(delivery)) }));
  let expected = 0;
  const missing: string[] = [];
  for (const { said, editedAt } of reports) {
    const code = String(said[0]!.code);
    // Two looks are at most an hour apart in the first hours.
    if (editedAt === null || printings[code] !== 1 || startedAt + editedAt > lastVisitOf(run))
      continue;
    for (const { id, codes, settledAt } of shown) {
      if (!codes.has(code) || Date.parse(settledAt ?? '') > startedAt + editedAt) continue;
      expected++;
      if (!corrected.some((one) => one.corrects === id)) missing.push(`${id}, case ${code}`);
    }
  }
  const byText = Map.groupBy(corrected, (one) => `${one.corrects} ${textOf(one)}`);
  const doubled = [...byText.values()].filter(({ length }) => length > 1);
  return {
    states: countBy(corrections, stateOf),
    expected,
    missing: missing.length,
    missingOf: missing.slice(0, MAX_EXAMPLES),
    doubled: doubled.length,
    doubledOf: doubled
      .slice(0, MAX_EXAMPLES)
      .map(([one]) => `${one!.corrects}: ${textOf(one!).slice(0, 160)}`),
  };
}

const storiesOf = (articles: { url: string | null }[]): Set<string> =>
  new Set(articles.map(({ url }) => STORY.exec(url ?? '')?.[1] ?? ''));

const codesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(CODE)].map(([, code]) => code!));

const stateOf = ({ state, error }: Pick<Delivery, 'state' | 'error'>): string =>
  error === null ? state : `${state}: ${error.replace(OWN, '…').slice(0, 100)}`;

function countBy<T>(items: T[], nameOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = nameOf(item);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const shareOf = (sorted: number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
