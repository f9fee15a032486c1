import { nameAsWritten, outletAsWritten } from './as-written.ts';
import { type Kind, kindOfField } from './kind-of-field.ts';
import { listAuthors, readAuthors } from './read-authors.ts';
import { takeDates } from './take-dates.ts';

/** What a line says of the article under it. */
export type Told = { outlet?: string; byline?: string; published?: string };

type Field = { words: string; kind: Kind };

const MAX_CHARS = 200;
// “— Ann Lee (@annlee) May 3, 2025” under a post
const SIGNS = /^\s*(?:[–—]|--?\s)/u;
const IS_PAGE = /^(?:page|pp?\.?) ?[A-Z]?\d/iu;
const BETWEEN = /\s*[|•·;]\s*|\s+(?:--?|[–—/])(?:\s+|$)|,\s+|,$|\s*[()]\s*/u;
const ENDS = /^(?:on|for|from)(?:\s(?=\p{Lu})|$)|^[\s,:–—-]+|[\s,:–—-]+$|\s(?:on|for)$/giu;
const PAGE = /\s(?:page|pp?\.) ?[A-Z]?\d{1,3}$/iu;
// By Ann Bell, Words by Ann Bell, Author: Ann Bell
const BY =
  /^(?:(?:(?:words|written|story|reported|report|text) )?by(?::|\s)|(?:authors?|byline)(?:\s?:|\s(?=\p{Lu})))\s*(?=\S)/iu;
const HAS_BY = /(?:^|[\s|,(–—-])(?:by|authors?|byline)[:\s]/iu;
const AND = /(?:^|\s)(?:and|&)\s/iu;
const ENDS_SENTENCE = /[.?!…]["”’]?$/u;

/**
 * Reads a line that stands between a headline and its text, or at the foot: “By Ann Bell, Political
 * Editor | The Vellmar Courier | 3 May 2025” in any order. Undefined unless each of its parts is one of such a line,
 * and one of them a date, “By” or a page.
 */
export function readHeadLine(line: string): Told | undefined {
  if (line.length > MAX_CHARS || SIGNS.test(line)) return undefined;
  if (!/\d/u.test(line) && !HAS_BY.test(line)) return undefined;
  const { published, rest } = takeDates(line);
  const fields = rest.replace(PAGE, '|$&').split(BETWEEN).map(trimEnds).filter(Boolean);
  const by = fields.findIndex((field) => BY.test(field));
  if (by >= 0) return withDate(readByline(fields, by, published !== null), published);
  const isParted = rest.startsWith('|') || /[^\p{L}\p{N}]\s*\|/u.test(rest);
  return withDate(readBare(fields, published, isParted), published);
}

/** A line below the text: there “Ann Bell, 3 May 2025” is who signed a letter or a post. */
export function readFootLine(line: string): Told | undefined {
  const told = readHeadLine(line);
  const isSigned = told?.byline !== undefined && told.outlet === undefined && !HAS_BY.test(line);
  return isSigned ? undefined : told;
}

const withDate = (told: Told | undefined, published: string | null): Told | undefined =>
  told && published ? { ...told, published } : told;

const trimEnds = (field: string): string => field.replace(ENDS, '').trim();

/** A line with “By”: what comes with a name is somebody else, what they do, where, or for whom. */
function readByline(fields: string[], by: number, hasDate: boolean): Told | undefined {
  const signed = readAuthors(fields[by]!.replace(BY, '').replace(/(?<=\p{L}{3})\.$/u, ''));
  if (!signed) return undefined;
  const authors = [...signed.authors];
  let { outlet } = signed;
  const isList = fields.slice(by + 1).some((field) => AND.test(field));
  for (const [at, field] of fields.entries()) {
    if (at === by) continue;
    const words = field.replace(/^and\s/iu, '');
    const kind = kindOfField(words.replace(/^in\s(?=\p{Lu})/u, ''));
    const isAuthor = kind === 'person' || (kind === 'name' && (isList || !hasDate));
    if ((isAuthor && at > by) || (isList && AND.test(words)))
      authors.push(...(readAuthors(words)?.authors ?? []));
    else if (kind === 'outlet' || kind === 'name') outlet ??= words;
    else if (kind === undefined) return undefined;
  }
  const [only] = authors;
  if (only && kindOfField(only) === 'word' && !hasDate && fields.length === 1) return undefined;
  if (authors.length === 0 && outlet === undefined && !hasDate && fields.length > 1)
    return undefined;
  return toTold(authors, outlet);
}

/** A line without “By”. A single name beside a date is the paper’s, unless it is a person’s. */
function readBare(parts: string[], published: string | null, isParted: boolean): Told | undefined {
  const fields = toFields(parts);
  const hasPage = fields?.some(({ words }) => IS_PAGE.test(words));
  if (!fields || (published === null && !hasPage)) return undefined;
  const isKnown = fields.some(({ kind }) => kind === 'outlet' || kind === 'person');
  const others = fields.filter(({ kind }) => kind !== 'nothing' && kind !== 'place');
  // “Velmora Line, 3 May 2025”, but not “Velmora Line (Harrow) — Announced 3 May 2025”
  const isClear = isKnown || others.length === 0 || (others.length === 1 && (isParted || hasPage));
  return isClear ? tellFields(fields) : undefined;
}

/** A line that says what it is only where it stands among the others: a name, a paper, an office. */
export function readBareLine(line: string): Told | undefined {
  if (line.length > MAX_CHARS || ENDS_SENTENCE.test(line)) return undefined;
  const fields = toFields(line.split(BETWEEN).map(trimEnds).filter(Boolean));
  return fields && tellFields(fields.filter(({ kind }) => kind !== 'word'));
}

function toFields(parts: string[]): Field[] | undefined {
  const fields = parts.map((words) => ({ words, kind: kindOfField(words) }));
  return fields.every((field): field is Field => field.kind !== undefined) ? fields : undefined;
}

function tellFields(fields: Field[]): Told {
  const outlet = chooseOutlet(fields);
  const authors = fields.filter((field) => field.kind === 'person');
  const other = fields.find((field) => field.kind === 'name' && field !== outlet);
  if (other && outlet?.kind !== 'word') authors.push(other);
  return toTold(
    authors.map(({ words }) => nameAsWritten(words)),
    outlet?.words,
  );
}

/** A single word beside a person is where they are. */
function chooseOutlet(fields: Field[]): Field | undefined {
  const hasPerson = fields.some(({ kind }) => kind === 'person');
  const kinds: Kind[] = ['outlet', 'body', 'name', ...(hasPerson ? [] : (['word'] as const))];
  return kinds.map((kind) => fields.find((field) => field.kind === kind)).find(Boolean);
}

function toTold(authors: string[], outlet: string | undefined): Told {
  return {
    ...(authors.length > 0 && { byline: listAuthors([...new Set(authors)]) }),
    ...(outlet !== undefined && { outlet: outletAsWritten(outlet) }),
  };
}
