import { existsSync, readFileSync } from 'node:fs';

export type ReadFeed = { title: string | null; items: ReadItem[] };
export type ReadItem = Record<Field, string | null>;
type Field = 'id' | 'title' | 'link' | 'published' | 'summary';
/**
 * One thing that a reader must find in a feed, as its maker says. `at` is the index of the item;
 * undefined stands for the feed itself.
 */
type Claim =
  | { at: number | undefined; field: Field; value: string; isDate: boolean }
  | { count: number };

/** What is expected of a feed's core fields; empty if its maker says nothing of them. */
export function readClaims(file: string): Claim[] {
  if (file.endsWith('.json')) return fromJson(file.replace(/\.json$/u, '_expected.json'));
  const expected = file.replace(/\.xml$/u, '.json');
  return existsSync(expected) ? fromJson(expected) : fromComment(readFileSync(file, 'latin1'));
}

/**
 * Whether a claim holds for a feed as it was read. Dates are compared as instants, text without
 * markup, entities and white space.
 */
export function holds(claim: Claim, { title, items }: ReadFeed): boolean {
  if ('count' in claim) return items.length === claim.count;
  const { at, field, value, isDate } = claim;
  const found = at === undefined ? title : (items[at]?.[field] ?? null);
  if (isDate) return Date.parse(found ?? '') === Date.parse(value);
  return plain(found ?? '') === plain(value);
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(text: string): string {
  const read = (raw: string): string =>
    raw
      .replace(/<[^<>]*>/gu, ' ')
      .replace(/&#x([\da-f]+);/giu, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/gu, (_, number) => String.fromCodePoint(Number(number)))
      .replace(/&(\w+);/gu, (whole, name) => ENTITIES[name] ?? whole);
  return read(read(text)).replace(/\s+|\/$/gu, '');
}

// `entries[0]['title'] == 'x'`, `feed['title_detail']['value'] == u'x'`
const EQUALS =
  /^(?:(feed)|entries\[(\d+)\])(?:\['(\w+)'\]|\.(\w+))(?:\['value'\]|\.value)? == u?('''[\s\S]*'''|"""[\s\S]*"""|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\([\d, ]+\))$/u;
const COUNT = /^len\(entries\) == (\d+)$/u;
const FIELDS: Record<string, Field> = {
  id: 'id',
  guid: 'id',
  title: 'title',
  title_detail: 'title',
  link: 'link',
  summary: 'summary',
  summary_detail: 'summary',
  description: 'summary',
};
const DATES = /^(?:published|date|issued|updated|modified|created)_parsed$/u;

/** feedparser's tests state what they expect as a Python expression in a comment. */
function fromComment(text: string): Claim[] {
  const said = /^Expect:\s*([\s\S]*?)\s*-->/mu.exec(text)?.[1] ?? '';
  return said.split(/ and (?=not |bozo|feed|entries|len)/u).flatMap((part): Claim[] => {
    const count = COUNT.exec(part)?.[1];
    if (count) return [{ count: Number(count) }];
    const [, feed, at, keyed, dotted, literal = ''] = EQUALS.exec(part) ?? [];
    const name = keyed ?? dotted ?? '';
    const isDate = DATES.test(name) && literal.startsWith('(');
    const field = isDate ? 'published' : FIELDS[name];
    if (!field || (feed && field !== 'title')) return [];
    const value = isDate ? fromTuple(literal) : fromPython(literal);
    return [{ at: feed ? undefined : Number(at), field, value, isDate }];
  });
}

function fromTuple(literal: string): string {
  const [year = 0, month = 1, ...rest] = literal.match(/\d+/gu)?.map(Number) ?? [];
  return new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))).toISOString();
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
const fromPython = (literal: string): string =>
  literal
    .replace(/^("""|'''|"|')([\s\S]*)\1$/u, '$2')
    .replace(/\\u([\da-f]{4})|\\x([\da-f]{2})|\\([\s\S])/giu, (_, long, short, sign) =>
      sign ? (ESCAPES[sign] ?? sign) : String.fromCodePoint(Number.parseInt(long ?? short, 16)),
    );

type Loose = Record<string, unknown>;

/** Beside each of gofeed's test feeds lies what their parser gives for it. */
function fromJson(file: string): Claim[] {
  if (!existsSync(file)) return [];
  const feed = JSON.parse(readFileSync(file, 'utf8')) as Loose;
  const items = (feed.items ?? feed.entries ?? []) as Loose[];
  const claims: Claim[] = [];
  const claim = (at: number | undefined, field: Field, value: unknown, isDate = false): void => {
    if (typeof value === 'string' && value !== '') claims.push({ at, field, value, isDate });
  };
  claim(undefined, 'title', feed.title);
  items.forEach((item, at) => {
    const guid = item.guid as string | Loose | undefined;
    claim(at, 'id', item.id ?? (typeof guid === 'object' ? guid.value : guid));
    claim(at, 'title', item.title);
    claim(at, 'link', item.url ?? item.link ?? alternate(item.links));
    claim(at, 'summary', item.summary ?? item.description);
    const published = item.publishedParsed ?? item.pubDateParsed ?? item.date_published;
    claim(at, 'published', published, true);
  });
  if (claims.length > 0) claims.push({ count: items.length });
  return claims;
}

function alternate(links: unknown): unknown {
  const pages = Array.isArray(links)
    ? (links as Loose[]).filter(({ rel }) => rel === 'alternate')
    : [];
  return pages[0]?.href;
}
