import { findNotes } from '../../../quotes/find-notes.ts';

// A note that takes back words, or says who said them
const ABOUT_SPEECH =
  /["“”«»]|\b(?:quot\p{Ll}*|sa(?:id|ys|ying)|attribut\p{Ll}*|statements?|remarks?|comments?)\b/iu;

/**
 * The paragraphs of an article without its corrections of spellings and figures. A note about
 * somebody's words is kept, since it tells which quotations do not hold, but never comes first: it
 * is no news.
 */
export function setNotesApart(paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  const notes = new Set(findNotes(text).map(({ start, end }) => text.slice(start, end)));
  const kept = paragraphs.filter((line) => !notes.has(line) || ABOUT_SPEECH.test(line));
  const first = kept.findIndex((line) => !notes.has(line));
  return first > 0 ? [...kept.slice(first), ...kept.slice(0, first)] : kept;
}
