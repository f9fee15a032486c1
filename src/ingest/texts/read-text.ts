import { say } from '../../language/say.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import type { ArticleText } from '../article-text.ts';
import { cutLine } from '../cut-line.ts';
import { dateFromUrl } from '../dates/date-from-url.ts';
import { readDate } from '../dates/read-date.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { siteName } from '../web/site-name.ts';
import { takeHead } from './head/take-head.ts';
import { readNote } from './read-note.ts';
import { splitLeadIn } from './split-lead-in.ts';
import { splitNotes } from './split-notes.ts';
import { stripMarkdown } from './strip-markdown.ts';
import { unwrapLines } from './unwrap-lines.ts';

const MAX_TITLE_CHARS = 100;
const MAX_HEADLINE_CHARS = 150;
// “Headline: Ferry line closes”
const TITLE_LABEL = /^(?:headline|title)\s*:\s*(?=\S)/iu;
const MIN_WORDS = 3;
/** With a smaller share of letters, a text is noise. */
const MIN_LETTER_SHARE = 0.6;
// “… is dry.”, “… Roe, 41.”, “… of “no”.”
const SENTENCE_END = /[\p{L}\p{N}"”’)%][.!?…]/u;
const MAX_CHARS = 500_000;

/**
 * Reads an article as people paste it: plain text, or Markdown if its name says so. Outlet,
 * dateline, sign-off, source address, related posts and counters are not part of its text, but say
 * who printed it and when. Without a headline, its first sentence becomes the title. Throws
 * `UnreadableError` where there are no sentences.
 */
export function readText(source: string, name: string): ArticleText {
  if (source.length > MAX_CHARS)
    throw new UnreadableError(
      say('{name} is too long for an article: it has more than {most, number} characters.', {
        name,
        most: MAX_CHARS,
      }),
    );
  const { title, author, date, text } = isMarkdown(name)
    ? stripMarkdown(source)
    : { title: null, author: null, date: null, text: source };
  const head = takeHead(text.split(/\r\n?|\n/u), title !== null);
  const lines = unwrapLines(head.lines, (line) => readNote(line) !== undefined);
  const { body, note } = splitNotes(lines, head.told);
  const headline = title ?? takeHeadline(body);
  const { outlet, published, rest } = splitLeadIn(body[0] ?? '');
  const paragraphs = [rest, ...body.slice(1)].filter(Boolean);
  if (!hasSentences(paragraphs))
    throw new UnreadableError(say('{name} has no sentences to read.', { name }));

  const url = note.url ?? null;
  return {
    title: headline ?? cutLine(firstSentence(paragraphs[0] ?? ''), MAX_TITLE_CHARS),
    outlet: note.outlet ?? outlet ?? (url && siteName(url)),
    byline: author ?? note.byline ?? null,
    published: readDate(date) ?? note.published ?? published ?? dateFromUrl(url),
    url,
    text: paragraphs.join('\n\n'),
    language: null,
  };
}

const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/iu.test(name);

/** Takes the first line off if it is short, not a sentence, and followed by text. */
function takeHeadline(body: string[]): string | null {
  const [first = '', second] = body;
  const isHeadline =
    second !== undefined && first.length <= MAX_HEADLINE_CHARS && !/[.:;,…]["”’]?$/u.test(first);
  if (!isHeadline || splitLeadIn(first).outlet) return null;
  body.shift();
  return first.replace(TITLE_LABEL, '');
}

const firstSentence = (paragraph: string): string =>
  splitSentences(paragraph)[0]?.text ?? paragraph;

/** False for noise: few letters, few words, or no end of a sentence. */
function hasSentences(paragraphs: string[]): boolean {
  const text = paragraphs.join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/\S/gu)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= MIN_WORDS && letters > signs * MIN_LETTER_SHARE && SENTENCE_END.test(text);
}
