import { readdirSync, readFileSync } from 'node:fs';

/** What a process and those that it has started hold, in MB. Linux alone tells. */
export function readMemory(pid: number): { own: number; children: number } {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return {
    own: residentMb(pid),
    children: children.reduce((sum, one) => sum + residentMb(one), 0),
  };
}

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024;

const parentOf = (pid: number): number =>
  Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0);

/** Nothing where it has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
