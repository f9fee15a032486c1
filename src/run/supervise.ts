import { type Adapter, CredentialsError, PostError } from '../chat/adapter.ts';
import { sleep } from '../chat/sleep.ts';
import { messageOf } from '../text/message-of.ts';
import { contain } from './contain.ts';

/** How a platform is doing; `reason` says why it is not up, or nobody is answered though it is. */
export type Health = {
  state: 'starting' | 'up' | 'down' | 'refused' | 'stopped';
  since: string;
  reason: string | null;
};

/** An adapter that is started for as long as it takes, and posts through whichever is the newest. */
export type Supervised = Adapter & { leave(): Promise<void>; health(): Health };

export type SuperviseDeps = {
  name: string;
  /** Makes the adapter anew, with the settings of now. */
  create(): Adapter;
  /** The settings of now as text: when it changes, refused credentials are tried again at once. */
  settings(): string;
  log: Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
  now(): Date;
  random(): number;
  /** Called when a start succeeds, and when credentials are refused. */
  onHealth?(health: Health): void;
};

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 5 * 60_000;
/** After so long without trouble, the pauses begin anew. */
const SOUND_MS = 10 * 60_000;
/**
 * Credentials that were refused are tried again when the settings change, and daily in the end: a
 * platform in trouble refuses good ones, too.
 */
const REFUSED_PAUSES_MS = [10 * 60_000, 3_600_000, 24 * 3_600_000];
const LOOK_AT_SETTINGS_MS = 30_000;
/** A library that breaks so often within a minute is started anew. */
const MAX_BREAKS = 20;
const BREAKS_WITHIN_MS = 60_000;

/**
 * Keeps a platform connected: starts it, and starts it again after a growing pause when it fails,
 * now or later. What its library throws in any callback stays within it. Nobody waits for it:
 * `start` returns at once.
 */
export function supervise(deps: SuperviseDeps): Supervised {
  const { name, log, now, random } = deps;
  const stopping = new AbortController();
  let adapter = contain(onBreak, deps.create);
  let health: Health = { state: 'starting', since: now().toISOString(), reason: null };
  let breaks: number[] = [];
  let isLeaving = false;
  let endRun: (error: unknown) => void = () => {};
  let running: Promise<void> | undefined;

  function become(state: Health['state'], reason: string | null = null): void {
    if (health.state === state && health.reason === reason) return;
    health = { state, since: now().toISOString(), reason };
    deps.onHealth?.(health);
  }

  /** One broken packet costs an answer; a library that keeps breaking is started anew. */
  function onBreak(error: unknown): void {
    log.error({ reason: messageOf(error) }, `${name}: its library broke, and the rest goes on`);
    const at = now().getTime();
    breaks = [...breaks.filter((one) => at - one < BREAKS_WITHIN_MS), at];
    if (breaks.length < MAX_BREAKS) return;
    breaks = [];
    endRun(new Error('Its library kept breaking.'));
  }

  async function run(): Promise<void> {
    let refusals = 0;
    for (let failures = 0; !stopping.signal.aborted && !isLeaving; ) {
      const startedAt = performance.now();
      const error = await runOnce();
      if (stopping.signal.aborted) break;
      if (performance.now() - startedAt > SOUND_MS) failures = refusals = 0;
      if (error instanceof CredentialsError) await waitForCredentials(error, refusals++);
      else await waitAWhile(error, failures++);
      makeAnew();
    }
    become('stopped');
  }

  /** With settings that cannot be read, the old adapter meets the old trouble. */
  function makeAnew(): void {
    try {
      adapter = contain(onBreak, deps.create);
    } catch (error) {
      log.error({ reason: messageOf(error) }, `${name} cannot be set up`);
    }
  }

  /** Starts the adapter, and gives why it ended. */
  async function runOnce(): Promise<unknown> {
    const { promise: ended, resolve } = Promise.withResolvers<unknown>();
    endRun = resolve;
    stopping.signal.addEventListener('abort', resolve, { once: true });
    const current = adapter;
    contain(onBreak, () =>
      current.start(resolve).then(() => {
        become('up');
        log.info({}, `${name} ${current.remark?.() ?? 'is connected'}`);
      }, resolve),
    );
    const error = await ended;
    stopping.signal.removeEventListener('abort', resolve);
    await contain(onBreak, () => current.stop()).catch((reason) =>
      log.warn({ reason: messageOf(reason) }, `${name} did not stop in order`),
    );
    return error;
  }

  async function waitAWhile(error: unknown, failures: number): Promise<void> {
    become('down', messageOf(error));
    const doubled = Math.min(FIRST_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS);
    // Half to all of it, so that replicas do not come back together.
    const pause = doubled * (0.5 + random() / 2);
    log.warn(
      { reason: messageOf(error) },
      `${name} is not connected; the next try is in ${Math.ceil(pause / 1_000)} s, and the rest goes on`,
    );
    await sleep(pause, stopping.signal);
  }

  async function waitForCredentials(error: CredentialsError, refusals: number): Promise<void> {
    become('refused', error.message);
    log.error(
      { reason: error.message },
      `${name} does not accept its credentials; they are tried again when they change, after a while, and then daily`,
    );
    const refused = deps.settings();
    const until = performance.now() + (REFUSED_PAUSES_MS[refusals] ?? REFUSED_PAUSES_MS.at(-1)!);
    while (!stopping.signal.aborted && performance.now() < until) {
      await sleep(LOOK_AT_SETTINGS_MS, stopping.signal);
      if (deps.settings() !== refused) return;
    }
  }

  /** A library that throws in the middle of a post leaves it unclear. */
  const posting = <T>(post: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        reject(new PostError('unknown', messageOf(error), { cause: error }));
        onBreak(error);
      };
      contain(fail, () => post().then(resolve, reject));
    });

  return {
    ...(adapter.threads && { threads: adapter.threads }),
    health: () =>
      health.state === 'up' ? { ...health, reason: adapter.remark?.() ?? null } : health,
    async start() {
      running ??= run();
    },
    async leave() {
      isLeaving = true;
      await contain(onBreak, async () => adapter.leave?.()).catch((reason) =>
        log.warn({ reason: messageOf(reason) }, `${name} did not leave in order`),
      );
    },
    async stop() {
      stopping.abort();
      await running;
    },
    door() {
      const door = adapter.door?.();
      return door && { ...door, answer: (...args) => contain(onBreak, () => door.answer(...args)) };
    },
    ...(adapter.edit && {
      edit: (edit) => posting(async () => (await adapter.edit?.(edit)) ?? false),
    }),
    post: (...args) => posting(() => adapter.post(...args)),
    findPost: (...args) => posting(() => adapter.findPost(...args)),
    tell: (...args) => posting(() => adapter.tell(...args)),
  };
}
