import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { readEnv } from './read-env.ts';

const NONE = 'none';
/** By it our threads and processes find the same folder; Node's own name for it. */
const NODE_VARIABLE = 'NODE_COMPILE_CACHE';

/**
 * Has Node keep what it compiles, for the next start, in the folder of COMPILE_CACHE or else beside
 * the database. Only `makes` it where the database is opened anyway: a look at the help leaves nothing
 * behind. Where the folder cannot be written, or is somebody else’s, everything goes on without it.
 */
export function keepCompiled({ makes }: { makes: boolean }): void {
  if (module.getCompileCacheDir() !== undefined) return;
  const folder = folderOf(readEnv());
  if (folder === undefined || !(makes || existsSync(folder))) return;
  if (!isOurs(folder) || !isWritable(folder)) return;
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

const ROOT = 0;

/**
 * What is in the folder is run, so nobody else may put anything there: it is ours, and what it stands in
 * is ours or root's. Root must not run what a service may write.
 */
export function isOurs(folder: string, uid = process.getuid?.()): boolean {
  // Windows has no such numbers.
  if (uid === undefined) return true;
  const isNobodyElses = (path: string): boolean => [uid, ROOT].includes(statSync(path).uid);
  if (!existsSync(folder)) return isNobodyElses(nearestAbove(folder));
  return statSync(folder).uid === uid && isNobodyElses(dirname(folder));
}

function nearestAbove(folder: string): string {
  const above = dirname(folder);
  return existsSync(above) || above === folder ? above : nearestAbove(above);
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
