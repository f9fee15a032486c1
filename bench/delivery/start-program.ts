import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import packageJson from '../../package.json' with { type: 'json' };
import type { Watched } from './watch-process.ts';

export type Program = Awaited<ReturnType<typeof startProgram>>;

/** As `npm start` has it: less memory, for a little more work. */
const flags = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'));
const MAIN = new URL('../../main.ts', import.meta.url).pathname;
const WATCH = new URL('./watch-process.ts', import.meta.url).href;

/**
 * Starts the real program, watched from within, and resolves when it says that it is ready. With
 * `profile`, its processor profile is left in that folder when it ends.
 */
export async function startProgram(
  env: Record<string, string>,
  { cwd, profile }: { cwd: string; profile?: string | undefined },
) {
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child: ChildProcess = spawn(
    process.execPath,
    [...flags, ...profiling, `--import=${WATCH}`, MAIN],
    {
      cwd,
      env: {
        // What tunes memory is passed on.
        ...keep(process.env, ['PATH', 'NODE_OPTIONS', 'MALLOC_ARENA_MAX']),
        PORT: '0',
        FEEDS: 'none',
        SAMPLE: '0',
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`main.ts ended with ${code} before it was ready`);
    }),
  ]);
  return {
    begin: () => void child.send('begin'),
    async report(): Promise<Watched> {
      child.send('report');
      const [watched] = await once(child, 'message');
      return watched as Watched;
    },
    async stop(): Promise<void> {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const keep = (env: NodeJS.ProcessEnv, names: string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(names.map((name) => [name, env[name]]));
