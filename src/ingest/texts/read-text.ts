import { splitSentences } from '../../text/sentences.ts';
import type { ArticleText } from '../article-text.ts';
import { cutLine } from '../plain-text.ts';
import { dateFromUrl, readDate } from '../read-date.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { splitLeadIn } from './split-lead-in.ts';
import { readNote, splitNotes } from './split-notes.ts';
import { stripMarkdown } from './strip-markdown.ts';
import { unwrapLines } from './unwrap-lines.ts';

const MAX_TITLE = 100;
const MAX_HEADLINE = 150;
const LEAST_WORDS = 5;
const MOST_CHARS = 500_000;

/**
 * Reads an article as people paste it: plain text or, by its name, Markdown. Outlet prefix, dateline, sign-off,
 * source address, related posts and counters tell about the article and stay out of its text. Without a
 * headline of its own it is called by its first sentence. Throws `UnreadableError` where there are no sentences.
 */
export function readText(source: string, name: string): ArticleText {
  if (source.length > MOST_CHARS) throw new UnreadableError(`${name} is too long for an article.`);
  const { title, author, date, text } = isMarkdown(name)
    ? stripMarkdown(source)
    : { title: null, author: null, date: null, text: source };
  const lines = unwrapLines(text, (line) => readNote(line) !== undefined);
  const { body, note } = splitNotes(lines);
  const headline = title ?? takeHeadline(body);
  const { outlet, rest } = splitLeadIn(body[0] ?? '');
  const paragraphs = [rest, ...body.slice(1)].filter(Boolean);
  if (!hasSentences(paragraphs)) throw new UnreadableError(`${name} has no sentences to read.`);

  const url = note.url ?? null;
  return {
    title: headline ?? cutLine(firstSentence(paragraphs[0] ?? ''), MAX_TITLE),
    outlet: outlet ?? note.outlet ?? (url && new URL(url).hostname.replace(/^www\./u, '')),
    byline: author ?? note.byline ?? null,
    published: readDate(date) ?? note.published ?? dateFromUrl(url),
    url,
    text: paragraphs.join('\n\n'),
    language: null,
  };
}

const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/iu.test(name);

/** Removes a first line that is short, no sentence and followed by text. */
function takeHeadline(body: string[]): string | null {
  const [first = '', second] = body;
  const isHeadline =
    second !== undefined && first.length <= MAX_HEADLINE && !/[.:;,…]["”’]?$/u.test(first);
  if (!isHeadline || splitLeadIn(first).outlet) return null;
  body.shift();
  return first;
}

const firstSentence = (paragraph: string): string =>
  splitSentences(paragraph)[0]?.text ?? paragraph;

/** Noise has few letters, few words or no end of a sentence. */
function hasSentences(paragraphs: string[]): boolean {
  const text = paragraphs.join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/\S/gu)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= LEAST_WORDS && letters > signs * 0.6 && /\p{L}[.!?…]/u.test(text);
}
