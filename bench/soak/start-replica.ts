import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import packageJson from '../../package.json' with { type: 'json' };
import { kindOfTrouble } from './kind-of-trouble.ts';
import { readMemory } from './read-memory.ts';
import { type Figures, readMetrics } from './read-metrics.ts';

export type Replica = ReturnType<typeof startReplica>;
export type Sample = { name: string; at: number; mb: number; childrenMb: number } & Figures;

const START = new URL('../../start.js', import.meta.url).pathname;
const LOOP_WATCH = new URL('./scale-loop-watch.ts', import.meta.url).href;
/** As `npm start` has it. */
const flags = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** The real program, which may be killed and started again; counts what its log says, by kind. */
export function startReplica(
  name: string,
  { folder, env, speed }: { folder: string; env: Record<string, string>; speed: number },
) {
  const troubles: Record<string, number> = {};
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  let child: ChildProcess | undefined;
  let url: string | undefined;
  let isWanted = true;
  // A soak that is interrupted leaves nothing behind.
  process.once('exit', () => child?.kill('SIGKILL'));

  /** As a supervisor does: one that ends before it is ready is started again. */
  async function start(): Promise<void> {
    isWanted = true;
    while (isWanted && !url) await tryToStart();
  }

  async function tryToStart(): Promise<void> {
    const started = spawn(process.execPath, [...flags, `--import=${LOOP_WATCH}`, START], {
      cwd: folder,
      env: {
        ...passedOn(),
        ...{ PORT: '0', SAMPLE: '0', LOG_LEVEL: 'warn', SOAK_SPEED: String(speed) },
        ...{ ALLOW_NETWORKS: '127.0.0.0/8', FEEDS: join(folder, 'feeds.opml'), ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface({ input: started.stderr }).on('line', (line) => {
      log.write(`${line}\n`);
      note(kindOfTrouble(line));
    });
    child = started;
    started.once('exit', (code, signal) => {
      url = undefined;
      if (isWanted) note(`ended by itself: ${signal ?? code}`);
    });
    const [line] = await Promise.race([once(started.stdout, 'data'), once(started, 'exit')]);
    url = /http:\/\/[^\s,]+/u.exec(String(line))?.[0];
  }

  function note(kind: string): void {
    troubles[kind] = (troubles[kind] ?? 0) + 1;
  }

  return {
    ...{ name, troubles, start },
    /** Undefined while it does not run. */
    async sample(at: number): Promise<Sample | undefined> {
      if (!url) return undefined;
      const { own, children } = readMemory(child!.pid!);
      const figures = await readMetrics(url, speed).catch((error) => {
        note(`/metrics did not answer: ${error.cause?.code ?? error.message}`);
        return undefined;
      });
      return figures && { name, at, mb: own, childrenMb: children, ...figures };
    },
    async kill(): Promise<void> {
      isWanted = false;
      child!.kill('SIGKILL');
      await once(child!, 'exit');
    },
    /** Gives its exit code. */
    async stop(): Promise<number | null> {
      isWanted = false;
      if (!child || child.exitCode !== null) return child?.exitCode ?? null;
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

/** Its clock, where programs are, and what is compiled already. */
const passedOn = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(?:PATH|LD_PRELOAD|NODE_COMPILE_CACHE|FAKETIME.*)$/u.test(name),
    ),
  );
