import { open } from 'node:fs/promises';
import { UnreadableError } from '../unreadable-error.ts';

const MAX_BYTES = 10_000_000;
const NO_PERMISSION = 'cannot be read: permission denied';
const PROBLEMS: Record<string, string> = {
  EACCES: NO_PERMISSION,
  EISDIR: 'is a folder; name the files in it',
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EPERM: NO_PERMISSION,
};

/** The bytes of a file to import. Throws `UnreadableError` where it is larger than 10 MB. */
export async function readSourceFile(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { size } = await file.stat();
  checkSize(path, size);
  return await file.readFile();
}

/** Throws `UnreadableError` for more than 10 MB. */
export function checkSize(name: string, bytes: number): void {
  if (bytes > MAX_BYTES) throw new UnreadableError(`${name} is larger than 10 MB.`);
}

/** Puts the system's error codes into words; any other error stays as it is. */
export function toFileError(path: string, error: unknown): unknown {
  const problem = PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
  return problem ? new UnreadableError(`${path} ${problem}.`, { cause: error }) : error;
}
