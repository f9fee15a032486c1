import { countWords } from '../text/count-words.ts';
import { NOT_NEWS_ANYWHERE, NOT_NEWS_FIRST } from './data/not-news.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 70;

// On lower case, which is twice as fast as ignoring case.
const ANYWHERE = new RegExp(`\\b(?:${NOT_NEWS_ANYWHERE.join('|')})`, 'u');
const FIRST = new RegExp(`^(?:${NOT_NEWS_FIRST.join('|')})`, 'iu');
const ADDRESS = /https?:|www\.|©/iu;
// no stop at its end, or cut off as feeds do: The minister is to…
const UNENDED = /(?:[^.?!"”’)\]]|\.\.\.)["”’)\]]*$/u;
// ‘We can wait for the boats.
const HALF_QUOTATION = /^‘(?!\d)(?:[^’]|’\p{L})*$|^(?:[^‘’]|’\p{L})*[.,?!]’$/u;
// It is over. 😱
const PICTURES = /(?:\s|\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u;
/** How many characters of its end show how a sentence ends. */
const TAIL_CHARS = 8;
const DATED = /\d{4}\.?$/u;
// The minister speaks in Port Calder, May 4, 2031.
const CAPTION =
  /\b(?:appears?|arrives?|attends?|delivers?|gestures?|greets?|holds?|leaves?|listens?|looks?|meets?|poses?|reacts?|shakes?|sits?|smiles?|speaks?|stands?|walks?|watch(?:es)?|waves?)\b.{0,200}, (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.) \d{1,2}, (?:19|20)\d\d\.?$/u;
// What does this mean? The motive for the attack? “Why not?”
const ASKS_ONLY =
  /^(?:[^."“”?]|\.(?=[\p{L}\p{N}]))*\?\)?$|^["“‘'](?:are|can|could|did|do|does|how|is|should|what|when|where|who|why|will|would)\b[^.]*\?["”’]+$/iu;

/**
 * Whether a sentence is news at all: not a caption, byline, teaser, notice or mere question,
 * neither too short to say something nor an endless list, and without half a quotation or bracket.
 */
export function isNews(text: string): boolean {
  const words = countWords(text);
  const tail = text
    .slice(-2 * TAIL_CHARS)
    .replace(PICTURES, '')
    .slice(-TAIL_CHARS);
  return (
    words >= MIN_WORDS &&
    words <= MAX_WORDS &&
    hasWholeQuotations(text) &&
    text.lastIndexOf('(') <= text.lastIndexOf(')') &&
    !HALF_QUOTATION.test(text) &&
    !UNENDED.test(tail) &&
    !FIRST.test(text) &&
    !ADDRESS.test(text) &&
    !ANYWHERE.test(text.toLowerCase()) &&
    !(DATED.test(tail) && CAPTION.test(text)) &&
    !(tail.includes('?') && ASKS_ONLY.test(text))
  );
}

/** Whether all quotations are both opened and closed; a straight mark may answer a curly one. */
function hasWholeQuotations(text: string): boolean {
  let open = false;
  for (const [mark] of text.matchAll(/["“”]/gu)) {
    const opens: boolean = mark === '“' || (mark === '"' && !open);
    if (opens === open) return false;
    open = opens;
  }
  return !open;
}
