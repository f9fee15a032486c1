import {
  type Adapter,
  type Post,
  PostError,
  type Posted,
  type PostOutcome,
} from '../chat/adapter.ts';
import type { Block, Reply } from '../chat/reply/reply.ts';
import { message } from '../language/say.ts';
import type { Delivery, Hindrance, Order, Told } from '../model.ts';
import type { Claimed, DeliveryEnd } from '../store/outbox/deliveries.ts';
import type { Shown } from '../store/outbox/editions.ts';
import { messageOf } from '../text/message-of.ts';
import { isQuiet } from './is-quiet.ts';
import { markLate } from './mark-late.ts';
import { nameOf } from './name-of.ts';
import { personOf } from './person-of.ts';
import { plainer } from './plainer.ts';
import { REFUSAL_PAUSES_MS } from './refusal-pauses.ts';
import type { TellTrouble } from './trouble.ts';

/** What one delivery posts. */
export type Edition = {
  reply: Reply;
  told: Told;
  /** What each block of the reply tells, for where not all of them can be posted. */
  tells?: ReadonlyMap<Block, Told>;
  /** Whether more goes under it, as a delivery of its own. */
  goesOn?: boolean;
  /** The message that it is about, as it is to be now. */
  amends?: Amended;
};

/** A message that was posted, and what it shows now. */
type Amended = { shown: Shown; reply: Reply };

export type DeliverDeps = {
  adapter: Adapter;
  /** What is to be posted; undefined where nothing is new. */
  compose(delivery: Claimed): Promise<Edition | undefined>;
  /**
   * Commits that an attempt to post this starts, which is kept where it may have to be corrected;
   * undefined where the lease was lost.
   */
  startAttempt(delivery: Claimed, posts: Reply | null): Promise<Claimed | undefined>;
  /** Commits how it ended. */
  settle(end: DeliveryEnd): Promise<void>;
  /** Counts that the channel refused us, and gives how often that was in a row. */
  refuse(delivery: Claimed, reason: string): Promise<number>;
  /** Pauses what is posted there, until it is mended. */
  hinder(delivery: Claimed, hindrance: Hindrance, reason: string): Promise<void>;
  /** The channel took a post after it had refused some. */
  accept(delivery: Claimed): Promise<void>;
  /** Nothing more is posted to the platform for so long. */
  hold(ms: number): void;
  /** It has arrived. */
  onSent(delivery: Claimed): void;
  /** Adds the delivery that goes on under this one’s message; it may be there where that was found. */
  goOn(delivery: Claimed, messageId: string, wasFound: boolean): Promise<unknown>;
  /** What an earlier attempt has posted, or tried to; undefined where it is not kept. */
  readKept(editionId: string): Promise<Reply | undefined>;
  /** Keeps that a message shows something else now. */
  amended(amended: Amended): Promise<void>;
  tell: TellTrouble;
  /** Told what an administrator should read in the log. */
  onTrouble(message: string, cause?: unknown): void;
  now(): Date;
  /** From 0 to 1. */
  random(): number;
};

/** What is to be delivered again, and after how long. */
export type Again = { delivery: Claimed; inMs: number };

/** Doubles with each attempt, six times at most. */
const FIRST_PAUSE_MS = 30_000;
const MAX_DOUBLINGS = 6;
/** A platform that asks to wait no longer keeps its place in the lane. */
const MAX_WAIT_IN_LANE_MS = 15_000;
/** Nobody but a person can mend credentials. */
const CREDENTIALS_PAUSE_MS = 5 * 60_000;

/**
 * Posts one delivery, exactly once. An attempt is stored before the post. Where its outcome stays
 * unknown, the post is looked for in the channel before it is repeated; where nobody can look, it
 * is not repeated. Gives when it wants another turn in its lane, or undefined where nothing is left
 * to do now.
 */
export async function deliver(delivery: Claimed, deps: DeliverDeps): Promise<Again | undefined> {
  const { compose, now, startAttempt } = deps;
  if (delivery.state === 'attempted' && (await findEarlier(delivery, deps))) return undefined;
  if (now().toISOString() > delivery.giveUpAt) return giveUp(delivery, deps);
  const kept = await keptBefore(delivery, deps);
  const edition = kept ?? (await compose(delivery));
  if (!edition) return end(delivery, { state: 'skipped', error: message('nothing was new') }, deps);
  const { zone } = delivery.order;
  const late = { dueAt: delivery.dueAt, zone, now: now() };
  const reply = kept || edition.amends ? edition.reply : markLate(edition.reply, late);
  const started = await startAttempt({ ...delivery, told: edition.told }, keptOf(edition, reply));
  if (!started) return undefined;
  return post(started, { ...edition, reply }, deps);
}

/** What was tried before, where it may have arrived and nobody can look. */
async function keptBefore(
  { editionId, told }: Claimed,
  { adapter, readKept }: DeliverDeps,
): Promise<Edition | undefined> {
  if (!adapter.repeats || editionId === null || !told) return undefined;
  const reply = await readKept(editionId);
  return reply && { reply, told };
}

/** What tells of a correction is not corrected itself. */
const keptOf = ({ amends }: Edition, reply: Reply): Reply | null => (amends ? null : reply);

async function post(
  delivery: Claimed,
  edition: Edition,
  deps: DeliverDeps,
): Promise<Again | undefined> {
  try {
    if (edition.amends && !(await amendOrLeave(delivery, edition.amends, deps)))
      return await end(
        delivery,
        { state: 'skipped', error: message('its message was deleted') },
        deps,
      );
    const { messageId } = await send(delivery, edition.reply, deps);
    return await arrived(delivery, messageId, edition, deps);
  } catch (error) {
    return settleFailure(delivery, edition, asPostError(error), deps);
  }
}

/** Into a channel, under a message, or to one person: then the channel’s id is `@` and theirs. */
function send(
  { id, order, under, corrects }: Claimed,
  reply: Reply,
  { adapter, now }: DeliverDeps,
) {
  const { channel, place } = order;
  const userId = personOf(channel);
  if (userId !== undefined) return adapter.tell({ id: userId, placeId: place.id }, reply, id);
  return adapter.post({
    ...{ channel, place, reply, key: id, silent: isQuiet(order, now()) },
    ...(under === null ? mannerOf(order) : { under }),
    ...(corrects !== null && { corrects }),
  });
}

/** A message that may not be changed stays as it is; what is said under it still can be said. */
async function amendOrLeave(
  delivery: Claimed,
  amended: Amended,
  deps: DeliverDeps,
): Promise<boolean> {
  try {
    return await amend(delivery, amended, deps);
  } catch (error) {
    if (!(error instanceof PostError) || !STAYS.has(error.outcome) || error.hindrance) throw error;
    deps.onTrouble(`${nameOf(delivery)}: its message cannot be changed. ${error.message}`, error);
    return true;
  }
}

const STAYS: ReadonlySet<PostOutcome> = new Set(['channel', 'message']);

/** False where the message is there no longer. */
async function amend(
  { order }: Claimed,
  { shown, reply }: Amended,
  { adapter }: DeliverDeps,
): Promise<boolean> {
  if (!adapter.edit) return true;
  const { channel, place } = order;
  const { id: key, messageId, under } = shown;
  const userId = personOf(channel);
  return adapter.edit({
    ...{ channel, place, reply, key, messageId },
    ...(userId !== undefined && { person: { id: userId, placeId: place.id } }),
    ...(under === null ? mannerOf(order) : { under }),
  });
}

/** What goes on under an edition calls nobody again. */
function mannerOf(order: Order): Pick<Post, 'ping' | 'topics'> {
  if (order.kind === 'follow') return {};
  const topics = order.topics.filter((topic) => !topic.startsWith('-'));
  return { topics, ...(order.ping && { ping: order.ping }) };
}

async function arrived(
  delivery: Claimed,
  messageId: string,
  edition: Edition | undefined,
  deps: DeliverDeps,
  { wasFound = false } = {},
) {
  // Before the first is settled: if we stop in between, it is looked for, and then added.
  if (edition?.goesOn && deps.adapter.threads) await deps.goOn(delivery, messageId, wasFound);
  // Before, too: what is corrected already has nothing to be told of.
  if (edition?.amends) await deps.amended(edition.amends);
  await deps.settle({ delivery, state: 'sent', messageId });
  deps.onSent(delivery);
  if (delivery.order.refusals > 0) await deps.accept(delivery);
  return undefined;
}

/** Each class of failure asks for something else. */
async function settleFailure(
  delivery: Claimed,
  edition: Edition,
  error: PostError,
  deps: DeliverDeps,
): Promise<Again | undefined> {
  if (error.hindrance) return hindered(delivery, error.hindrance, error, deps);
  switch (error.outcome) {
    case 'later':
      return waitFor(delivery, error, deps);
    case 'credentials':
      return holdBack(delivery, error, deps);
    case 'channel':
      return refused(delivery, error, deps);
    case 'message':
      return postPlainer(delivery, edition, error, deps);
    case 'unknown':
      // It stays “attempted”, so whoever claims it after the lease looks for it first.
      deps.onTrouble(
        `${nameOf(delivery)}: no clear answer, looking for it later. ${error.message}`,
        error,
      );
      return undefined;
  }
}

async function waitFor(
  delivery: Claimed,
  { message, retryAfterMs, holdsAll }: PostError,
  deps: DeliverDeps,
): Promise<Again | undefined> {
  if (holdsAll) deps.hold(retryAfterMs);
  // Nothing was posted, so it need not be looked for.
  if (retryAfterMs > 0 && retryAfterMs <= MAX_WAIT_IN_LANE_MS)
    return { delivery: { ...delivery, state: 'pending' }, inMs: retryAfterMs };
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(delivery.attempts - 1, MAX_DOUBLINGS);
  // Up to a quarter more, so that those that failed together do not all come back together.
  const pause = retryAfterMs || doubled * (1 + deps.random() / 4);
  return end(delivery, { state: 'pending', error: message, retryAfterMs: pause }, deps);
}

async function holdBack(delivery: Claimed, error: PostError, deps: DeliverDeps) {
  const { platform } = delivery.order.place;
  deps.hold(CREDENTIALS_PAUSE_MS);
  deps.onTrouble(`${platform} does not accept the credentials: ${error.message}`, error);
  await deps.tell.credentials(platform, error.message);
  const wait = {
    state: 'pending',
    error: error.message,
    retryAfterMs: CREDENTIALS_PAUSE_MS,
  } as const;
  return end(delivery, wait, deps);
}

async function hindered(
  delivery: Claimed,
  hindrance: Hindrance,
  { message }: PostError,
  deps: DeliverDeps,
) {
  deps.onTrouble(`${nameOf(delivery)} is paused: ${message}`);
  await end(delivery, { state: 'failed', error: message }, deps);
  await deps.hinder(delivery, hindrance, message);
  return undefined;
}

async function refused(delivery: Claimed, error: PostError, deps: DeliverDeps) {
  const { message } = error;
  deps.onTrouble(
    `${nameOf(delivery)} cannot be posted in #${delivery.order.channel.name}: ${message}`,
    error,
  );
  // Who may post there may perhaps not open a thread, and the message has a button for the rest.
  if (delivery.under) return end(delivery, { state: 'failed', error: message }, deps);
  const times = await deps.refuse(delivery, message);
  const retryAfterMs = REFUSAL_PAUSES_MS[times - 1];
  if (retryAfterMs !== undefined) {
    await deps.tell.channel(delivery, error);
    return end(delivery, { state: 'pending', error: message, retryAfterMs }, deps);
  }
  await deps.tell.paused(delivery, message);
  return end(delivery, { state: 'failed', error: message }, deps);
}

async function postPlainer(
  delivery: Claimed,
  edition: Edition,
  error: PostError,
  deps: DeliverDeps,
): Promise<Again | undefined> {
  deps.onTrouble(
    `${nameOf(delivery)} was not taken as it was, which is our fault: ${error.message}`,
    error,
  );
  const plain = plainer(edition.reply);
  const told = toldBy(edition, plain.kept);
  const held = await deps.startAttempt({ ...delivery, told }, keptOf(edition, plain.reply));
  if (!held) return undefined;
  try {
    const { messageId } = await send(held, plain.reply, deps);
    return await arrived(held, messageId, edition, deps);
  } catch (again) {
    if (!(again instanceof PostError) || again.outcome !== 'message')
      return settleFailure(held, edition, asPostError(again), deps);
    await deps.tell.message(held, again);
    return end(held, { state: 'failed', error: again.message }, deps);
  }
}

/** What is left out is not told. */
function toldBy({ told, tells }: Edition, blocks: Block[]): Told {
  if (!tells) return told;
  const shown = blocks.flatMap((block) => tells.get(block) ?? []);
  return {
    stories: shown.flatMap(({ stories }) => stories),
    statements: shown.flatMap(({ statements }) => statements),
  };
}

async function giveUp(delivery: Claimed, deps: DeliverDeps) {
  const error = delivery.error ?? message('it could not be posted in time');
  deps.onTrouble(`${nameOf(delivery)}: given up. ${error}`);
  if (!delivery.under) await deps.tell.lost({ ...delivery, state: 'failed' }, error);
  return end(delivery, { state: 'failed', error }, deps);
}

/** Looks for a post whose outcome is unknown; true where nothing is left to do now. */
async function findEarlier(delivery: Claimed, deps: DeliverDeps): Promise<boolean> {
  const { order, under } = delivery;
  const { channel, place } = order;
  const { adapter } = deps;
  const since = new Date(delivery.firstAttemptAt ?? delivery.dueAt);
  let found: Posted | undefined;
  try {
    if (personOf(channel) !== undefined)
      throw new PostError('unknown', message('nobody can look into direct messages'));
    found = await adapter.findPost({
      ...{ channel, place, key: delivery.id, since },
      ...(under !== null && { under }),
    });
  } catch (error) {
    // It stays “attempted”, so it is looked for again before it may be posted again.
    if (error instanceof PostError && error.outcome !== 'unknown') return true;
    const reason = messageOf(error);
    await end(delivery, { state: 'uncertain', error: reason }, deps);
    if (!under) await deps.tell.lost({ ...delivery, state: 'uncertain' }, reason);
    deps.onTrouble(
      `${nameOf(delivery)}: whether it arrived cannot be known; it is not repeated.`,
      error,
    );
    return true;
  }
  // Not within the look: a database that is busy now says nothing about the post.
  if (found)
    await arrived(delivery, found.messageId, await deps.compose(delivery), deps, {
      wasFound: true,
    });
  return found !== undefined;
}

async function end(
  delivery: Delivery,
  how: Omit<DeliveryEnd, 'delivery'>,
  { settle }: Pick<DeliverDeps, 'settle'>,
): Promise<undefined> {
  await settle({ delivery, ...how });
}

const asPostError = (error: unknown): PostError =>
  error instanceof PostError ? error : new PostError('unknown', messageOf(error), { cause: error });
