// <https://…> as people type it in chats, and <https://…|its name>
const IN_ANGLES = /^<([^<>|]+)(?:\|[^<>]*)?>$/u;
// [its name](https://…)
const MARKDOWN = /^\[[^\]]*\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?\s*\)$/u;
// <a class="x" href="https://…">its name</a>
const ANCHOR = /^<a\s[^<>]*?\bhref\s*=\s*["']?([^\s"'<>]+)/iu;
const QUOTED = /^["'“„‘«(](.+)["'”“’»)]$/u;
// **https://…**, `https://…`, ||https://…||
const MARKED = /^([*_~|`]{1,3})(.+)\1$/u;
// feed://example.org/feed, feed:https://example.org/feed
const FEED = /^feed:(?:\/\/)?/iu;
// http:// before http://, as it is pasted into a field that had one
const DOUBLED = /^(?:https?:\/\/)+(?=https?:\/\/)/iu;
const SCHEME = /^https?:\/\//iu;
// example.org/news, //example.org/news, 192.0.2.1/feed, localhost, desk:8080, as people write them
const BARE =
  /^(?:\/\/)?(?:(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:\p{L}{2,}|xn--[a-z\d-]+)\.?|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|localhost)(?::\d+)?|\p{L}[\p{L}\p{N}-]*:\d{2,5})(?:[/?#]\S*)?$/iu;
// feed.xml is a file, no host.
const FILE = /^[^/]+\.(?:atom|html?|json|opml|php|rdf|rss|xml)$/iu;
const END = /[.,;:!?…*]+$/u;
const MAX_CHARS = 2_048;

/**
 * The web address that somebody typed, however they set it off from other words: in <…>, as
 * [name](…), with a full stop after it, as feed://… Undefined where it is something else. With
 * `bare`, `example.org/news` is one, too.
 */
export const typedAddress = (typed: string, { bare = false } = {}): string | undefined =>
  readTyped(typed, bare)[0];

/**
 * The addresses to try for one that somebody typed where an address is asked for: https, and then
 * http where they typed neither. Empty where it is something else.
 */
export const addressesMeant = (typed: string): string[] => readTyped(typed, true);

function readTyped(typed: string, bare: boolean): string[] {
  const text = unwrap(typed.trim());
  if (text.length > MAX_CHARS || /\s/u.test(text)) return [];
  const told = withoutEnd(text.replace(DOUBLED, '').replace(FEED, ''));
  const isBare = !SCHEME.test(told);
  const isHost = FEED.test(text) || (bare && BARE.test(told) && !FILE.test(told));
  if (isBare && !isHost) return [];
  const rest = told.replace(/^\/\//u, '');
  const tried = isBare ? [`https://${rest}`, `http://${rest}`] : [told];
  return tried.every((address) => URL.canParse(address)) ? tried : [];
}

function unwrap(text: string): string {
  if (text.length > 2 * MAX_CHARS) return text;
  const inner = (IN_ANGLES.exec(text) ?? MARKDOWN.exec(text) ?? QUOTED.exec(text))?.[1];
  const set = inner ?? MARKED.exec(text)?.[2] ?? ANCHOR.exec(text)?.[1]?.replaceAll('&amp;', '&');
  if (set !== undefined) return unwrap(set.trim());
  const ended = text.replace(END, '');
  return ended !== text && /[>)"”’`*_]$/u.test(ended) ? unwrap(ended) : text;
}

/** Without the marks that end the sentence around it; a bracket stays where it was opened. */
function withoutEnd(address: string): string {
  const plain = address.replace(END, '');
  const isOpen = plain.includes('(');
  return plain.endsWith(')') && !isOpen ? withoutEnd(plain.slice(0, -1)) : plain;
}
