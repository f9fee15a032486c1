import type { Span } from '../../src/model.ts';
import { type Doc, type Phrase, readDoc } from '../../src/quotes/doc.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/**
 * A text shows its phrases between brackets, most often `[source]`, `{cue}` and `<content>`, and
 * places by a bar: `[Ada Voss] {said} that |the bridge is safe.`
 */
export type Brackets = '[]' | '{}' | '<>' | '|';

const SIGN = /[[\]{}<>|]/gu;

/** The text without brackets, made ready. */
export function docOf(marked: string): Doc {
  const text = marked.replace(SIGN, '');
  return readDoc(text, splitSentences(text));
}

/** The spans of the text between brackets of one kind, in order. */
export function spansIn(marked: string, [open, close]: string): Span[] {
  const spans: Span[] = [];
  const starts: number[] = [];
  [...marked.matchAll(SIGN)].forEach(({ 0: sign, index }, removed) => {
    if (sign === open) starts.push(index - removed);
    else if (sign === close) spans.push({ start: starts.pop()!, end: index - removed });
  });
  return spans;
}

/** The phrases of `docOf(marked)` between brackets of one kind, in order. */
export function phrasesIn(marked: string, brackets: Brackets): Phrase[] {
  const { tokens } = docOf(marked);
  return spansIn(marked, brackets).map(({ start, end }) => ({
    first: tokens.findIndex((token) => token.end > start),
    last: tokens.findLastIndex((token) => token.start < end),
  }));
}

export const spanOf = ({ tokens }: Doc, { first, last }: Phrase): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
});

export const textOf = (doc: Doc, phrase: Phrase | null | undefined): string | undefined => {
  if (!phrase) return undefined;
  const { start, end } = spanOf(doc, phrase);
  return doc.text.slice(start, end);
};

/** Puts brackets around spans of a text, the longer around the shorter. */
export function mark(text: string, marks: Partial<Record<Brackets, Span[]>>): string {
  const signs = Object.entries(marks).flatMap(([[open, close = ''], spans]) =>
    spans.flatMap(({ start, end }) => [
      { at: start, sign: open!, rank: start - end + text.length },
      { at: end, sign: close, rank: end - start - text.length },
    ]),
  );
  const unique = new Map(signs.map((one) => [`${one.at}${one.sign}`, one]));
  return [...unique.values()]
    .sort((a, b) => b.at - a.at || b.rank - a.rank)
    .reduce((all, { at, sign }) => all.slice(0, at) + sign + all.slice(at), text);
}
