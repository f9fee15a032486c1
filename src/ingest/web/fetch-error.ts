import { say } from '../../language/say.ts';
/**
 * A fetch that failed; the message is one sentence for people. `status` is the server's answer, if
 * it gave one.
 */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly status: number | null;
  /** The server's Retry-After header, as it came. */
  readonly retryAfter: string | null;
  /** Nobody answered in time. */
  readonly isTimeout: boolean;

  constructor(
    message: string,
    { status = null, retryAfter = null, isTimeout = false, cause }: Partial<FetchErrorDetails> = {},
  ) {
    super(message, { cause });
    this.status = status;
    this.retryAfter = retryAfter;
    this.isTimeout = isTimeout;
  }
}

type FetchErrorDetails = {
  status: number | null;
  retryAfter: string | null;
  isTimeout: boolean;
  cause: unknown;
};

const TOO_SLOW = new Set([
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
]);
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO|ERR_TLS|SELF_SIGNED|UNABLE_TO)/u;

/** Puts an error of the network code into words; a `FetchError` stays as it is. */
export function toFetchError(error: unknown, host: string): FetchError {
  if (error instanceof FetchError) return error;
  const { name, code: rawCode } = error as { name?: string; code?: unknown };
  // The DOMException of a timeout has a number as its code.
  const code = typeof rawCode === 'string' ? rawCode : '';
  const isTimeout = name === 'TimeoutError' || TOO_SLOW.has(code);
  const failed = (words: string): FetchError => new FetchError(words, { isTimeout, cause: error });
  if (isTimeout) return failed(say('{host} took too long to answer.', { host }));
  if (code === 'ENOTFOUND') return failed(say('There is no site at {host}.', { host }));
  if (code === 'EAI_AGAIN')
    return failed(say('I cannot look up the name {host} at the moment.', { host }));
  if (code === 'ECONNREFUSED') return failed(say('{host} refused the connection.', { host }));
  if (CERTIFICATE.test(code)) return failed(say('{host} has no valid certificate.', { host }));
  return failed(say('{host} broke off, or sent an answer that I cannot read.', { host }));
}
