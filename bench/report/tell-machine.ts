import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';

/** What figures depend on. It names no host and no folder. */
export type Machine = {
  date: string;
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  version: string;
  /** How many processes waited for a core when the run began. */
  load: number;
};

const PACKAGE = new URL('../../package.json', import.meta.url);

export function tellMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${type()} ${arch()}`,
    node: process.version,
    version: ownVersion(),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return `${version} (${commit.trim()})`;
}
