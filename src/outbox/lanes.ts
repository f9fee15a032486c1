/** `run` gives after how many milliseconds it wants another turn, before its followers; or none. */
type Entry<T> = { item: T; run(): Promise<number | undefined> };
type Lane<T> = { waiting: Entry<T>[]; isRunning: boolean; restsUntil: number };

type LanesOptions = {
  /** How many jobs run at once. */
  atOnce: number;
  /** A job that takes longer no longer keeps another from starting. */
  patienceMs: number;
  /** Between the starts of two jobs in one lane. */
  gapMs: number;
  /** Milliseconds on a clock that never goes back. */
  clock?: () => number;
  /** Called whenever a job has ended. */
  onRoom(): void;
};

/**
 * Runs jobs in lanes, one for each channel of a platform: within a lane one after another, in order
 * and spaced; over all lanes a few at once. A job that hangs holds up its own lane, and everybody
 * else for `patienceMs` at most.
 */
export function createLanes<T>({
  atOnce,
  patienceMs,
  gapMs,
  clock = () => performance.now(),
  onRoom,
}: LanesOptions) {
  const lanes = new Map<string, Lane<T>>();
  /** Lanes with something to do whose turn has come, the longest waiting first. */
  const ready = new Set<string>();
  const inHand = new Set<T>();
  let idlers: (() => void)[] = [];
  let isClosed = false;
  let busy = 0;
  let held = 0;

  function add(name: string, item: T, run: Entry<T>['run']): void {
    const lane = lanes.get(name) ?? { waiting: [], isRunning: false, restsUntil: 0 };
    lanes.set(name, lane);
    lane.waiting.push({ item, run });
    inHand.add(item);
    prepare(name, lane);
  }

  /** Puts a lane among the ready ones, now or when it has rested. */
  function prepare(name: string, lane: Lane<T>): void {
    if (lane.isRunning) return;
    if (lane.waiting.length === 0) {
      if (lane.restsUntil <= clock()) lanes.delete(name);
      return;
    }
    const rest = Math.max(lane.restsUntil, held) - clock();
    if (rest > 0) setTimeout(() => prepare(name, lane), rest);
    else {
      ready.add(name);
      startReady();
    }
  }

  function startReady(): void {
    for (const name of ready) {
      if (busy >= atOnce) return;
      ready.delete(name);
      const lane = lanes.get(name);
      if (!lane || lane.isRunning || lane.waiting.length === 0) continue;
      if (held > clock()) prepare(name, lane);
      else start(name, lane);
    }
  }

  function start(name: string, lane: Lane<T>): void {
    const entry = lane.waiting.shift()!;
    lane.isRunning = true;
    lane.restsUntil = clock() + gapMs;
    busy++;
    let isBusy = true;
    const free = (): void => {
      if (!isBusy) return;
      isBusy = false;
      busy--;
      startReady();
    };
    const impatient = setTimeout(free, patienceMs);
    const end = (againInMs: number | undefined): void => {
      clearTimeout(impatient);
      lane.isRunning = false;
      if (againInMs === undefined || isClosed) drop(entry.item);
      else {
        lane.waiting.unshift(entry);
        lane.restsUntil = clock() + againInMs;
      }
      free();
      prepare(name, lane);
      onRoom();
    };
    entry.run().then(end, () => end(undefined));
  }

  function drop(item: T): void {
    inHand.delete(item);
    if (inHand.size > 0) return;
    for (const resolve of idlers) resolve();
    idlers = [];
  }

  /** Takes out what has not started. */
  function clear(): T[] {
    const waiting = [...lanes.values()].flatMap((lane) => lane.waiting.splice(0));
    ready.clear();
    for (const { item } of waiting) drop(item);
    return waiting.map(({ item }) => item);
  }

  return {
    add,
    /** Jobs that wait or run. */
    size: () => inHand.size,
    /** Nothing starts for so long. */
    hold(ms: number): void {
      held = Math.max(held, clock() + ms);
    },
    /** The hold is over. */
    resume(): void {
      held = 0;
      for (const [name, lane] of lanes) prepare(name, lane);
    },
    isHeld: () => held > clock(),
    clear,
    /** The same, and what runs gets no further turn. */
    close(): T[] {
      isClosed = true;
      return clear();
    },
    /** Resolves when nothing waits or runs. */
    idle: (): Promise<void> =>
      inHand.size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
  };
}
