import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Has Bolt answer a request, which throws where it is for none of its addresses. */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener | undefined,
): void {
  try {
    if (listener) {
      listener(request, response);
      return;
    }
  } catch {
    // Nobody is waiting for a reason at an address that does not exist.
  }
  response.writeHead(404).end();
}
