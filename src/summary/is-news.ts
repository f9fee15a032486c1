import { NOT_NEWS_ANYWHERE, NOT_NEWS_FIRST } from './data/not-news.ts';

const SHORTEST = 4;
const LONGEST = 70;

const ANYWHERE = new RegExp(`\\b(?:${NOT_NEWS_ANYWHERE.join('|')})`, 'iu');
const FIRST = new RegExp(`^(?:${NOT_NEWS_FIRST.join('|')})`, 'iu');
const ADDRESS = /https?:|www\.|©/iu;
// no mark at its end, or cut off as feeds do: The minister is to…
const UNENDED = /(?:[^.?!"”’)\]]|\.\.\.)["”’)\]]*$/u;
// ‘We can wait for the boats.
const HALF_QUOTATION = /^‘(?!\d)(?:[^’]|’\p{L})*$|^(?:[^‘’]|’\p{L})*[.,?!]’$/u;
/** No more marks than this close a sentence. */
const TAIL = 8;
const DATED = /\d{4}\.?$/u;
// The minister speaks in Port Calder, May 4, 2031.
const CAPTION =
  /\b(?:appears?|arrives?|attends?|delivers?|gestures?|greets?|holds?|leaves?|listens?|looks?|meets?|poses?|reacts?|shakes?|sits?|smiles?|speaks?|stands?|walks?|watch(?:es)?|waves?)\b.{0,200}, (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.) \d{1,2}, (?:19|20)\d\d\.?$/u;
// What does this mean? The motive for the attack? “Why not?”
const ASKS_ONLY =
  /^(?:[^."“”?]|\.(?=[\p{L}\p{N}]))*\?\)?$|^["“‘'](?:are|can|could|did|do|does|how|is|should|what|when|where|who|why|will|would)\b[^.]*\?["”’]+$/iu;

/**
 * Whether a sentence is news at all: no caption, byline, teaser, notice or mere question, neither too short to say
 * something nor a list without end, and no half of a quotation or bracket.
 */
export function isNews(text: string): boolean {
  const words = countWords(text);
  const tail = text.slice(-TAIL);
  return (
    words >= SHORTEST &&
    words <= LONGEST &&
    hasWholeQuotations(text) &&
    text.lastIndexOf('(') <= text.lastIndexOf(')') &&
    !HALF_QUOTATION.test(text) &&
    !UNENDED.test(tail) &&
    ![FIRST, ANYWHERE, ADDRESS].some((pattern) => pattern.test(text)) &&
    !(DATED.test(tail) && CAPTION.test(text)) &&
    !(tail.includes('?') && ASKS_ONLY.test(text))
  );
}

/** Words as white space parts them. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code <= SPACE || code === NO_BREAK_SPACE;
    if (inside && isSpace) words++;
    inside = !isSpace;
  }
  return words + Number(inside);
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

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
