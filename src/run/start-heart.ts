type HeartDeps = {
  /** Looks what there is to be told; a look that fails holds up nothing else. */
  look?(): Promise<unknown>;
  /** Does a part of what is due now and gives how much there was: called until it is 0. */
  claim(): Promise<number>;
  /** Posts what was claimed; resolves once all of it is on its way. */
  fill(): Promise<void>;
  /** Once a minute: what nobody waits for. */
  tidy(): Promise<void>;
  /** Milliseconds until the next thing falls due, as far as is known; null for nothing. */
  msUntilNext(): Promise<number | null>;
  onTrouble(message: string, cause: unknown): void;
};

/** Other processes, and people, add to what is due at any time. */
const MAX_WAIT_MS = 10_000;
const MIN_WAIT_MS = 200;
const TIDY_MS = 60_000;

/**
 * Beats whenever something falls due: at the second at which a retry may be made, not at the next
 * minute. Keeps nothing in memory that matters: what is due is asked of the store with every beat,
 * so sleep, clock changes and restarts cost nothing. A beat that fails is told, and the next comes.
 */
export function startHeart(deps: HeartDeps): { wake(): void; stop(): Promise<void> } {
  const { look = async () => {}, claim, fill, tidy, msUntilNext, onTrouble } = deps;
  let isStopping = false;
  let isAwaited = true;
  let wakeUp = (): void => {};
  let tidyAt = 0;
  const running = run();

  async function run(): Promise<void> {
    while (!isStopping) {
      isAwaited = false;
      const waitMs = await beat().catch((error) => {
        onTrouble('The heartbeat missed', error);
        return MAX_WAIT_MS;
      });
      if (!isAwaited && !isStopping) await sleep(waitMs);
    }
  }

  async function beat(): Promise<number> {
    post();
    await look().catch((error) => onTrouble('What was read cannot be looked through', error));
    while (!isStopping && (await claim()) > 0) post();
    if (performance.now() >= tidyAt) {
      tidyAt = performance.now() + TIDY_MS;
      await tidy();
    }
    const next = (await msUntilNext()) ?? MAX_WAIT_MS;
    return Math.min(Math.max(next, MIN_WAIT_MS), MAX_WAIT_MS);
  }

  /** Posting goes on while more is claimed. */
  function post(): void {
    fill().catch((error) => onTrouble('What is due cannot be posted', error));
  }

  function sleep(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    wakeUp = () => {
      clearTimeout(timer);
      resolve();
    };
    return promise;
  }

  function wake(): void {
    isAwaited = true;
    wakeUp();
  }

  return {
    wake,
    async stop() {
      isStopping = true;
      wakeUp();
      await running;
    },
  };
}
