import type { Token } from '../doc.ts';
import type { Position } from './position.ts';

/** The content whose source is looked for, whoever may have said it. */
export type AskedContent = {
  /** Its first token. */
  head: Token;
  form: number;
  /** 1 if it begins between quotation marks, else 0. */
  quoted: 0 | 1;
  /** 1 if its unit opens a paragraph, else 0. */
  opensParagraph: 0 | 1;
  /** Units since the content before, three and more as 3; 0 without one. */
  unitsSinceLast: number;
};

export function readContent(position: Position): AskedContent {
  const { doc, content, previousContent } = position;
  const { tokens, units } = doc;
  const head = tokens[content.first]!;
  const { paragraph } = units[head.unit]!;
  return {
    head,
    form: formOf(position),
    quoted: head.stretch >= 0 ? 1 : 0,
    opensParagraph: units[head.unit - 1]?.paragraph !== paragraph ? 1 : 0,
    unitsSinceLast: previousContent
      ? Math.min(head.unit - tokens[previousContent.first]!.unit, 3)
      : 0,
  };
}

const MARK = /^["“]/u;

/**
 * How a content begins and ends, as a sum of flags: with or within quotation marks (1), opening its
 * unit (2), closing it (4), beginning (8) and ending (16) between quotation marks.
 */
function formOf({ doc: { tokens, units }, content }: Position): number {
  const head = tokens[content.first]!;
  const tail = tokens[content.last]!;
  const begins = head.stretch >= 0;
  const ends = tail.stretch >= 0;
  return (
    (begins || ends || MARK.test(head.text) ? 1 : 0) +
    (content.first - units[head.unit]!.first <= 1 ? 2 : 0) +
    (units[tail.unit]!.last - content.last <= 2 ? 4 : 0) +
    (begins ? 8 : 0) +
    (ends ? 16 : 0)
  );
}
