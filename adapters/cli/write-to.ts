import type { Writable } from 'node:stream';

/**
 * Writes to a stream one piece after the other: a piece is taken before the next is asked for, so
 * that a slow reader slows the writer down. Rejects where the reader has gone.
 */
export function writeTo(stream: Writable): (text: string) => Promise<void> {
  // The same error is given to whoever writes; without a listener it would end the process.
  stream.on('error', () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}

/** Whether the reader has read enough: `| head` closes the pipe, which is no failure. */
export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';
