import type { ListedFeed } from './read-opml.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Characters that XML cannot hold, not even escaped
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** A list of subscriptions as OPML 2.0; the groups are in the order of their first feeds. */
export function writeOpml(feeds: ListedFeed[], { title }: { title: string }): string {
  const groups = Map.groupBy(feeds, ({ group }) => group);
  const outlines = [...groups].map(([group, members]) =>
    group === null
      ? members.map((feed) => feedOutline(feed, '    ')).join('')
      : `    <outline text="${escapeXml(group)}">\n${members.map((feed) => feedOutline(feed, '      ')).join('')}    </outline>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escapeXml(title)}</title></head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}

const feedOutline = ({ title, url }: ListedFeed, indent: string): string =>
  `${indent}<outline type="rss" text="${escapeXml(title)}" xmlUrl="${escapeXml(url)}"/>\n`;

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/gu, (sign) => ESCAPES[sign]!);
