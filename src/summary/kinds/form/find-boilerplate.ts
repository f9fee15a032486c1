import type { Paragraph } from '../paragraphs-of.ts';

// About Norvik; About Norvik: Norvik makes …; not About 300 people or About the city
const ABOUT = /^(?:About|ABOUT) (?:[Tt]he )?\p{Lu}[^.!?:]{0,60}(?::|$)/u;
// Media contacts:, Notes to editors, Investor relations, Safe harbor statement, ###
const HEADING =
  /^(?:(?:(?:company|corporate|further|general|investors?|media|more|press|public)(?:,? (?:&|and|\/) (?:investors?|media|press))? )?(?:contacts?(?: details| information| us)?|enquir(?:y|ies)|information|inquir(?:y|ies)|relations)|disclaimer|(?:editors?['’]? )?notes? (?:for|to) (?:the )?(?:editors?|journalists|media)|(?:cautionary |important )?(?:(?:language|note|notice|statement)s? (?:about|concerning|on|regarding) )?forward[- ]looking (?:information|statements?)|safe[- ]harbou?r(?: statement)?|[–—-] ?ends? ?[–—-]|#{2,})\s*:?$/iu;
// Media contact: Ann Lee, 555 0123
const HEADED =
  /^(?:(?:investor|media|press) )?(?:contacts?|enquiries|inquiries):\s|^notes? (?:for|to) (?:the )?editors?:\s|^disclaimer:\s/iu;
// This release contains forward-looking statements
const NOTICE =
  /\b(?:announcement|communication|document|release)\b.{0,40}\bcontains?\b.{0,60}\bforward[- ]looking\b|^(?:certain |some )?forward[- ]looking statements?\b/iu;
const ISSUED =
  /\b(?:for immediate release|press release|news release|prnewswire|pr newswire|business ?wire|globe ?newswire|accesswire|ein ?presswire)\b/iu;

const MAX_HEADING_CHARS = 90;
/** Boilerplate stands below: no text begins with it, and what begins so far above is none. */
const MIN_ABOVE = 0.25;
const OPENING_PARAGRAPHS = 3;

export type Boilerplate = { sections: number; from: number };

/**
 * How many boilerplate sections a text has, and from which sentence on they stand: from their first
 * heading to the end.
 */
export function findBoilerplate(paragraphs: Paragraph[]): Boilerplate | undefined {
  const sentences = (paragraphs.at(-1)?.last ?? 0) + 1;
  const below = paragraphs.filter(({ first }) => first > 0 && first >= sentences * MIN_ABOVE);
  const headings = below.filter(isHeading);
  return headings.length > 0 ? { sections: headings.length, from: headings[0]!.first } : undefined;
}

const isHeading = ({ opening, chars }: Paragraph): boolean =>
  (chars <= MAX_HEADING_CHARS && HEADING.test(opening)) ||
  ((chars <= MAX_HEADING_CHARS || opening.includes(':')) && ABOUT.test(opening)) ||
  HEADED.test(opening) ||
  NOTICE.test(opening);

/** Whether a text says that it is a press release. */
export const isIssued = (paragraphs: Paragraph[]): boolean =>
  paragraphs.slice(0, OPENING_PARAGRAPHS).some(({ opening }) => ISSUED.test(opening));
