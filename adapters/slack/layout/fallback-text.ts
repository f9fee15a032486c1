import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { fitUntil } from '../../../src/chat/fit/fit.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { replyText } from '../../../src/chat/reply/reply-text.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

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

/**
 * Cuts behind a line, so that no words lose the name that stands behind them, or behind a sentence
 * where that would leave less than half.
 */
function cutAtSentence(text: string, room: number): string {
  if (text.length <= room) return text;
  const most = room - CUT.length;
  const lineEnd = text.lastIndexOf('\n', most);
  if (lineEnd > most / 2) return `${text.slice(0, lineEnd).trimEnd()}${CUT}`;
  const begin = lineEnd + 1;
  const end = splitSentences(text.slice(begin, begin + 2 * room)).findLast(
    (sentence) => begin + sentence.end <= most,
  )?.end;
  return end === undefined ? cutText(text, room) : `${text.slice(0, begin + end)}${CUT}`;
}

const CUT = ' […]';

/** Slack reads the text of a message as its own markup. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
