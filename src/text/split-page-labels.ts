import type { Span } from '../model.ts';

// “Image copyright AFP Image caption Police helped …”, “Story highlights Analyst: …”, “Read more West …”
const LABEL =
  /(?:Image|Media|Photo|Picture|Video) (?:caption|copyright|credit|source)|Story (?:[Hh]ighlights|Continued Below)|(?:Advertisement )?Continue reading the main story|Google Plus Embed|(?:Skip )?Twitter post by @\w+|CLOSE|(?:Skip (?:in Skip )?)?x Embed x Share|Read [Mm]ore/u;
// “Ann Lee/AFP/Getty Images”: an agency behind a stroke. A long word is not read to its end at each of
// its stops.
const CREDIT =
  /(?:\p{Lu}[\p{L}.’'-]{1,30} ){0,2}\p{Lu}[\p{L}.’'-]{1,30}(?:\/(?:AFP|AP|EPA|Getty|Reuters|WireImage))+(?: (?:Images?|Photos?))?/u;
// A capital or a mark comes behind, and before is the beginning, a word or the end of a sentence.
const RUN = new RegExp(
  `(?<![^\\s.!?"”’)|])(?:${LABEL.source}|${CREDIT.source})(?=\\s+["“‘@]?\\p{Lu}|\\s*$)`,
  'gu',
);

/**
 * Cuts a text before and behind what pages write around pictures, films and advertisements, where it
 * has come into the text: it belongs to no sentence. Most texts are a single piece.
 */
export function splitPageLabels(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end).trimEnd();
    const words = piece.trimStart();
    if (words !== '') {
      const last = start + piece.length;
      pieces.push({ start: last - words.length, end: last });
    }
    start = end;
  };
  for (const { index, 0: label } of text.matchAll(RUN)) {
    add(index);
    add(index + label.length);
  }
  add(text.length);
  return pieces;
}
