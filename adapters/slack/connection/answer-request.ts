import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Nothing that Slack tells is near it. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Has Bolt answer a request, which throws where it is for none of its addresses. */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener | undefined,
): void {
  // Nobody has to send all of what is too long.
  if (Number(request.headers['content-length']) > MAX_BODY_BYTES) {
    end(response, 413);
    return;
  }
  try {
    if (listener) {
      listener(request, response);
      return;
    }
  } catch {
    // Nobody is waiting for a reason at an address that does not exist.
  }
  end(response, 404);
}

const end = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
