import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRows } from '../../train/read-rows.ts';
import type { Row } from '../rounds/row.ts';
import type { Place, Run } from './section.ts';

/** The rows of a bench, and the versions of the packages that it compared. */
export type Measured = { rows: Row[]; versions: Record<string, string> };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FLAGS = ['--max-old-space-size=4096'];

/**
 * Runs a bench in a process of its own, which prints what it always prints. Undefined where it gave
 * nothing: its data is not here, or it failed.
 */
export async function runBench({ script, args }: Run, place: Place): Promise<Measured | undefined> {
  const path = `bench/${script}.ts`;
  if (!existsSync(join(ROOT, path))) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  const file = join(folder, 'rows.json');
  const peers = join(folder, 'peers.jsonl');
  try {
    const child = spawn(
      process.execPath,
      [...FLAGS, path, ...(args?.(place) ?? []), '--json', file],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, BENCH_PEERS: peers } },
    );
    await once(child, 'close');
    if (!existsSync(file)) return undefined;
    const { rows }: Pick<Measured, 'rows'> = JSON.parse(readFileSync(file, 'utf8'));
    const opened = existsSync(peers) ? readRows<Measured['versions']>(peers) : [];
    return rows.length > 0 ? { rows, versions: Object.assign({}, ...opened) } : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
