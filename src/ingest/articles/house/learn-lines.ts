import { foldWords } from '../../../text/fold.ts';
import { isSameHeadline } from '../is-same-headline.ts';

type Text = { title: string; text: string };

/** So many paragraphs at the start of a text, and at its end, may be the house’s own. */
const AT_START = 2;
const AT_END = 4;
const MAX_LINE_CHARS = 400;
const MIN_TEXTS = 3;
/** What repeats in a third of an outlet’s articles is its own. */
const MIN_SHARE = 1 / 3;
/** Reports that are written to a pattern have more in common than a house adds to its articles. */
const MIN_LEFT = 0.6;
/** What somebody said is no line of the house’s. */
const QUOTATION = /["“”«»„]/u;

/** The paragraphs that stand at the start or end of a third of these articles, as first written. */
export function learnLines(texts: Text[]): string[] {
  const met = new Map<string, { line: string; titles: string[] }>();
  for (const { title, text } of texts)
    for (const line of edgesOf(text)) {
      const key = keyOf(line);
      const known = met.get(key) ?? { line, titles: [] };
      // Reports of one story may begin alike.
      if (!known.titles.some((other) => isSameHeadline(title, other))) known.titles.push(title);
      if (key !== '') met.set(key, known);
    }
  const least = Math.max(MIN_TEXTS, texts.length * MIN_SHARE);
  return [...met.values()].filter(({ titles }) => titles.length >= least).map(({ line }) => line);
}

/** A text without these lines at its start and end; one that is little else stays as it is. */
export function cutLines(text: string, lines: string[]): string {
  const keys = new Set(lines.map(keyOf));
  const paragraphs = text.split('\n\n');
  const isOwn = (line: string, at: number): boolean =>
    (at >= AT_START && at < paragraphs.length - AT_END) || !keys.has(keyOf(line));
  const own = paragraphs.filter(isOwn).join('\n\n');
  return own.length >= text.length * MIN_LEFT ? own : text;
}

function edgesOf(text: string): Set<string> {
  const paragraphs = text.split('\n\n');
  const edges = [...paragraphs.slice(0, AT_START), ...paragraphs.slice(-AT_END)];
  return new Set(edges.filter((line) => line.length <= MAX_LINE_CHARS && !QUOTATION.test(line)));
}

const keyOf = (line: string): string => foldWords(line).join(' ');
