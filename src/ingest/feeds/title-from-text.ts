import { splitSentences } from '../../text/split-sentences.ts';
import { cutLine } from '../cut-line.ts';
import { lineOf } from './line-of.ts';

// Where a line or a paragraph begins or ends
const BORDER =
  /<\/?(?:blockquote|br|div|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|tr|ul)\b[^<>]{0,2000}>/iu;
const MAX_TITLE_CHARS = 100;
/** A title is in the first words, if there are any. */
const MAX_CHARS = 5_000;

/** A title for a text that has none: its first sentence, cut at a word. Empty without words. */
export function titleFromText(html: string | undefined): string {
  const lines = (html ?? '').slice(0, MAX_CHARS).split(BORDER).map(lineOf);
  const first = lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? lines.find(Boolean) ?? '';
  const sentence = splitSentences(first)[0]?.text ?? first;
  return cutLine(sentence, MAX_TITLE_CHARS - '…'.length);
}
