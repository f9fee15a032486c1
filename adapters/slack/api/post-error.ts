import { webApi } from '@slack/bolt';
import { CredentialsError, NOT_SENT, PostError } from '../../../src/chat/adapter.ts';
import { say } from '../../../src/language/say.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { NotSlackError } from './fetch-answer.ts';
import { MORE_SCOPES, REFUSALS, type Refusal } from './refusals.ts';

/** What became of a post, in words; `where` is its channel or person: `#news`. */
export function toPostError(cause: unknown, where: string): PostError {
  if (cause instanceof PostError) return cause;
  // Slack’s limits are for each channel, so that others need not wait.
  if (cause instanceof webApi.WebAPIRateLimitedError) return waitError(cause.retryAfter, cause);
  const refusal = codeOf(cause);
  if (refusal !== undefined) return refusalError(refusal, where, cause);
  const sent = cause instanceof webApi.WebAPIRequestError ? cause.original : cause;
  if (sent instanceof NotSlackError) return edgeError(sent);
  const message = say('Slack gave no clear answer: {reason}', { reason: messageOf(cause) });
  const isSent = !NOT_SENT.has(networkCodeOf(sent));
  return new PostError(isSent ? 'unknown' : 'later', message, { cause });
}

/** Where we may not look, the outcome stays unknown; all else can be looked at later. */
export function lookUpError(cause: unknown, where: string): PostError {
  const { outcome, message, retryAfterMs, holdsAll } = toPostError(cause, where);
  const code = codeOf(cause);
  const isForbidden = code === 'missing_scope' || code === 'no_permission';
  if (outcome === 'credentials' && !isForbidden) return new PostError(outcome, message, { cause });
  const isKnown = outcome === 'unknown' || outcome === 'later';
  return new PostError(
    isKnown ? 'later' : 'unknown',
    `${say('The history of {where} cannot be read.', { where })} ${message}`,
    { cause, retryAfterMs, holdsAll },
  );
}

/** Why a start failed; `token` says which of the two tokens was used. */
export function startError(cause: unknown, token: string): Error {
  const code = codeOf(cause) ?? '';
  if (REFUSALS[code]?.outcome === 'credentials')
    return new CredentialsError(
      `Slack does not accept ${token}: ${code}. docs/slack.md says where to find it.`,
    );
  return new Error(`Slack could not be reached: ${messageOf(cause)}`, { cause });
}

export const waitError = (seconds: number, cause?: unknown): PostError =>
  new PostError('later', say('Slack asks to wait.'), { cause, retryAfterMs: seconds * 1000 });

/** From 500 on, the edge may have passed the request and missed the answer. */
export function edgeError(cause: NotSlackError): PostError {
  const { status, retryAfterMs } = cause;
  return new PostError(
    status < 500 ? 'later' : 'unknown',
    say('Slack sent an answer ({status}) that is not Slack’s own.', { status }),
    {
      cause,
      retryAfterMs,
      holdsAll: retryAfterMs > 0,
    },
  );
}

/** A code that we do not know is about the channel: those are the ones that come and go. */
export function refusalError(code: string, where: string, cause?: unknown): PostError {
  const refusal: Refusal = REFUSALS[code] ?? { outcome: 'channel' };
  const { remedy, outcome, hindrance } = isAside(cause) ? ASIDE : refusal;
  const words = remedy && say(remedy, { where });
  const said = say('Slack refused the request ({code}).', { code });
  return new PostError(outcome, words ? `${words} ${said}` : said, { cause, hindrance });
}

/** A scope that posts in channels do without, as for direct messages, keeps none of them waiting. */
function isAside(cause: unknown): boolean {
  if (!(cause instanceof webApi.WebAPIPlatformError)) return false;
  const { needed } = cause.data as { needed?: unknown };
  return typeof needed === 'string' && !needed.includes('chat:write');
}
const ASIDE: Refusal = { outcome: 'channel', remedy: MORE_SCOPES };

/** Slack’s own word for a refusal: `not_in_channel`. */
export function codeOf(cause: unknown): string | undefined {
  // An answer that says neither yes nor no: the post may have arrived.
  if (cause instanceof webApi.WebAPIPlatformError)
    return typeof cause.data.error === 'string' ? cause.data.error : undefined;
  if (cause instanceof webApi.WebAPIHTTPError && cause.statusCode < 500)
    return String(cause.body?.error ?? cause.statusCode);
  return undefined;
}

/** `fetch` hides the network’s error behind its own. */
export const networkCodeOf = (error: unknown): string =>
  ((error as Error | undefined)?.cause as NodeJS.ErrnoException | undefined)?.code ?? '';
