import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Log } from '../../src/chat/adapter.ts';
import { type ServerDeps, serverMaker } from './create-server.ts';

/** Answers on the standard output, where nothing else may be written, until nobody asks any more. */
export async function answerStdio(
  deps: ServerDeps,
  log: Pick<Log, 'warn'>,
  { input = process.stdin, output = process.stdout } = {},
): Promise<void> {
  const over = Promise.race([
    ...['end', 'close'].map((event) => once(input, event)),
    once(output, 'error'),
    ...['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)),
  ]).catch(() => {});
  const served = serveStdio(serverMaker(deps), {
    onerror: (err) => log.warn({ err }, 'a message could not be read or answered'),
  });
  await over;
  await served.close();
}
