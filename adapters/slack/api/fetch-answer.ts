// a refusal in one word, as response addresses give it: `invalid_blocks`
const WORD = /^[a-z_]{1,60}$/u;

/** What came back is not from Slack’s API: a page of the network’s edge, or of somebody between. */
export class NotSlackError extends Error {
  override readonly name = 'NotSlackError';
  readonly status: number;
  readonly retryAfterMs: number;

  constructor(status: number, headers: Headers) {
    super(`an answer (${status}) that is not Slack’s own`);
    this.status = status;
    this.retryAfterMs = Number(headers.get('retry-after') ?? 0) * 1000 || 0;
  }
}

/**
 * Fetches from Slack, the body within the same time limit. Throws `NotSlackError` for a page, and for
 * an error that is neither JSON nor a word: the library would take those for a refusal of Slack’s.
 */
export async function fetchAnswer(url: string | URL | Request, init?: RequestInit) {
  const response = await fetch(url, init);
  const { status, statusText } = response;
  const text = await response.text();
  const headers = new Headers(response.headers);
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  // A wait without its length is no answer that the library could read.
  const isWait = status === 429 && Number(headers.get('retry-after')) > 0;
  if (isPage || (status >= 400 && !isWait && !WORD.test(text) && !isJson(text)))
    throw new NotSlackError(status, headers);
  headers.delete('content-encoding');
  return new Response(text, { status, statusText, headers });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
