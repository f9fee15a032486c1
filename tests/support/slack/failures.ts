import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from './json.ts';

/**
 * What the next call of a method, or the next answer (`respond`), meets instead of success; `accept`
 * does the work first. With `html` a page of the network's edge comes back, with `body` that text.
 */
export type Failure =
  | { error: string }
  | { status: number; retryAfter?: number; accept?: true; html?: string; body?: string }
  | { hang: true; accept?: true }
  | { reset: true; accept?: true };

/** The failures that tests have asked for, each for one call to come. */
export function createFailures() {
  const scripts = new Map<string, Failure[]>();
  return {
    fail: (method: string, ...next: Failure[]): void =>
      void scripts.set(method, [...(scripts.get(method) ?? []), ...next]),
    next: (method: string): Failure | undefined => scripts.get(method)?.shift(),
  };
}

/** Answers a request, or fails to, as was asked for. `work` does what the request wants. */
export function meet(
  failure: Failure | undefined,
  work: () => Json,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!failure || 'error' in failure) {
    const done: Json = failure ? { ok: false, error: failure.error } : work();
    send(response, done.status ?? 200, done);
    return;
  }
  if (failure.accept) work();
  if ('reset' in failure) request.socket.destroy();
  if (!('status' in failure)) return;
  const { status, retryAfter, html, body = html } = failure;
  const wait: Record<string, string> = retryAfter ? { 'retry-after': String(retryAfter) } : {};
  const type = html === undefined ? 'text/plain' : 'text/html';
  const said = status === 429 ? { ok: false, error: 'ratelimited' } : {};
  if (body === undefined) send(response, status, said, wait);
  else response.writeHead(status, { 'content-type': type, ...wait }).end(body);
}

function send(response: ServerResponse, status: number, body: Json, headers: Json = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
