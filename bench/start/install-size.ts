import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Node itself comes as a package, and is needed by whatever is installed. */
const NODE = /^node_modules\/node(?:-[\w-]+)?$/u;

type Lock = { packages: Record<string, { dev?: true; devOptional?: true }> };

/** Megabytes and number of the packages that the program runs on, as far as they are here; Node is not counted. */
export function installSize(folder: string): { packages: number; megabytes: number } {
  const lock: Lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const packages = Object.entries(lock.packages)
    .filter(
      ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && !NODE.test(path),
    )
    .map(([path]) => join(folder, path))
    .filter(existsSync);
  const bytes = packages.reduce((sum, path) => sum + sizeOf(path), 0);
  return { packages: packages.length, megabytes: Math.round(bytes / 1e6) };
}

/** Bytes of a package, without the packages that lie in it: those are in the list themselves. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
    }, 0);
}
