import { foldWords } from '../../../text/fold.ts';
import { isSameHeadline } from '../is-same-headline.ts';
import { shareOfTerms } from '../share-of-terms.ts';

type Text = { title: string; text: string };

/** Doors are short. */
const MAX_CHARS = 3_000;
/** A text with so many of its headline’s terms is that headline’s article, however often it came. */
const OWN_SHARE = 0.6;
// What differs each time that a door is shown: the number of a request, a clock, a day
const PASSING =
  /\b(?=\w*\d)(?=\w*\p{L})\w{6,}\b|\b\d{6,}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{4}-\d{2}-\d{2}\b/gu;

/**
 * Which of these texts, all of one site, are doors: the same text stands under another headline, or
 * is known as a door, and is not about its own headline. Texts that differ in a word or a number are
 * not the same: reports may be written to a pattern.
 */
export function findDoors<T extends Text>(texts: T[], known: string[]): T[] {
  const suspects = texts.filter(
    ({ title, text }) => text.length <= MAX_CHARS && !isOwn(title, text),
  );
  const alike = Map.groupBy(suspects, ({ text }) => keyOf(text));
  const doors = new Set(known.map(keyOf));
  return suspects.filter(({ title, text }) => {
    const key = keyOf(text);
    return doors.has(key) || alike.get(key)!.some((other) => !isSameHeadline(title, other.title));
  });
}

const isOwn = (title: string, text: string): boolean =>
  (shareOfTerms(title, text) ?? 0) >= OWN_SHARE;

const keyOf = (text: string): string =>
  foldWords(text.slice(0, MAX_CHARS).replace(PASSING, ' ')).join(' ');
