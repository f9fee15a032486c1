import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import type { FeedEntry } from '../../src/api/feed-entry.ts';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';

const MAX_LINES = 50;

/** What an entry says, as HTML in which everything that came from elsewhere has been escaped. */
export const contentOf = ({ words, lines }: FeedEntry): string =>
  plain(
    String(
      html`${words !== null && html`<blockquote dir="auto">${words}</blockquote>`}${lines
        .slice(0, MAX_LINES)
        .map(
          ({ text, url }) =>
            html`<p dir="auto">${url ? html`<a href="${url}">${text}</a>` : text}</p>`,
        )}`,
    ),
  );

// what XML 1.0 has no way to write
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that any reader can take, and that turns nothing round which is shown beside it. */
export const plain = (text: string): string =>
  withoutTurns(text.toWellFormed().replace(NOT_XML, ' '));

/** The same for the same key wherever this newsroom is reached: a name-based UUID (RFC 9562, 5.5). */
export function urnOf(key: string): string {
  const bytes = createHash('sha1').update(`on-record ${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20)].join('-')}`;
}
