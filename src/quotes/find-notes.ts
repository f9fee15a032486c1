import type { Span } from '../model.ts';
import { findParagraphs } from '../text/find-paragraphs.ts';

// “Correction:”, “CLARIFICATION (Nov. 27) –”, “Editor’s note:”
const HEADING =
  /^[*\s([]*(?:corrections?(?: (?:and|&) clarifications?)?|corrections? appended|clarifications?|correct(?:s|ed)|clarifies|refiles|retracts|erratum|errata|retraction|(?:publisher|editor)(?:s|['’]s|s['’])? note|amended|updates? and corrections?)(?: ?\([^()]{1,40}\))?(?:, [^:—–]{1,30})?\s*[:—–-]/iu;
const HEADING_ALONE =
  /^[*\s]*(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|erratum|retraction|(?:publisher|editor)(?:s|['’]s|s['’])? note)[*\s:]*$/iu;
const PIECE =
  '(?:article|caption|column|dispatch|headline|interview|page|piece|post|report|story|transcript|version|video)';
const DAY = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?:,? \d{4})?`;
const CHANGED = '(?:amended|changed|clarified|corrected|edited|refiled|revised|updated)';
const CHANGES = '(?:amends|clarifies|corrects|deletes|fixes|refiles|removes|retracts)';
const EARLIER = `version of (?:our|the|this) ${PIECE}`;
const WRONGLY =
  '(?:erroneously|incorrectly|in error|misattributed|misidentified|misquoted|misstated|mistakenly|wrongly)';

/**
 * “This article was amended on 3 May”, “(This Nov. 27 story has been corrected”, “An earlier version of
 * this story misquoted Ms. Lee”, “Owing to an editing error, ”, “(Corrects quote in paragraph 3”, “In a
 * story Nov. 27, the agency reported erroneously”
 */
const OPENING = new RegExp(
  String.raw`^[*\s([]*(?:${[
    String.raw`(?:on ${DAY},? )?th(?:is|e) (?:${DAY} )?${PIECE}(?: (?:was|has been|is|had been) (?:\p{Ll}+ )?| has (?:since )?been )${CHANGED}`,
    `th(?:is|e) ${PIECE} ${CHANGES}`,
    `(?:in )?(?:an?|the) (?:earlier|first|previous|original|prior) ${EARLIER}`,
    String.raw`(?:an?|the) \p{Ll}+ (?:in|on|to|with) an? (?:earlier|previous|original|prior) ${EARLIER}`,
    String.raw`(?:because of|due to|owing to) an? (?:\p{Ll}+ )?(?:error|mistake|misunderstanding)`,
    String.raw`${CHANGES} [^.\n]{0,60}\b(?:attribution|headline|paragraphs?|quot(?:es?|ations?)|spelling|typo|wording)`,
    `we have (?:since )?(?:${CHANGED}|removed|retracted) (?:an?|the|this)`,
    String.raw`in an? ${PIECE} (?:published |on |dated ){0,2}${DAY}[^\n]{0,300}\b${WRONGLY}`,
  ].join('|')})\b`,
  'iu',
);

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
