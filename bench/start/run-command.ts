import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const HOOK = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(2, JSON.stringify({ usage: [userCPUTime + systemCPUTime, maxRSS] }));
  });
`)}`;
const USAGE = /\{"usage":\[(\d+),(\d+)\]\}/u;

/** Seconds, and the most megabytes, that one command line takes with the sample in its database. */
export async function runCommand(
  folder: string,
  args: string[],
  home: string,
): Promise<Record<string, number>> {
  mkdirSync(home, { recursive: true });
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', HOOK, 'start.js', 'cli', ...args], {
    cwd: folder,
    env: { FEEDS: 'none', DATABASE_URL: `sqlite:${join(home, '1.db')}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  await once(child, 'close');
  const [, cpu, rss] = USAGE.exec(err) ?? [];
  return {
    s: Number(((performance.now() - begun) / 1_000).toFixed(2)),
    'processor s': Number((Number(cpu) / 1e6).toFixed(2)),
    'MB at most': Math.round(Number(rss) / 1_000),
  };
}
