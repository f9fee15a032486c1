const ROOT = /<((?:[\w-]+:)?(?:rss|feed|rdf))\b[^<>]*>/iu;
const TITLE = /<title\b[^<>]*>[^<]{0,500}<\/title>/iu;
const ITEM = /<((?:[\w-]+:)?(?:item|entry))[\s>]/giu;
const HEAD = 5_000;
const MOST_ITEMS = 200;

/**
 * Takes an ill-formed feed apart: a small feed for every complete item, inside the root's own tag, so that a
 * broken or cut-off item costs only itself. Empty where there is no root or no complete item.
 */
export function splitFeed(text: string): string[] {
  const root = ROOT.exec(text);
  if (!root) return [];
  const [open, name = ''] = root;
  const title = TITLE.exec(text.slice(root.index, root.index + HEAD))?.[0] ?? '';
  return findItems(text).map((item) => {
    if (/feed$/iu.test(name)) return `${open}${title}${item}</${name}>`;
    if (/rdf$/iu.test(name)) return `${open}<channel>${title}</channel>${item}</${name}>`;
    return `${open}<channel>${title}${item}</channel></${name}>`;
  });
}

function findItems(text: string): string[] {
  const found: string[] = [];
  ITEM.lastIndex = 0;
  for (let open = ITEM.exec(text); open && found.length < MOST_ITEMS; open = ITEM.exec(text)) {
    const close = `</${open[1]}>`;
    const end = text.indexOf(close, open.index);
    if (end === -1) break;
    // Of two openings before one close, the first was never closed: it is dropped.
    const start = text.lastIndexOf(open[0], end);
    found.push(text.slice(start, end + close.length));
    ITEM.lastIndex = end + close.length;
  }
  return found;
}
