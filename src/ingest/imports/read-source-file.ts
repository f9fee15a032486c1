import { open } from 'node:fs/promises';
import { type Message, message, say } from '../../language/say.ts';
import { UnreadableError } from '../unreadable-error.ts';

const MAX_BYTES = 10_000_000;
const NO_PERMISSION = message('{path} cannot be read: permission denied.');
const MISSING = message('{path} does not exist.');
const PROBLEMS: Record<string, Message> = {
  EACCES: NO_PERMISSION,
  EISDIR: message(
    '{path} is a folder without a file that I can import: .txt, .md, .html, .xml or .opml.',
  ),
  ENOENT: MISSING,
  ENOTDIR: MISSING,
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
  if (bytes > MAX_BYTES) throw new UnreadableError(say('{name} is larger than 10 MB.', { name }));
}

/** Puts the system's error codes into words; any other error stays as it is. */
export function toFileError(path: string, error: unknown): unknown {
  const problem = PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
  return problem ? new UnreadableError(say(problem, { path }), { cause: error }) : error;
}
