import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FLAGS = ['--max-old-space-size=512', '--max-semi-space-size=2'];
const TICKS_A_SECOND = 100;

/**
 * Starts the program over a new database, asks it one question, leaves it at rest, and stops it. Linux
 * alone tells what processes take.
 */
export async function runServer(
  folder: string,
  { home, sample, restS }: { home: string; sample: '0' | '1'; restS?: number },
): Promise<Record<string, number>> {
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home))
    if (name.startsWith(`${sample}.db`)) rmSync(join(home, name));
  const begun = performance.now();
  const child = spawn(process.execPath, [...FLAGS, 'start.js'], {
    cwd: folder,
    env: {
      ...{ PORT: '0', FEEDS: 'none', SAMPLE: sample, LOG_LEVEL: 'error' },
      DATABASE_URL: `sqlite:${join(home, `${sample}.db`)}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  await ask(/http:\S+/u.exec(String(line))![0]);
  const answered = (performance.now() - begun) / 1_000;
  const processor = sumOf(child.pid!, processorOf);
  await sleep((restS ?? 1) * 1_000);
  const rest = sumOf(child.pid!, memoryOf);
  child.kill('SIGTERM');
  await once(child, 'close');
  return {
    's to the answer': Number(answered.toFixed(2)),
    'processor s to the answer': Number(processor.toFixed(2)),
    ...(restS !== undefined && { 'MB at rest': Math.round(rest) }),
  };
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(`${url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ line: '/quotes holm', zone: 'UTC' }),
  });
  await answer.text();
}

/** Over a process and those that it has started. */
function sumOf(pid: number, measure: (pid: number) => number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((other) => statOf(other)[1] === String(pid));
  return [pid, ...children].reduce((sum, one) => sum + measure(one), 0);
}

/** Megabytes. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000;

/** Seconds. */
const processorOf = (pid: number): number =>
  (Number(statOf(pid)[11]) + Number(statOf(pid)[12])) / TICKS_A_SECOND;

/** What stands behind the name of a process, its state first; nothing where it has ended. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  } catch {
    return [];
  }
}
