import { html } from 'hono/html';
import type { Span } from '../../src/model.ts';
import type { Html } from './copied.ts';

// lines with no blank one between them
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;

/** A passage over several paragraphs is marked in each; the first mark is what links lead to. */
export function renderMarked(text: string, passage: Span[]): Html[] {
  let anchored = false;
  const mark = (words: string): Html => {
    const id = !anchored && html` id="passage"`;
    anchored = true;
    return html`<mark${id}>${words}</mark>`;
  };
  return splitParagraphs(text).map(
    (paragraph) =>
      html`<p>${splitAt(paragraph, passage).map(({ start, end, marked }) => {
        const words = text.slice(start, end);
        return marked ? mark(words) : words;
      })}</p>\n`,
  );
}

type Part = Span & { marked: boolean };

/** A paragraph in parts, those within the passage marked; each word is in one part. */
function splitAt({ start, end }: Span, passage: Span[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  const add = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ start: at, end: to, marked });
    at = Math.max(at, to);
  };
  for (const piece of passage.toSorted((one, other) => one.start - other.start)) {
    add(clamp(piece.start, start, end), false);
    add(clamp(piece.end, start, end), true);
  }
  add(end, false);
  return parts;
}

function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(PARAGRAPH)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
