import type { Post } from '../../src/chat/adapter.ts';
import { copiedWords, type LinkReceipt } from '../../src/chat/reply/copied-words.ts';
import { receiptUrl } from '../../src/chat/reply/link-receipts.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';

/**
 * What is posted, for a program: all of it as plain text, and each quotation and sentence in it with
 * its source. `base` is where the newsroom is reached, for links to receipts.
 */
export const toEvent = ({ reply, key, corrects }: Post, at: Date, base?: string) => ({
  type: corrects === undefined ? 'post' : 'correction',
  timestamp: at.toISOString(),
  data: {
    id: key,
    ...(corrects !== undefined && { corrects }),
    title: reply.title,
    text: replyText(reply),
    ...(corrects !== undefined && (reply.data as object | null)),
    ...copiedWords(reply, linkPublic(base)),
  },
});

const linkPublic =
  (base: string | undefined): LinkReceipt =>
  ({ id, isPublic }) =>
    base !== undefined && isPublic ? receiptUrl(id, base) : null;

/** What is sent to see whether anybody listens. */
export const testEvent = (at: Date) => ({ type: 'test', timestamp: at.toISOString(), data: {} });
