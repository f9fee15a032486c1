import type { Span } from '../../model.ts';
import type { Doc } from '../doc.ts';
import { findNamesAlone } from './names-alone.ts';
import { readTurnLabel, type TurnLabel } from './read-turn-label.ts';

/** A paragraph with the indices of its units, `last` inclusive, and its label. */
export type Paragraph = Span & {
  first: number;
  last: number;
  label: TurnLabel | undefined;
  /** What stands in it without the label; in the next one, where the label stands alone. */
  words: string;
};

/** The paragraphs of an article as turns that somebody may take. */
export function splitTalk(doc: Doc): Paragraph[] {
  const { text, units } = doc;
  const runs: { first: number; last: number }[] = [];
  units.forEach((unit, at) => {
    const open = runs.at(-1);
    if (open && units[open.first]!.paragraph === unit.paragraph) open.last = at;
    else runs.push({ first: at, last: at });
  });
  const spans = runs.map(({ first, last }) => ({
    start: units[first]!.start,
    end: units[last]!.end,
  }));
  const alone = findNamesAlone(spans.map(({ start, end }) => text.slice(start, end)));
  const paragraphs = runs.map(({ first, last }, at): Paragraph => {
    const span = spans[at]!;
    const label = readTurnLabel(doc, units[first]!, span, alone.get(at));
    const words = text.slice(label?.start ?? span.start, span.end);
    return { ...span, first, last, label, words };
  });
  return paragraphs.map((one, at) => {
    const next = paragraphs[at + 1];
    const isAlone = one.label && one.words === '' && next && !next.label;
    return isAlone ? { ...one, words: next.words } : one;
  });
}

export const unitsOf = ({ first, last }: Pick<Paragraph, 'first' | 'last'>): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);
