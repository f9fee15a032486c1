export type Term = {
  /** It holds for its time from this moment on; `onOver` is told when that ends. */
  renew(from: Moment): void;
  isOver(): boolean;
  end(): void;
};

/** The steady clock stands still while a machine sleeps, the other one can be set. */
export type Moment = { steadyMs: number; wallMs: number };

export const thisMoment = (): Moment => ({ steadyMs: performance.now(), wallMs: Date.now() });

/**
 * For how long a lease may be relied on without asking. Over as soon as either clock says so: who
 * was frozen must not act on a lease that others have taken.
 */
export function createTerm(ms: number, onOver: () => void): Term {
  let since: Moment | undefined;
  let timer: NodeJS.Timeout | undefined;
  const msLeft = (): number => {
    if (!since) return 0;
    const { steadyMs, wallMs } = thisMoment();
    return ms - Math.max(steadyMs - since.steadyMs, wallMs - since.wallMs);
  };
  return {
    renew(from) {
      since = from;
      clearTimeout(timer);
      timer = setTimeout(onOver, Math.max(0, msLeft()));
    },
    isOver: () => msLeft() <= 0,
    end() {
      since = undefined;
      clearTimeout(timer);
    },
  };
}
