import type { Span } from '../model.ts';
import { findParagraphs } from '../text/find-paragraphs.ts';

// “Correction:”, “CLARIFICATION (Nov. 27) –”, “Editor’s note:”
const HEADING =
  /^[*\s]*(?:corrections?(?: and clarifications?)?|clarifications?|erratum|errata|retraction|editor(?:s|['’]s|s['’])? note|update and correction)(?: ?\([^()]{1,40}\))?(?:, [^:—–]{1,30})?\s*[:—–-]/iu;
const HEADING_ALONE =
  /^[*\s]*(?:corrections?(?: and clarifications?)?|clarifications?|erratum|retraction|editor(?:s|['’]s|s['’])? note)[*\s:]*$/iu;
// “This article was amended on 3 May”, “An earlier version of this story misquoted Ms. Lee”
const OPENING =
  /^[*\s(]*(?:(?:on \d{1,2} \p{L}+(?: \d{4})?,? )?th(?:is|e) (?:article|story|report|post|page|piece|headline|interview|column)(?: (?:was|has been|is|had been) (?:\p{Ll}+ )?| has (?:since )?been )(?:amended|corrected|clarified|edited|revised|updated|changed)|(?:an?|the) (?:earlier|previous|original|prior) version of this (?:article|story|report|post|page|piece|headline|interview|column))\b/iu;

/**
 * The paragraphs in which an outlet corrects, clarifies or explains the article itself: nobody of the
 * article speaks there. A heading that stands alone belongs to the paragraph after it.
 */
export function findNotes(text: string): Span[] {
  const paragraphs = findParagraphs(text);
  const read = ({ start, end }: Span): string => text.slice(start, end);
  return paragraphs.filter((paragraph, at) => {
    const before = paragraphs[at - 1];
    return (
      HEADING.test(read(paragraph)) ||
      OPENING.test(read(paragraph)) ||
      (before !== undefined && HEADING_ALONE.test(read(before)))
    );
  });
}
