import { type Doc, readDoc } from '../src/quotes/doc.ts';
import type { Segment } from '../src/quotes/tagger/segment.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { readRows } from './rows.ts';

type Stretch = { start: number; end: number };
type Gold = {
  source: (Stretch & { spans?: Stretch[] }) | null;
  cue: Stretch[];
  content: Stretch[];
};

/** An annotated article: offsets are UTF-16, as in `Span`. */
export type Row = { id: string; text: string; attributions: Gold[] };

export type Document = { row: Row; doc: Doc };

/** Reads rows of JSON, one a line. */
export function readDocuments(file: string): Document[] {
  return readRows<Row>(file).map((row) => ({
    row,
    doc: readDoc(row.text, splitSentences(row.text)),
  }));
}

/** A label a token (see `LABELS`): contents first, so that what is nested in them stays marked. */
export function goldLabels({ row, doc }: Document): Uint8Array {
  const labels = new Uint8Array(doc.tokens.length);
  for (const { source, cue, content } of row.attributions) {
    mark(labels, doc, content, 5);
    if (source) mark(labels, doc, sourceSpans(source), 1);
    mark(labels, doc, cue, 3);
  }
  return labels;
}

const sourceSpans = (source: Stretch & { spans?: Stretch[] }): Stretch[] =>
  source.spans ?? [source];

function mark(labels: Uint8Array, { tokens }: Doc, spans: Stretch[], begin: number): void {
  for (const { start, end } of spans) {
    const first = partitionPoint(tokens, (token) => token.end <= start);
    for (let at = first; at < tokens.length && tokens[at]!.start < end; at++)
      labels[at] = at === first ? begin : begin + 1;
  }
}

/** The attribution whose content a tagged content mostly is; of nested ones the shortest. */
export function goldOf({ row, doc }: Document, content: Segment): Gold | undefined {
  const { start } = doc.tokens[content.first]!;
  const { end } = doc.tokens[content.last]!;
  let best: Gold | undefined;
  let most = 0;
  for (const gold of row.attributions) {
    let shared = 0;
    let length = 0;
    for (const span of gold.content) {
      shared += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
      length += span.end - span.start;
    }
    if (shared > 0 && shared - length / 100 > most) {
      best = gold;
      most = shared - length / 100;
    }
  }
  return best;
}

export function isSource({ doc }: Document, gold: Gold, segment: Segment): boolean {
  const { start } = doc.tokens[segment.first]!;
  const { end } = doc.tokens[segment.last]!;
  return (
    gold.source !== null &&
    sourceSpans(gold.source).some((span) => start < span.end && span.start < end)
  );
}
