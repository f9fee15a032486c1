import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import type { FeedEntry, FeedLine, FeedLink } from '../../src/api/feed-entry.ts';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';

/** What an entry says, as HTML in which everything that came from elsewhere has been escaped. */
export const contentOf = ({ words, lines }: FeedEntry): string =>
  plain(
    String(
      html`${words !== null && html`<blockquote dir="auto">${words}</blockquote>`}${lines.map(renderLine)}`,
    ),
  );

function renderLine({ as, links = [], ...own }: FeedLine) {
  const line = html`${renderLink(own)}${links.map((link, at) => html`${at > 0 && ', '}${renderLink(link)}`)}`;
  if (as === 'heading') return html`<h3 dir="auto">${line}</h3>`;
  return as === 'words'
    ? html`<blockquote dir="auto">${line}</blockquote>`
    : html`<p dir="auto">${line}</p>`;
}

const renderLink = ({ text, url }: FeedLink) =>
  url ? html`<a href="${url}">${text}</a>` : html`${text}`;

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
