import { isSameText, type Shingles, toShingles } from '../../../text/is-same-text.ts';
import { shareOfTerms } from '../share-of-terms.ts';

type Text = { title: string; text: string };

/** Doors are short; comparing long texts with one another would take long. */
const MAX_CHARS = 3_000;
/** A text with so many of its headline’s terms is that headline’s article, however often it came. */
const OWN_SHARE = 0.6;
/** Headlines that share so many terms are of one article, printed twice. */
const SAME_HEADLINE = 0.5;

/**
 * Which of these texts, all of one site, are doors: the same text stands under another headline, or
 * is known as a door, and is not about its own headline.
 */
export function findDoors<T extends Text>(texts: T[], known: string[]): T[] {
  const suspects = texts
    .filter(({ text, title }) => text.length <= MAX_CHARS && !isOwn(title, text))
    .map((text) => ({ text, shingles: toShingles(text.text) }));
  const doors = known.map(toShingles);
  const isDoor = ({ text: { title }, shingles }: Suspect<T>): boolean =>
    doors.some((door) => isSameText(door, shingles)) ||
    suspects.some(
      (other) => isOther(title, other.text.title) && isSameText(other.shingles, shingles),
    );
  return suspects.filter(isDoor).map(({ text }) => text);
}

type Suspect<T> = { text: T; shingles: Shingles };

const isOwn = (title: string, text: string): boolean =>
  (shareOfTerms(title, text) ?? 0) >= OWN_SHARE;

const isOther = (one: string, other: string): boolean =>
  (shareOfTerms(one, other) ?? 0) < SAME_HEADLINE;
