/** A fetch that did not succeed, in one sentence for people. `status` is the server's answer, if it gave one. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly status: number | null;
  /** The server's Retry-After header, as it came. */
  readonly retryAfter: string | null;

  constructor(
    message: string,
    {
      status = null,
      retryAfter = null,
      cause,
    }: { status?: number | null; retryAfter?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const TOO_SLOW = new Set([
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
]);
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO|ERR_TLS|SELF_SIGNED|UNABLE_TO)/u;

/** Puts what the network code threw into words; a `FetchError` stays as it is. */
export function toFetchError(error: unknown, host: string): FetchError {
  if (error instanceof FetchError) return error;
  const { name, code: rawCode } = error as { name?: string; code?: unknown };
  // A timeout's DOMException carries a number here.
  const code = typeof rawCode === 'string' ? rawCode : '';
  const say = (message: string): FetchError => new FetchError(message, { cause: error });
  if (name === 'TimeoutError' || TOO_SLOW.has(code)) return say(`${host} took too long to answer.`);
  if (code === 'ENOTFOUND') return say(`There is no site at ${host}.`);
  if (code === 'EAI_AGAIN') return say(`The name ${host} cannot be looked up at the moment.`);
  if (code === 'ECONNREFUSED') return say(`${host} refused the connection.`);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return say(`${host} sent more than 5 MB.`);
  if (CERTIFICATE.test(code)) return say(`${host} has no valid certificate.`);
  return say(`${host} broke off or sent an answer that cannot be read.`);
}
