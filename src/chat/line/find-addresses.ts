import { addressesMeant, typedAddress } from './typed-address.ts';

// A comma or semicolon that stands between addresses, not in one
const BETWEEN = /[,;](?=[\s,;]|$|<?(?:https?|feed):)/giu;
// href="https://…" of a link
const HREF = /\bhref\s*=\s*["']?(https?:[^\s"'<>]+)/giu;
// https://…, http://…, feed://…, feed:https://… among other words
const TOLD = /(?:https?:\/\/|feed:(?:\/\/|(?=https?:)))[^\s<>"“”„«»`|]+/giu;
// The end of [https://…](https://…)
const SAID_AGAIN = /\]\(.*$/u;
// https://, with its host in the next line
const HOST_BELOW = /(https?:\/\/)\s+(?=\S)/giu;
// https://tar, https://tarn.: a host that goes on
const HOST_OPEN = /^https?:\/\/(?!localhost$)(?:[^/.:]*|[^/]*\.)$/iu;
const OPEN_END = /[-=&?%_]$/u;
// ws/feed.xml, feed.xml, ?page=2: how an address goes on
const REST = /[/=&?%_]|\.(?:atom|html?|json|php|rdf|rss|xml)$/iu;
// road-closed, in a line of its own
const SLUG = /[\p{L}\d]-[\p{L}\d]/u;
const JOINING = new Set(['&', '+', 'and', 'or']);
const MAX_CHARS = 20_000;
const MAX_ADDRESS_CHARS = 2_048;

/**
 * The addresses in what somebody typed where addresses are asked for, once each, as
 * `addressesMeant` gives them: all words where each is an address, or else those in it that say
 * http, https or feed, or else the words that look like hosts. An address that a line end broke is
 * whole again.
 */
export function findAddresses(typed: string): string[][] {
  const text = typed.slice(0, MAX_CHARS).replace(BETWEEN, ' ').trim();
  const only = addressesMeant(text);
  if (only.length > 0) return [only];
  const whole = joinBroken(text);
  const words = whole.split(/\s+/u).filter((word) => word !== '' && !JOINING.has(word));
  const pieces = words.flatMap(parted);
  const told = toldIn(whole);
  const meant = (pieces.every(isAddress) || told.length === 0 ? pieces : told)
    .map(addressesMeant)
    .filter(({ length }) => length > 0);
  return [...new Map(meant.map((tried) => [tried[0], tried])).values()];
}

const isAddress = (word: string): boolean => addressesMeant(word).length > 0;

/** `one.example,two.example` are two; `one.example/feed,all.xml` is one. */
const parted = (word: string): string[] => (isAddress(word) ? [word] : word.split(/[,;]/u));

/** Of links in HTML, where they lead; their words may be another address. */
function toldIn(text: string): string[] {
  const links = [...text.matchAll(HREF)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  if (links.length > 0) return links;
  return [...text.matchAll(TOLD)]
    .map(([found]) => found.replace(SAID_AGAIN, ''))
    .filter((found) => typedAddress(found) !== undefined);
}

/** Two words alone are a broken address, too: some fields turn a line end into a blank. */
function joinBroken(text: string): string {
  const whole = text.replace(HOST_BELOW, '$1');
  const lines = whole.split(/\s*\n\s*/u);
  const words = lines.length > 1 ? [] : whole.split(/\s+/u);
  if (words.length !== 2) return joinPieces(lines, (piece) => REST.test(piece) || SLUG.test(piece));
  return joinPieces(words, (piece) => REST.test(piece));
}

function joinPieces(pieces: string[], isRest: (piece: string) => boolean): string {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1) ?? '';
    if (goesOn(last, piece, isRest)) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.join('\n');
}

function goesOn(line: string, piece: string, isRest: (piece: string) => boolean): boolean {
  const address = line.slice(-MAX_ADDRESS_CHARS).split(/\s/u).at(-1)!;
  if (typedAddress(address) === undefined || /\s/u.test(piece)) return false;
  return (
    HOST_OPEN.test(address) || (!isAddress(piece) && (OPEN_END.test(address) || isRest(piece)))
  );
}
