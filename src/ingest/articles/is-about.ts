import { shareOfTerms } from './share-of-terms.ts';

/** With fewer terms, a headline or summary tells too little to judge a text by. */
const MIN_TERMS = 3;
/**
 * Of 181 articles with headlines of their own, all have at least a quarter of the headline’s terms;
 * doors have none, or one by chance.
 */
const MIN_SHARE = 0.2;
/** A long text is an article, whatever its headline says, unless the feed’s summary disagrees, too. */
const MAX_DOOR_CHARS = 3_000;
/** An article says within so many characters what it is about. */
const MAX_CHARS = 20_000;

/**
 * Whether a page’s text is about what its feed says of the item. Challenges, consent walls and
 * footers share hardly a word with headline and summary.
 */
export function isAbout(
  text: string,
  { title, summary }: { title: string; summary: string | null },
): boolean {
  const start = text.slice(0, MAX_CHARS);
  const told = [title, summary ?? ''].map((line) => shareOfTerms(line, start, MIN_TERMS));
  const shares = told.filter((share) => share !== null);
  if (shares.length === 0 || shares.some((share) => share >= MIN_SHARE)) return true;
  return shares.length === 1 && text.length > MAX_DOOR_CHARS;
}
