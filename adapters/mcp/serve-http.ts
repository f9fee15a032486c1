import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Log } from '../../src/chat/adapter.ts';
import { type ServerDeps, serverMaker } from './create-server.ts';

/** A text of 50,000 letters, however they are coded. */
const MAX_BODY_BYTES = 1024 * 1024;
/** Nothing changes that a program is told of, so nobody has a use for many. */
const MAX_STREAMS = 20;

/** Answers requests one by one and keeps nothing between them. Who may ask is for others to say. */
export function answerHttp(
  deps: ServerDeps,
  log: Pick<Log, 'warn'>,
): (request: Request) => Promise<Response> {
  const { fetch } = createMcpHandler(serverMaker(deps), {
    maxRequestBodySize: MAX_BODY_BYTES,
    maxSubscriptions: MAX_STREAMS,
    onerror: (err) => log.warn({ reason: err.message }, 'a request of a program was refused'),
  });
  return (request) => fetch(request);
}
