import type { Span } from '../src/model.ts';
import { type Doc, readDoc } from '../src/quotes/doc.ts';
import type { Segment } from '../src/quotes/tagger/segment.ts';
import { partitionPoint } from '../src/text/partition-point.ts';
import { splitSentences } from '../src/text/split-sentences.ts';
import { readRows } from './read-rows.ts';

type Gold = {
  source: (Span & { spans?: Span[] }) | null;
  cue: Span[];
  content: Span[];
  /** The speaker's name, in some sets; variants are parted by `|`. */
  name?: string | null;
};

/** An annotated article; offsets are in UTF-16 units, as in `Span`. */
type Row = { id: string; text: string; attributions: Gold[] };

/** What is annotated of an article: all speech, or only what stands in quotation marks. */
type Extent = 'all' | 'quoted';

export type Document = { row: Row; doc: Doc; extent: Extent };

export function readDocuments(file: string, extent: Extent = 'all'): Document[] {
  return readRows<Row>(file).map((row) => ({
    row,
    doc: readDoc(row.text, splitSentences(row.text)),
    extent,
  }));
}

/** Stands for a label that the annotation does not tell. */
export const UNKNOWN = 255;

/**
 * One label for each token (see `LABELS`). Contents are marked first, so that sources and cues
 * within them keep their own labels. Where only quoted speech is annotated, the words around may be part
 * of reported speech or not.
 */
export function goldLabels({ row, doc, extent }: Document): Uint8Array {
  const labels = Uint8Array.from(doc.tokens, ({ stretch }) =>
    extent === 'quoted' && stretch < 0 ? UNKNOWN : 0,
  );
  for (const { source, cue, content } of row.attributions) {
    mark(labels, doc, content, 5);
    if (source) mark(labels, doc, sourceSpans(source), 1);
    mark(labels, doc, cue, 3);
  }
  return labels;
}

const sourceSpans = (source: Span & { spans?: Span[] }): Span[] => source.spans ?? [source];

function mark(labels: Uint8Array, { tokens }: Doc, spans: Span[], begin: number): void {
  for (const { start, end } of spans) {
    const first = partitionPoint(tokens, (token) => token.end <= start);
    for (let at = first; at < tokens.length && tokens[at]!.start < end; at++)
      labels[at] = at === first ? begin : begin + 1;
  }
}

/** The attribution whose content covers most of a tagged content; of nested ones, the shortest. */
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

/** Whether the annotation tells what a tagged content is: some articles leave out what is not in marks. */
export const isAnnotated = ({ doc, extent }: Document, { first, last }: Segment): boolean =>
  extent === 'all' || doc.tokens.slice(first, last + 1).some(({ stretch }) => stretch >= 0);
