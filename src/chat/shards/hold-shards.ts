import { CredentialsError, type Log } from '../adapter.ts';
import { sleep } from '../sleep.ts';
import { within } from '../within.ts';
import { createTerm, thisMoment } from './create-term.ts';
import { type HoldTimes, TIMES } from './hold-times.ts';
import { type Connection, type Failed, keepOpen, type Open } from './keep-open.ts';
import type { Shards } from './shards.ts';

export type HoldDeps<Opened extends Connection> = {
  /** The platform’s, for the log. */
  name: string;
  shards: Shards;
  bot: string;
  /** Of this start alone: what was held under another name may be given back at any moment. */
  holder: string;
  /** How many connections there are to be. */
  count: number;
  open: Open<Opened>;
  times?: Partial<HoldTimes> | undefined;
  log: Pick<Log, 'info' | 'warn'>;
};

export type Holding<Opened> = {
  /** Resolves once a connection stands, or others hold them all. */
  start(onEnd: (error: unknown) => void): Promise<void>;
  /** Closes what it holds, and then lets others have it. */
  stop(): Promise<void>;
  opened(): Opened[];
  /** Why nobody is answered here, where others may be answering. */
  remark(): string | null;
};

/** Of the seconds that a process has to stop. */
const RELEASE_MS = 2_000;
const SIGNS_IN = 'signs in to answer';
const STANDS_BY = 'stands by: another process answers';
const LAPSED = 'answers nobody: the database does not say whether others do';

/** Holds a fair share of a bot’s connections, each open only while its lease lasts for certain. */
export function holdShards<Opened extends Connection>(deps: HoldDeps<Opened>): Holding<Opened> {
  const { name, shards, bot, holder, log } = deps;
  const { marginMs, beatMs, soonMs, restMs, ...times } = { ...TIMES, ...deps.times };
  const term = createTerm(times.leaseMs - marginMs, lapse);
  const connections = keepOpen({
    ...{ open: deps.open, isOver: term.isOver, onUp },
    onFailure: (failed, error) => void inTurn(() => drop(failed, error)).catch(end),
  });
  const stopping = new AbortController();
  const started = Promise.withResolvers<void>();
  let onEnd: (error: unknown) => void = () => {};
  let lastTurn: Promise<unknown> = Promise.resolve();
  let restsUntil = 0;
  let counted = deps.count;
  let remark: string | null = null;

  async function keepBeating(): Promise<void> {
    for (let beats = 0; !stopping.signal.aborted; beats++) {
      const pause = await inTurn(beat).catch((error) => {
        if (beats === 0) end(error);
        log.warn({ reason: String(error) }, `${name}: what is held here was not renewed.`);
        return soonMs;
      });
      await sleep(pause, stopping.signal);
    }
  }

  /** One after another: what is being given back must not be opened again meanwhile. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {});
    return turn;
  }

  /** Gives how long to wait for the next one. */
  async function beat(): Promise<number> {
    if (stopping.signal.aborted) return 0;
    const asked = thisMoment();
    const takes = asked.steadyMs >= restsUntil;
    const given = await shards.hold({ ...times, bot, holder, takes, count: deps.count });
    if (stopping.signal.aborted) return 0;
    const { count, own, surplus, more } = given;
    noteCount(count);
    const gone = connections.ids().filter((id) => !own.includes(id));
    if (gone.length > 0) log.warn({ shards: gone }, `${name}: others hold what was held here.`);
    await connections.close(gone);
    if (surplus.length > 0) {
      log.info({ shards: surplus }, `${name}: left to a process that has none.`);
      await giveBack(surplus);
    }
    term.renew(asked);
    if (stopping.signal.aborted || term.isOver()) return soonMs;
    for (const id of own.filter((id) => !surplus.includes(id)))
      if (!connections.has(id)) connections.connect({ id, count });
    const isWaiting = more || connections.ids().length > 0;
    if (!connections.isAnyUp()) become(isWaiting ? SIGNS_IN : STANDS_BY);
    return more ? Math.min(soonMs, beatMs) : beatMs;
  }

  function noteCount(count: number): void {
    if (count === counted) return;
    counted = count;
    const numbers = { connections: count, wanted: deps.count };
    if (count !== deps.count)
      log.warn(numbers, `${name}: others answer over another number of connections, which stays.`);
  }

  function onUp(): void {
    become(null);
    started.resolve();
  }

  /** A connection that failed is left to others; without any other one here it is the end. */
  async function drop({ shard: { id }, isOpen }: Failed, error: unknown): Promise<void> {
    if (!isOpen() || stopping.signal.aborted) return;
    restsUntil = performance.now() + restMs;
    await giveBack([id]);
    if (connections.ids().length === 0 || error instanceof CredentialsError) return end(error);
    log.warn({ shard: id, reason: String(error) }, `${name}: one of the connections failed.`);
  }

  /** The leases could not be renewed in time: others may have them in a moment. */
  function lapse(): void {
    if (connections.ids().length === 0) return;
    become(LAPSED);
    void connections.close(connections.ids());
  }

  function become(now: string | null): void {
    if (now === STANDS_BY) started.resolve();
    if (now !== null && now !== remark) log.info({}, `${name} ${now}.`);
    remark = now;
  }

  async function giveBack(ids: number[]): Promise<void> {
    await connections.close(ids);
    await shards.release(bot, holder, ids).catch((error) => {
      // It may still arrive, so nothing can be held under this name any more.
      end(error);
      throw error;
    });
  }

  function end(error: unknown): void {
    if (stopping.signal.aborted) return;
    started.reject(error);
    onEnd(error);
  }

  return {
    start(told) {
      onEnd = told;
      void keepBeating();
      return started.promise;
    },
    async stop() {
      stopping.abort();
      await connections.close(connections.ids());
      term.end();
      // What is on its way may still take something.
      const release = inTurn(() => shards.release(bot, holder));
      const late = () => new Error('no answer');
      await within(release, { ms: RELEASE_MS, late }).catch((error) =>
        log.warn({ reason: String(error) }, `${name}: others wait for the end of the lease.`),
      );
      started.reject(new Error(`${name}: stopped while starting.`));
    },
    opened: connections.all,
    remark: () => remark,
  };
}
