import type { Span } from '../model.ts';
import { findParagraphs } from '../text/find-paragraphs.ts';

// What may stand ahead of a note: a star, a bracket, a bullet.
const LEAD = String.raw`[*\s([•·▪■-]*`;
const DAY = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})?`;
const NAMES =
  "(?:corrections?(?: (?:and|&) clarifications?)?|corrections? appended|clarifications?|correct(?:s|ed)|clarifies|refiles|retracts|erratum|errata|retraction|(?:publisher|editor)(?:s|['’]s|s['’])? note|amended|updates? and corrections?)";

// “Correction:”, “CLARIFICATION (Nov. 27) –”, “Editor’s note:”, “Clarification 28 November:”
const HEADING = new RegExp(
  String.raw`^${LEAD}${NAMES}(?: ?\([^()]{1,40}\)|,? ${DAY})?(?:, [^:—–]{1,30})?\s*[:—–-]`,
  'iu',
);
const HEADING_ALONE = new RegExp(
  String.raw`^${LEAD}(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|erratum|retraction|(?:publisher|editor)(?:s|['’]s|s['’])? note)(?:,? ${DAY})?[*\s:]*$`,
  'iu',
);
const PIECE =
  '(?:article|caption|column|dispatch|headline|interview|page|piece|post|report|story|transcript|version|video)';
const CHANGED = '(?:amended|changed|clarified|corrected|edited|refiled|revised|updated)';
const CHANGES = '(?:amends|clarifies|corrects|deletes|fixes|refiles|removes|retracts)';
const EARLIER = `version of (?:our|the|this) ${PIECE}`;
const WRONGLY =
  '(?:erroneously|incorrectly|in error|misattributed|misidentified|misquoted|misstated|mistakenly|wrongly)';

// “Update, 28 Nov., 10:15 a.m.: ”
const UPDATE = String.raw`(?:updated?\b[^:\n]{0,30}(?::\d{2}[^:\n]{0,12})?: )?`;

/**
 * “This article was amended on 3 May”, “(This Nov. 27 story has been corrected”, “An earlier version of
 * this story misquoted Ms. Lee”, “Owing to an editing error, ”, “(Corrects quote in paragraph 3”, “In a
 * story Nov. 27, the agency reported erroneously”, “A correction was made on Nov. 27, 2026: ”
 */
const OPENING = new RegExp(
  String.raw`^${LEAD}${UPDATE}(?:${[
    String.raw`(?:on ${DAY},? )?th(?:is|e) (?:${DAY} )?${PIECE}(?: (?:was|has been|is|had been) (?:\p{Ll}+ )?| has (?:since )?been )${CHANGED}`,
    `th(?:is|e) ${PIECE} ${CHANGES}`,
    `(?:in )?(?:an?|the) (?:earlier|first|previous|original|prior) ${EARLIER}`,
    String.raw`(?:an?|the) \p{Ll}+ (?:in|on|to|with) an? (?:earlier|previous|original|prior) ${EARLIER}`,
    String.raw`(?:because of|due to|owing to) an? (?:\p{Ll}+ )?(?:error|mistake|misunderstanding)`,
    String.raw`${CHANGES} [^.\n]{0,60}\b(?:attribution|headline|paragraphs?|quot(?:es?|ations?)|spelling|typo|wording)`,
    `(?:an? )?(?:correction|clarification) (?:was|has been|is) (?:made|issued|added|published)`,
    'when we learn of (?:an? )?(?:error|mistake)s?',
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
