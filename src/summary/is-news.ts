import { NOT_NEWS_ANYWHERE, NOT_NEWS_FIRST } from './data/not-news.ts';

const SHORTEST = 4;
const LONGEST = 70;

const ANYWHERE = new RegExp(`\\b(?:${NOT_NEWS_ANYWHERE.join('|')})`, 'iu');
const FIRST = new RegExp(`^(?:${NOT_NEWS_FIRST.join('|')})`, 'iu');
const ADDRESS = /https?:|www\.|©/iu;
const UNENDED = /[^.?!…"”’)\]]["”’)\]]*$/u;
/** No more marks than this close a sentence. */
const TAIL = 8;
// The minister speaks in Port Calder, May 4, 2031.
const CAPTION =
  /\b(?:appears?|arrives?|attends?|delivers?|gestures?|greets?|holds?|leaves?|listens?|looks?|meets?|poses?|reacts?|shakes?|sits?|smiles?|speaks?|stands?|walks?|watch(?:es)?|waves?)\b.{0,200}, (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.) \d{1,2}, (?:19|20)\d\d\.?$/u;
// What does this mean? The motive for the attack? “Why not?”
const ASKS_ONLY =
  /^(?:[^."“”?]|\.(?=[\p{L}\p{N}]))*\?\)?$|^["“‘'](?:are|can|could|did|do|does|how|is|should|what|when|where|who|why|will|would)\b[^.]*\?["”’]+$/iu;

/**
 * Whether a sentence is news at all: no caption, byline, teaser, notice or mere question, neither too short to say
 * something nor a list without end, and no half of a quotation.
 */
export function isNews(text: string): boolean {
  const words = countWords(text);
  return (
    words >= SHORTEST &&
    words <= LONGEST &&
    hasWholeQuotations(text) &&
    !UNENDED.test(text.slice(-TAIL)) &&
    ![FIRST, ANYWHERE, ADDRESS, CAPTION, ASKS_ONLY].some((pattern) => pattern.test(text))
  );
}

export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** Whether every quotation that is opened is closed, and the other way round; straight and curly marks may meet. */
function hasWholeQuotations(text: string): boolean {
  let open = false;
  for (const [mark] of text.matchAll(/["“”]/gu)) {
    const opens: boolean = mark === '“' || (mark === '"' && !open);
    if (opens === open) return false;
    open = opens;
  }
  return !open;
}
