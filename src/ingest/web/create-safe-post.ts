import { Agent, request } from 'undici';
import { checkUrl, hostOf } from './check-url.ts';
import { createConnector, type Resolve, resolveByDns } from './connector.ts';
import { toFetchError } from './fetch-error.ts';
import { createReach } from './reach.ts';
import { discard } from './read-body.ts';

/**
 * Posts JSON to an address and gives the answer’s status, and how long it asks to wait. Throws
 * `FetchError` where there is no answer.
 */
export type SafePost = (
  address: string,
  post: { body: string; headers: Record<string, string> },
) => Promise<{ status: number; retryAfterMs: number }>;

const DEADLINE_MS = 15_000;
const MAX_RETRY_AFTER_MS = 3_600_000;

/**
 * The way to addresses that people name to be posted to: only public ones, as for `createSafeFetch`.
 * A redirect is not followed, and of the answer nothing is read but its head.
 */
export function createSafePost({
  allowNetworks = [],
  userAgent,
  resolve = resolveByDns,
  deadlineMs = DEADLINE_MS,
}: {
  allowNetworks?: string[];
  userAgent: string;
  resolve?: Resolve;
  deadlineMs?: number;
}): SafePost {
  const reach = createReach(allowNetworks);
  const dispatcher = new Agent({
    connect: createConnector(reach, resolve),
    headersTimeout: 10_000,
    maxHeaderSize: 16_384,
    allowH2: false,
  });

  return async (address, { body, headers }) => {
    const url = checkUrl(address, reach);
    try {
      const response = await request(url, {
        ...{ dispatcher, method: 'POST', body, signal: AbortSignal.timeout(deadlineMs) },
        headers: { 'user-agent': userAgent, 'content-type': 'application/json', ...headers },
      });
      discard(response.body);
      const { statusCode: status, headers: answered } = response;
      return { status, retryAfterMs: toMs(String(answered['retry-after'] ?? '')) };
    } catch (error) {
      throw toFetchError(error, hostOf(url));
    }
  };
}

/** Seconds; 0 where it says nothing that can be heeded. */
const toMs = (retryAfter: string): number =>
  /^\d{1,6}$/u.test(retryAfter) ? Math.min(Number(retryAfter) * 1_000, MAX_RETRY_AFTER_MS) : 0;
