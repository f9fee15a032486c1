/** A feed that has these texts in full, as its publisher would write it. */
export function writeFeed(texts: string[], url: string): Uint8Array {
  const items = texts.map((text, at) => {
    const title = toXml(text.slice(0, 60).replace(/\s+/gu, ' '));
    const paragraphs = text.split(/\n+/u).map((line) => `<p>${toXml(line)}</p>`);
    return [
      `<item><title>${title}</title><link>${url}/${at}</link>`,
      `<pubDate>${new Date(Date.now() - at * 60_000).toUTCString()}</pubDate>`,
      `<content:encoded><![CDATA[${paragraphs.join('')}]]></content:encoded></item>`,
    ].join('');
  });
  const xml = [
    '<?xml version="1.0"?>',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    `<channel><title>Paper</title>${items.join('')}</channel></rss>`,
  ].join('');
  return new TextEncoder().encode(xml);
}

const toXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
