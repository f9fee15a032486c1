import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { readEnv } from './read-env.ts';

const NONE = 'none';
/** By it our threads and processes find the same folder; Node's own name for it. */
const NODE_VARIABLE = 'NODE_COMPILE_CACHE';

/**
 * Has Node keep what it compiles, for the next start, in the folder of COMPILE_CACHE or else beside
 * the database. Only `makes` it where the database is opened anyway: a look at the help leaves nothing
 * behind. Where the folder cannot be written, everything goes on without it.
 */
export function keepCompiled({ makes }: { makes: boolean }): void {
  if (module.getCompileCacheDir() !== undefined) return;
  const folder = folderOf(readEnv());
  if (folder === undefined || !(makes || existsSync(folder)) || !isWritable(folder)) return;
  module.enableCompileCache(folder);
  process.env[NODE_VARIABLE] = folder;
}

/** Of a database that has no folder here, none. */
export function folderOf({ COMPILE_CACHE, DATABASE_URL }: NodeJS.Dict<string>): string | undefined {
  const given = COMPILE_CACHE?.trim();
  if (given) return given === NONE ? undefined : resolve(given);
  const [, file] = /^sqlite:(.+)$/su.exec(DATABASE_URL?.trim() || 'sqlite:data/on-record.db') ?? [];
  if (file === undefined || file === ':memory:') return undefined;
  return join(dirname(resolve(file)), 'compiled');
}

/** Asked before: Node itself tries for ever to make a folder where there can be none. */
function isWritable(folder: string): boolean {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** One by one, since `recursive` is what tries for ever, under `/proc` for one. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
