import { chmodSync, chownSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What only its owner may read. */
const PRIVATE = 0o600;

/** Whose a file is, and who may read it. */
export type Owner = { uid: number; gid: number; mode: number };

/**
 * Whose a database is that is about to be written: as it was, or else of whoever has its folder, and for
 * nobody else to read. The service may run as another user than whoever restores.
 */
export function ownerOf(file: string): Owner {
  if (existsSync(file)) return toOwner(file);
  return { ...toOwner(dirname(file)), mode: PRIVATE };
}

/** Makes a file that nobody else may read, where there is none. */
export function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'wx', PRIVATE));
}

/** Gives it to its owner. Only root may give files away, and nobody else has to. */
export function giveTo(file: string, { uid, gid, mode }: Owner): void {
  const is = statSync(file);
  if (process.getuid?.() === 0 && (is.uid !== uid || is.gid !== gid)) chownSync(file, uid, gid);
  if ((is.mode & 0o7777) !== mode) chmodSync(file, mode);
}

function toOwner(path: string): Owner {
  const { uid, gid, mode } = statSync(path);
  return { uid, gid, mode: mode & 0o7777 };
}
