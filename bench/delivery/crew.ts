import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkerOptions } from './worker.ts';

/** `ready` has read everything and waits, `working` has the store open. */
type Worker = {
  child: ChildProcess;
  state: 'starting' | 'ready' | 'told' | 'working' | 'stopped';
  /** Before that it is left alone. */
  safeUntil: number;
};

const LOOK_MS = 20;
/** Otherwise the starts of hundreds of workers take most of the processor. */
const COMPILED = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'on-record-bench-compiled');

/**
 * Keeps workers at work, and spares ready to take the place of those that die: a start takes far
 * longer than a drill has from one kill to the next.
 */
export function startCrew(
  options: Omit<WorkerOptions, 'peer'>,
  peerFor: (sender: number) => Record<string, string>,
  { spares, maxLifeMs, random }: { spares: number; maxLifeMs: number; random(): number },
) {
  const crew = new Set<Worker>();
  const troubles = new Map<string, number>();
  let isEnding = false;
  let wanted = 0;
  let count = 0;

  function hire(): void {
    const given: WorkerOptions = { ...options, peer: peerFor(++count) };
    const child = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(given)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    });
    const worker: Worker = { child, state: 'starting', safeUntil: 0 };
    crew.add(worker);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.on('message', ({ state, trouble }: { state?: Worker['state']; trouble?: string }) => {
      if (state) worker.state = state;
      if (state === 'working') worker.safeUntil = Date.now() + random() * maxLifeMs;
      if (trouble) note(trouble);
    });
    child.on('error', () => {});
    child.on('exit', (code, signal) => {
      crew.delete(worker);
      if (signal !== 'SIGKILL' && !isEnding)
        note(`A worker ended by itself (${code}): ${said.slice(-300)}`);
    });
  }

  function note(trouble: string): void {
    const kind = trouble.replace(/^Briefing \S+, \S+(?: under)?: /u, '');
    troubles.set(kind, (troubles.get(kind) ?? 0) + 1);
  }

  const inState = (...states: Worker['state'][]) =>
    [...crew].filter(({ state }) => states.includes(state));

  function keepUp(): void {
    const atWork = inState('told', 'working', 'stopped').length;
    for (const worker of inState('ready').slice(0, Math.max(0, wanted - atWork))) {
      worker.state = 'told';
      worker.child.send('begin');
    }
    while (inState('starting', 'ready').length < spares) hire();
  }
  const timer = setInterval(keepUp, LOOK_MS);

  /** One of those at work. */
  function pick(): Worker | undefined {
    const grown = inState('working').filter(({ safeUntil }) => safeUntil <= Date.now());
    return grown[Math.floor(random() * grown.length)];
  }

  return {
    /** What went wrong, and how often. */
    troubles,
    /** How many could begin at once. */
    ready: () => inState('ready').length,
    /** So many are to be at work from now on. */
    want(workers: number): void {
      wanted = workers;
    },
    /** Ends one in the middle of everything; false where none may be. */
    kill(): boolean {
      const worker = pick();
      if (worker) {
        crew.delete(worker);
        worker.child.kill('SIGKILL');
      }
      return worker !== undefined;
    },
    /** Freezes one for a while, as a machine that sleeps does. */
    freeze(ms: number): boolean {
      const worker = pick();
      if (worker) {
        worker.state = 'stopped';
        worker.child.kill('SIGSTOP');
        setTimeout(() => {
          worker.child.kill('SIGCONT');
          worker.state = 'working';
        }, ms);
      }
      return worker !== undefined;
    },
    end(): void {
      isEnding = true;
      clearInterval(timer);
      for (const { child } of crew) child.kill('SIGKILL');
    },
  };
}
