import { NOT_SENT, PostError } from '../../../src/chat/adapter.ts';
import { giveAnswer } from '../../../src/chat/give-answer.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { say } from '../../../src/language/say.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { fetchAnswer, NotSlackError } from '../api/fetch-answer.ts';
import { edgeError, networkCodeOf, refusalError, waitError } from '../api/post-error.ts';
import { REFUSALS } from '../api/refusals.ts';
import { toFallback } from '../layout/fallback-text.ts';
import { wellFormed } from '../layout/well-formed.ts';
import { QUIETLY, renderReply } from '../render.ts';

const MAX_PLAIN_CHARS = 900;

/**
 * Answers at the address that Slack gave with a question; whoever knows it can answer, so it is in no
 * error. Each answer is a message of its own, so one that may have arrived is not repeated, unless it
 * takes the place of the message on which a button was pressed.
 */
export async function respond(
  address: string,
  reply: Reply,
  { fileSent, replaces = false, thread, onTrouble }: RespondOptions,
): Promise<void> {
  const seenBy = reply.onlyToAsker ? 'ephemeral' : 'in_channel';
  const put = (
    message: object,
    timeoutMs: number,
    { to = seenBy, replace_original = false } = {},
  ) => {
    // What takes the place of a message stands where that stood.
    const where = thread === undefined || replace_original ? {} : { thread_ts: thread };
    const how = { response_type: to, replace_original };
    return send(address, { ...message, ...how, ...where }, timeoutMs);
  };
  await giveAnswer(
    {
      whole: (ms) => put(renderReply(reply, { fileSent }), ms, { replace_original: replaces }),
      plain: (ms) => put(plainMessage(replyText(reply)), ms),
      say: (text, ms) => put(plainMessage(text), ms, { to: 'ephemeral' }),
      replaces,
    },
    onTrouble,
  );
}

type RespondOptions = {
  fileSent: boolean;
  replaces?: boolean;
  /** In whose thread a button was pressed. */
  thread?: string | undefined;
  onTrouble(error: unknown): void;
};

/** A few words without any form. */
export const plainMessage = (text: string) => ({
  text: wellFormed(toFallback(text, MAX_PLAIN_CHARS)),
  ...QUIETLY,
});

async function send(address: string, message: object, timeoutMs: number): Promise<void> {
  if (!URL.canParse(address))
    throw new PostError('channel', say('Slack named no address to answer at.'));
  const response = await fetchAnswer(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error) => {
    throw sendError(error);
  });
  const { ok, status, headers } = response;
  if (status === 429) throw waitError(Number(headers.get('retry-after')));
  const code = refusalIn(await response.text());
  if (ok && code === undefined) return;
  if (code !== undefined && (status < 500 || code in REFUSALS))
    throw refusalError(code, say('this channel'));
  throw new PostError(
    status < 500 ? 'message' : 'unknown',
    say('Slack answered with {status}.', { status }),
  );
}

function sendError(cause: unknown): PostError {
  if (cause instanceof NotSlackError) return edgeError(cause);
  const isSent = !NOT_SENT.has(networkCodeOf(cause));
  const reason = say('Slack gave no clear answer: {reason}', { reason: messageOf(cause) });
  return new PostError(isSent ? 'unknown' : 'later', reason);
}

/** `expired_url`, from `{"ok":false,"error":"expired_url"}`, or where that word is all. */
function refusalIn(text: string): string | undefined {
  if (/^[a-z]+(?:_[a-z]+)+$/u.test(text)) return text;
  try {
    const { ok, error } = JSON.parse(text);
    return ok === false ? String(error) : undefined;
  } catch {
    return undefined;
  }
}
