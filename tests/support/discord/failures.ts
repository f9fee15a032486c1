import type { ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';

/**
 * How a request goes wrong. A stall is an answer whose body never comes; with `html` the answer is a
 * page of the network's edge.
 */
export type Failure =
  | { status: number; code?: number; headers?: Record<string, string>; html?: string }
  /** All is well, and these headers come with it. */
  | { headers: Record<string, string> }
  | 'reset'
  | 'accept-then-500'
  | 'accept-then-reset'
  | 'accept-then-stall'
  | 'hang';

/** The failures that tests have asked for, each for one request to come. */
export function createFailures() {
  const scripts: { path: RegExp; failure: Failure }[] = [];
  return {
    fail: (path: RegExp, failure: Failure) => void scripts.push({ path, failure }),
    next(path: string): Failure | undefined {
      const at = scripts.findIndex((script) => script.path.test(path));
      return at < 0 ? undefined : scripts.splice(at, 1)[0]?.failure;
    },
  };
}

/** Answers a request, or fails to, as was asked for. `act` does what the request wants. */
export function respond(
  response: ServerResponse,
  act: () => Answer,
  failure: Failure | undefined,
): void {
  if (failure === 'hang') return;
  if (failure === 'reset') return void response.destroy();
  if (typeof failure === 'object' && 'status' in failure) {
    const { status, code = 0, headers, html } = failure;
    if (html === undefined)
      return void send(response, [status, { code, message: `scripted ${status}` }], headers);
    return void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(html);
  }
  const answer = act();
  if (failure === 'accept-then-500') return void send(response, [500, {}]);
  if (failure === 'accept-then-reset') return void response.destroy();
  if (failure === 'accept-then-stall')
    return void response.writeHead(200, { 'content-type': 'application/json' }).write(' ');
  send(response, answer, typeof failure === 'object' ? failure.headers : {});
}

export function send(
  response: ServerResponse,
  [status, body]: Answer,
  headers: Record<string, string> = {},
): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
