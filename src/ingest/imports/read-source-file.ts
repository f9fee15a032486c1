import { open } from 'node:fs/promises';
import { UnreadableError } from '../unreadable-error.ts';

const MAX_BYTES = 10_000_000;
const PROBLEMS: Record<string, string> = {
  EACCES: 'may not be read by me',
  EISDIR: 'is a folder; name the files in it',
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EPERM: 'may not be read by me',
};

/** The bytes of a file to import, at most 10 MB of them. Throws `UnreadableError` for anything larger. */
export async function readSourceFile(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { size } = await file.stat();
  if (size > MAX_BYTES) throw new UnreadableError(`${path} is larger than 10 MB.`);
  return await file.readFile();
}

/** Puts the system's error codes into words; any other error stays as it is. */
export function toFileError(path: string, error: unknown): unknown {
  const problem = PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
  return problem ? new UnreadableError(`${path} ${problem}.`, { cause: error }) : error;
}
