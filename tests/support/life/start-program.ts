import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { programEnv } from '../program-env.ts';

const MAIN = fileURLToPath(new URL('../../../main.ts', import.meta.url));
/** What a container’s engine, and systemd, leave a process before they kill it. */
const MAX_STOPPING_MS = 10_000;

/** The real program as a process of its own. Resolves when it says that it is ready. */
export async function startProgram(folder: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: programEnv({ PORT: '0', FEEDS: 'none', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const ended = once(child, 'close');
  const first = await Promise.race([once(child.stdout, 'data'), ended]);
  const url = /http:\/\/[^\s,]+/u.exec(String(first[0]))?.[0];
  if (!url) throw new Error(`The program did not start: ${log}`);

  return {
    url,
    log: () => log,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    get: async (path: string) => (await fetch(`${url}${path}`)).text(),
    /** Asks it to stop, and gives its exit code: null where it had to be killed. */
    async stop(): Promise<number | null> {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), MAX_STOPPING_MS);
      const [code] = await ended;
      clearTimeout(killer);
      return code;
    },
    kill: () => void child.kill('SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}
