import { cutAtSentence } from '../../../src/chat/fit/cut-at-sentence.ts';
import { fitUntil } from '../../../src/chat/fit/fit.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';

/** Slack advises 4,000 at most. */
const MAX_CHARS = 3_000;

/**
 * What a message says in plain words: notifications show it, and screen readers read it in place of
 * the blocks. `fileText` is what it says of its file.
 */
export function fallbackText(reply: Reply, fileText: string): string {
  const answers = reply.asksBack ? reply.actions.map(({ label }) => `• ${label}`) : [];
  const lines = [replyText(reply), ...answers, fileText].filter((line) => line.trim() !== '');
  return toFallback(lines.join('\n'), MAX_CHARS);
}

/** Words in which nothing pings or links, cut behind a sentence where they are too long. */
export const toFallback = (text: string, maxChars: number): string =>
  fitUntil(
    maxChars,
    (room) => escapeText(cutAtSentence(text, room)),
    (escaped) => escaped.length <= maxChars,
  );

/** Slack reads the text of a message as its own markup. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
