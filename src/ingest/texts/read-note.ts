import { readDate } from '../dates/read-date.ts';
import { cleanUrl } from '../web/clean-url.ts';
import { readFootLine, readHeadLine, type Told } from './head/read-head-line.ts';
import { isBoilerplate } from './is-boilerplate.ts';

/** What a line says about its article. */
export type Note = Told & { url?: string };

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

const MAX_NOTE_CHARS = 600;

/** What a line says about the article: `{}` for clutter, undefined for a line of its text. */
export function readNote(line: string): Note | undefined {
  if (line.length > MAX_NOTE_CHARS) return undefined;
  const source = cleanUrl(SOURCE.exec(line)?.[1]);
  if (source) return { url: source };
  const name = SOURCE_NAME.exec(line)?.[1];
  if (name) return readHeadLine(name) ?? { outlet: name.trim() };
  const published = readDate(DATED.exec(line)?.[1] ?? line);
  if (published) return { published };
  return readFootLine(line) ?? (INITIALS.test(line) || isBoilerplate(line) ? {} : undefined);
}
