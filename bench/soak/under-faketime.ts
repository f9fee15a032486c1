import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, rmSync } from 'node:fs';

// `/faketime_shm_4711`, in the list that libfaketime hands down
const SHARED = /\/faketime_(sem|shm)_\d+/gu;

/** Whether the clocks of this process, and of all that it starts, already go faster. */
export const isUnderFaketime = (): boolean =>
  Boolean(process.env.FAKETIME_SHARED && process.env.LD_PRELOAD?.includes('faketime'));

/**
 * Runs this script anew with clocks that go so many times as fast; gives its exit code. Whatever
 * that starts shares the instant from which they do. Throws where Debian’s `faketime` is missing.
 */
export async function runUnderFaketime(speed: number): Promise<number> {
  if (spawnSync('faketime', ['--version']).error)
    throw new Error(
      'The soak lets a day pass in minutes by libfaketime, which is not installed: apt-get install faketime.',
    );
  const [, script = '', ...args] = process.argv;
  const child = spawn('faketime', ['-f', `+0 x${speed}`, process.execPath, script, ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Postgres runs as another user, and would count from an instant of its own, minutes later. */
export function shareWithOtherUsers(): void {
  for (const [name, kind] of (process.env.FAKETIME_SHARED ?? '').matchAll(SHARED)) {
    const file = `/dev/shm/${kind === 'sem' ? 'sem.' : ''}${name.slice(1)}`;
    if (!existsSync(file)) continue;
    chmodSync(file, 0o666);
    // `faketime` has become this process, and nobody else takes it away.
    process.once('exit', () => rmSync(file, { force: true }));
  }
}
