import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  DefaultRestOptions,
  type RawFile,
  REST,
  type RESTOptions,
  type ResponseLike,
} from 'discord.js';

/** What the library’s queue says of a request whose time was over before its turn came. */
export const LEFT_QUEUE = 'Request aborted manually';

/** One request to Discord; its answer as JSON. */
export type CallApi = (
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT',
  route: `/${string}`,
  request?: Request,
) => Promise<unknown>;

type Request = {
  body?: unknown;
  query?: URLSearchParams;
  files?: RawFile[];
  /** False for what an interaction’s own token opens. */
  auth?: boolean;
  timeoutMs?: number;
};

export type ApiSettings = {
  token: string;
  /** Another Discord than the real one. */
  apiUrl?: string | undefined;
  /** For one request, the wait in its queue and the whole answer included. */
  timeoutMs: number;
  /** Posts to all channels together; those beyond it are refused at once, with the time to wait. */
  requestsPerSecond?: number;
};

/** What came back is not from Discord’s API: most often a page of the network’s edge. */
export class NotDiscordError extends Error {
  override readonly name = 'NotDiscordError';
  readonly status: number;
  readonly isPage: boolean;
  readonly retryAfterMs: number;

  constructor(status: number, headers: Headers) {
    super(`an answer (${status}) that is not Discord’s own`);
    this.status = status;
    this.isPage = headers.get('content-type')?.startsWith('text/') === true;
    this.retryAfterMs = Number(headers.get('retry-after') ?? 0) * 1000 || 0;
  }
}

/**
 * Opens a way to Discord’s API beside the gateway, so that it works whatever becomes of that. `close`
 * ends the library’s timers; requests still work.
 */
export function openApi(settings: ApiSettings): { call: CallApi; close(): void } {
  const { token, timeoutMs: usualMs } = settings;
  const rest = new REST({ version: '10', ...restOptions(settings) });
  const call: CallApi = (method, fullRoute, { timeoutMs = usualMs, ...request } = {}) => {
    // The library forgets its token after a 401, and later requests would fail without a reason.
    rest.setToken(token);
    const signal = AbortSignal.timeout(timeoutMs);
    return rest.request({ method: method as never, fullRoute, ...request, signal });
  };
  return {
    call,
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

export function restOptions({
  apiUrl,
  timeoutMs,
  requestsPerSecond = Number.POSITIVE_INFINITY,
}: Omit<ApiSettings, 'token'>): Partial<RESTOptions> {
  return {
    ...(apiUrl && { api: apiUrl.replace(/\/+$/u, '') }),
    timeout: timeoutMs,
    globalRequestsPerSecond: requestsPerSecond,
    // The library retries without a pause, and could post twice.
    retries: 0,
    // It would wait up to an hour in silence.
    rejectOnRateLimit: () => true,
    makeRequest: ask,
  };
}

/**
 * A form with files as bytes. Each undici sends forms of its own making alone, and whichever is loaded
 * last sends the requests of all: ours for web pages would refuse the library’s.
 */
async function withBytes<Init extends { body?: unknown; headers?: unknown }>(
  init: Init,
): Promise<Init> {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const type = form.headers.get('content-type')!;
  const body = new Uint8Array(await form.arrayBuffer());
  return { ...init, body, headers: { ...(init.headers as object), 'content-type': type } };
}

/** The library’s time limit ends with the headers unless the body is read here, too. */
const ask: RESTOptions['makeRequest'] = async (url, init) => {
  // A request may come to its turn in the very moment in which its time is over.
  await nextTurn();
  if (init.signal?.aborted) throw new Error(LEFT_QUEUE);
  const answer = await DefaultRestOptions.makeRequest(url, await withBytes(init));
  const { status, statusText } = answer;
  const headers = new Headers([...answer.headers]);
  const body = await answer.arrayBuffer();
  const isJson = headers.get('content-type')?.startsWith('application/json') === true;
  if (!isJson && status !== 204) throw new NotDiscordError(status, headers);
  // The body was decoded on its way.
  headers.delete('content-encoding');
  const whole = new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  // Two descriptions of the same thing, which TypeScript does not take for one another.
  return whole as unknown as ResponseLike;
};
