import type { Span } from '../../src/model.ts';
import { VERB, WHO } from './told-words.ts';

const TELLER = `(?:I|the [\\p{Ll} -]{2,40}?|${WHO})`;
// `, she said, `, ` – said Ann Lee – `, ` Holm said `: nothing else
const TOLD_ALONE = new RegExp(`^[,–—-]? *(?:${TELLER} ${VERB}|${VERB} ${TELLER}) *[,:–—-]?$`, 'u');
// `, the mayor, who had come late, told reporters on the quay, `
const TOLD_WITHIN = /^(?!,? *(?:and|but|or|while)(?!\p{L}))[^.!?\n]*\p{L}[^.!?\n]*,$/u;
const VERBS = new RegExp(`(?<!\\p{L})${VERB}`, 'gu');
const MARKS = /^[”"’'»]|[“"‘'«]$/gu;
const BROKEN_OFF = /[^.!?…]$/u;
const GOES_ON = /^(?:\p{Ll}|I(?![\p{L}]))/u;
// Its stop ends no sentence.
const INITIAL = /(?<=(?<!\p{L})\p{Lu})\.(?= )/gu;

/** More stands between two halves only where a whole report does. */
const MAX_BETWEEN_CHARS = 300;

/**
 * Whether two stretches in marks are one sentence that is broken by whoever tells it: its first half
 * has no stop, and between them stands who said it. The parts of a list stay two, and so does what
 * two people are quoted with.
 */
export function areHalves(text: string, first: Span, second: Span): boolean {
  if (second.start - first.end > MAX_BETWEEN_CHARS) return false;
  const words = text.slice(first.start, first.end).trim();
  const between = text
    .slice(first.end, second.start)
    .trim()
    .replace(MARKS, '')
    .replace(INITIAL, '')
    .trim();
  if (!BROKEN_OFF.test(words)) return false;
  if (TOLD_ALONE.test(between)) return true;
  const hasComma = words.endsWith(',') || between.startsWith(',');
  if (!hasComma || !TOLD_WITHIN.test(between)) return false;
  const verbs = between.match(VERBS)?.length ?? 0;
  return verbs === 1 || (verbs === 0 && GOES_ON.test(text.slice(second.start, second.end)));
}
