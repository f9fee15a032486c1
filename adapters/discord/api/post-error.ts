import { DiscordAPIError, RateLimitError } from 'discord.js';
import { NOT_SENT, PostError } from '../../../src/chat/adapter.ts';
import { say } from '../../../src/language/say.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { LEFT_QUEUE, NotDiscordError } from './call-api.ts';
import { BY_STATUS, REFUSALS, type Refusal } from './refusals.ts';

export const TOKEN_REFUSED =
  'Discord does not know this token. Copy the bot’s token into DISCORD_TOKEN; docs/discord.md shows where it is.';

/**
 * What became of a post, in words; `where` is its channel or person: `#news`. `own` says what some
 * refusals mean there.
 */
export function toPostError(
  cause: unknown,
  where: string,
  own: Record<number, Refusal> = {},
): PostError {
  if (cause instanceof PostError) return cause;
  if (cause instanceof RateLimitError) {
    const retryAfterMs = Math.max(cause.retryAfter, cause.sublimitTimeout, 0);
    const holdsAll = cause.global;
    return new PostError('later', say('Discord asks to wait.'), { cause, retryAfterMs, holdsAll });
  }
  if (cause instanceof NotDiscordError) return edgeError(cause);
  if (cause instanceof DiscordAPIError) return refusalError(cause, where, own);
  const reason = messageOf(cause);
  const { code = '', message = '' } = cause as NodeJS.ErrnoException;
  if (NOT_SENT.has(code) || message === LEFT_QUEUE)
    return new PostError('later', say('Discord cannot be reached: {reason}', { reason }), {
      cause,
    });
  return new PostError('unknown', say('Discord gave no clear answer: {reason}', { reason }), {
    cause,
  });
}

/**
 * The edge (Cloudflare) turns requests away before they reach Discord, for all of an address at once.
 * From 500 on it may have passed the request and missed the answer.
 */
function edgeError(cause: NotDiscordError): PostError {
  const { status, isPage, retryAfterMs } = cause;
  const turnedAway = status < 500 && (status >= 300 || isPage);
  return new PostError(
    turnedAway ? 'later' : 'unknown',
    say('Discord sent an answer ({status}) that is not Discord’s own.', { status }),
    {
      cause,
      retryAfterMs,
      holdsAll: turnedAway && retryAfterMs > 0,
    },
  );
}

function refusalError(
  cause: DiscordAPIError,
  where: string,
  own: Record<number, Refusal>,
): PostError {
  const { outcome, remedy } = own[Number(cause.code)] ?? refusalOf(cause);
  if (outcome === 'credentials') return new PostError(outcome, TOKEN_REFUSED, { cause });
  const words = remedy && say(remedy, { where });
  const said = say('Discord says: {refusal} ({code}).', {
    refusal: cause.message,
    code: cause.code,
  });
  return new PostError(outcome, words ? `${words} ${said}` : said, { cause });
}

/** A 4xx that says nothing else is about the message. */
const refusalOf = ({ status, code }: DiscordAPIError): Refusal =>
  REFUSALS[Number(code)] ?? BY_STATUS[status] ?? { outcome: 'message' };
