import { readDate } from '../dates/read-date.ts';
import { cleanUrl } from '../web/clean-url.ts';
import { isBoilerplate } from './is-boilerplate.ts';

/** What a line says about its article. */
export type Note = {
  outlet?: string;
  byline?: string;
  published?: string;
  url?: string;
};

const DATE = String.raw`\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}`;
// F/AK – nsnbc 15.07.2016; (ab/cd) Reuters, 15 July 2016; nsnbc, 15.07.2016
const SIGNED = new RegExp(
  String.raw`^(?<initials>\(?\p{L}{1,4}(?:\s?[/&]\s?\p{L}{1,4}){0,3}\)?\s*[–—:-]?\s+)?(?<outlet>\p{L}[\p{L}\p{N}.&’' -]{1,40}?)?(?<comma>\s*[,–—|-]\s*|\s*\()?\s*(?<date>${DATE})\)?$`,
  'u',
);
// F/AK on a line of its own
const INITIALS = /^\(?\p{L}{1,4}(?:\/\p{L}{1,4}){1,3}\)?$/u;
// Source Article from http://…; Originally published at: https://…; an address on its own
const SOURCE =
  /^(?:(?:source|original|originally|first published|via|url|link|full|read|retrieved|published (?:at|on|by|in))\b.{0,80}?)?\(?(https?:\/\/[^\s)>]+)[)>.]?$/iu;
// Source: Reuters
const SOURCE_NAME = /^(?:source|agency|outlet|publication)\s*:\s*(\p{L}[^:]{1,60})$/iu;
// Published: 15 July 2016
const DATED =
  /^(?:published|posted|updated|last updated|date|first published|issued|filed)(?:\s+on)?\s*:?\s+(.{6,60})$/iu;
// By Ada Quill and Tom Rask
const BYLINE =
  /^(?:by|By|BY|author|Author)(?::\s*|\s+)(\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:and|&|de|van|von|al)?\s?\p{Lu}[\p{L}\p{M}.'’-]*){1,8})$/u;

const MAX_NOTE_CHARS = 600;
const MAX_OUTLET_WORDS = 3;

/** What a line says about the article: `{}` for clutter, undefined for a line of its text. */
export function readNote(line: string): Note | undefined {
  if (line.length > MAX_NOTE_CHARS) return undefined;
  const source = cleanUrl(SOURCE.exec(line)?.[1]);
  if (source) return { url: source };
  const name = SOURCE_NAME.exec(line)?.[1];
  if (name) return { outlet: name.trim() };
  const published = readDate(DATED.exec(line)?.[1] ?? line);
  if (published) return { published };
  const byline = BYLINE.exec(line)?.[1];
  if (byline) return { byline };
  return readSignature(line) ?? (INITIALS.test(line) || isBoilerplate(line) ? {} : undefined);
}

function readSignature(line: string): Note | undefined {
  const { initials, outlet, comma, date } = SIGNED.exec(line)?.groups ?? {};
  const published = readDate(date);
  const isShort = (outlet ?? '').split(' ').length <= MAX_OUTLET_WORDS;
  if (!published || !isShort || !(initials || comma)) return undefined;
  return outlet ? { published, outlet } : { published };
}
