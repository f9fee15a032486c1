import type { Feed } from '../../src/api/feed.ts';
import type { FeedEntry } from '../../src/api/feed-entry.ts';
import { contentOf, plain, urnOf } from './feed-content.ts';

/** A feed by RFC 4287; `self` is the address it is read at. */
export function toAtom(feed: Feed, self: string): string {
  const { title, updated, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${urnOf(feed.key)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.url)}"/>
<generator>On Record</generator>
${entries.map(toEntry).join('')}</feed>
`;
}

const toEntry = (entry: FeedEntry): string => `<entry>
<id>${urnOf(entry.key)}</id>
<title>${escapeXml(entry.title)}</title>
<updated>${entry.updated}</updated>
${entry.published ? `<published>${entry.published}</published>\n` : ''}<author><name>${escapeXml(entry.author)}</name></author>
<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
${entry.sourceUrl ? `<link rel="via" href="${escapeXml(entry.sourceUrl)}"/>\n` : ''}<content type="html">${escapeXml(contentOf(entry))}</content>
</entry>
`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** With `>` no text ends what it stands in, `]]>` included. */
const escapeXml = (text: string): string => plain(text).replace(/[&<>"]/gu, (sign) => SIGNS[sign]!);
