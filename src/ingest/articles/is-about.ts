import { shareOfTerms } from './share-of-terms.ts';

/** With fewer terms, a headline or summary tells too little to judge a text by. */
const MIN_TERMS = 3;
/**
 * Of 181 articles with headlines of their own, all have at least a quarter of the headline’s terms;
 * doors have none, or one by chance.
 */
const MIN_SHARE = 0.2;
/** An article says within so many characters what it is about. */
const MAX_CHARS = 20_000;

/**
 * Whether a page’s text is about what its feed says of the item. Challenges, consent walls and
 * footers share hardly a word with both headline and summary; one of them alone proves nothing, for
 * headlines like to puzzle.
 */
export function isAbout(
  text: string,
  { title, summary }: { title: string; summary: string | null },
): boolean {
  const start = text.slice(0, MAX_CHARS);
  return [title, summary ?? ''].some((line) => {
    const share = shareOfTerms(line, start, MIN_TERMS);
    return share === null || share >= MIN_SHARE;
  });
}
