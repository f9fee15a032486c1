// <https://…> as people type it in chats, and <https://…|its name>
const IN_ANGLES = /^<([^<>|]+)(?:\|[^<>]*)?>$/u;
// [its name](https://…)
const MARKDOWN = /^\[[^\]]*\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?\s*\)$/u;
const QUOTED = /^["'“„‘«(](.+)["'”“’»)]$/u;
// feed://example.org/feed, feed:https://example.org/feed
const FEED = /^feed:(?:\/\/)?(?=(https?:\/\/)?)/iu;
const SCHEME = /^https?:\/\//iu;
// example.org/news, as people write addresses
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\.?(?::\d+)?(?:[/?#]\S*)?$/iu;
const END = /[.,;:!?…]+$/u;
const MAX_CHARS = 2_048;

/**
 * The web address that somebody typed, however they set it off from other words: in <…>, as
 * [name](…), with a full stop after it, as feed://… Undefined where it is something else. With
 * `bare`, `example.org/news` is one, too.
 */
export function typedAddress(typed: string, { bare = false } = {}): string | undefined {
  const text = unwrap(typed.trim());
  if (text.length > MAX_CHARS || /\s/u.test(text)) return undefined;
  const told = text.replace(FEED, (_, scheme) => (scheme ? '' : 'https://'));
  const address = SCHEME.test(told)
    ? told
    : bare && BARE.test(told)
      ? `https://${told}`
      : undefined;
  const plain = address && withoutEnd(address);
  return plain && URL.canParse(plain) ? plain : undefined;
}

function unwrap(text: string): string {
  if (text.length > 2 * MAX_CHARS) return text;
  const inner = (IN_ANGLES.exec(text) ?? MARKDOWN.exec(text) ?? QUOTED.exec(text))?.[1];
  if (inner !== undefined) return unwrap(inner.trim());
  const ended = text.replace(END, '');
  return ended !== text && /[>)"”’]$/u.test(ended) ? unwrap(ended) : text;
}

/** Without the marks that end the sentence around it; a bracket stays where it was opened. */
function withoutEnd(address: string): string {
  const plain = address.replace(END, '');
  const isOpen = plain.includes('(');
  return plain.endsWith(')') && !isOpen ? withoutEnd(plain.slice(0, -1)) : plain;
}
