import type { Span } from '../../model.ts';
import { bulletEnd } from './bullet-end.ts';
import { closingAttribution } from './closing-attribution.ts';
import { datelineEnd } from './dateline.ts';
import { labelOf } from './label-of.ts';
import { timeEnd } from './read-time.ts';

/** What of a sentence is shown; `cut` where it goes on behind `end`, which then has no stop. */
export type ShownPart = Span & { cut: boolean };

// It is over. ■
const LAST_BULLET = /(?<=[.!?]["”’)]?)\s*[■□▪▫◼◾●•►▶◆★]+\s*$/u;
/** Openings may follow each other: • UPDATE: TORRA (AP) — */
const MAX_OPENINGS = 4;
const TAIL_CHARS = 12;

/**
 * What of a sentence is shown: a slice of it without bullets, labels that are followed by news, dateline,
 * and a closing attribution that nobody needs. A label of comment stays, as it says what the sentence
 * is (see `labelOf`). `first` is whether the sentence opens its article, where shouted places are
 * likelier than speakers; `timed`, whether its entries open with the time when they were written.
 *
 * Nothing need show that the opening is gone: the slice begins where the sentence does. With `cut` it
 * ends at a comma and has no stop: show “ […]” behind it, as between the pieces of a broken quotation.
 * A bare stop would pretend that the article has one there, and “…” reads as a voice trailing off.
 */
export function shownPart(sentence: string, { first = false, timed = false } = {}): ShownPart {
  const behind = timed ? timeEnd(sentence) : 0;
  const start = behind + openingEnd(sentence.slice(behind), first);
  const end = sentence.length - (LAST_BULLET.exec(sentence.slice(-TAIL_CHARS))?.[0].length ?? 0);
  const attribution = closingAttribution(sentence.slice(start, end));
  return attribution === undefined
    ? { start, end, cut: false }
    : { start, end: start + attribution, cut: true };
}

function openingEnd(sentence: string, first: boolean): number {
  let start = 0;
  for (let openings = 0; openings < MAX_OPENINGS; openings++) {
    const rest = sentence.slice(start);
    const label = labelOf(rest);
    if (label?.kind === 'comment') return start + bulletEnd(rest);
    const length = label?.end ?? (bulletEnd(rest) || datelineEnd(rest, { first }));
    if (length === 0) break;
    start += length;
  }
  return start;
}
