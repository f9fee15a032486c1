import { bulletEnd } from './bullet-end.ts';
import { COMMENT_LABELS, FLASH_LABELS, NEWS_LABELS } from './data/labels.ts';

/** What stands before a sentence, behind a bullet or not, to say where it belongs; it begins at `end`. */
export type Label = { end: number; kind: 'news' | 'comment' };

/** No label is longer, with its mark. */
const MAX_CHARS = 60;
const COLON = String.raw`\s?[:|]\s+`;
const DASH = String.raw`\s?[–—]+\s|\s-+\s`;
const label = (phrases: readonly string[], mark: string): RegExp =>
  new RegExp(`^(?:${phrases.join('|')})(?:${mark})`, 'iu');
// Why it matters: …
const COMMENT = label(COMMENT_LABELS, COLON);
// What’s next: …
const NEWS = label([...FLASH_LABELS, ...NEWS_LABELS], COLON);
// UPDATE – …
const FLASH = label(FLASH_LABELS, DASH);
const MAY_END = /[:|—–]| - /u;
const OPENS = /^["“‘'(]?[\p{Lu}\d$£€]/u;

/**
 * The label that a sentence opens with, as newsletters have them: “What’s next:” is followed by news,
 * “Why it matters:” and “The bottom line:” by comment. Undefined where there is none, as in “The rule:
 * no boats”.
 */
export function labelOf(sentence: string): Label | undefined {
  const start = bulletEnd(sentence);
  const head = sentence.slice(start, start + MAX_CHARS);
  if (!MAY_END.test(head)) return undefined;
  const comment = COMMENT.exec(head);
  if (comment) return { end: start + comment[0].length, kind: 'comment' };
  const news = NEWS.exec(head) ?? FLASH.exec(head);
  if (!news) return undefined;
  const end = start + news[0].length;
  return OPENS.test(sentence.slice(end, end + 2)) ? { end, kind: 'news' } : undefined;
}
