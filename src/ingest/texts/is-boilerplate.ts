import { HOUSE_LINES, PLEAS } from './house-lines.ts';

// Headings of lists of other articles
const RELATED =
  /^(?:related(?: (?:articles?|content|coverage|links|news|posts?|reading|stories|topics))?|see also|more on this(?: story| topic)?|more from .{1,60}[^.?!]|you (?:may|might) also like|recommended(?: for you)?|most (?:read|popular)|top stories)\s*:?$/iu;

const MAX_LINE_CHARS = 400;

/** Whether a line is the heading of a list of other articles. */
export const headsRelated = (line: string): boolean => RELATED.test(line);

// A plea is the site's own voice: it quotes nobody, and reports nothing that was so.
const SPEECH =
  /["“”«»]|\b(?:said|says|told|wrote|asked|added|warn(?:s|ed)?|finds|found|heard|according to)\b|, (?:an?|her|his|its|one|some|the|their|which) [\p{L} ]{1,40} (?:advise|claim|go|read|say|urge|warn)[.!]?$|(?<!\b(?:if|you|where|who|we) )\b(?:was|were|had)\b/iu;
// “Subscribe to it and …”: no site says so of itself.
const OF_A_THING =
  /^(?:please )?(?:subscribe|sign up|register|log ?in|join)(?: up)?(?: (?:to|for|with))? (?:it|them|him|her)\b/iu;
const CREDIT =
  /^\(?(?:(?:Additional |With )?[Rr]eporting|Writing|Editing|Compiled|Edited|Produced|Written|Additional writing|Translated)(?: and (?:writing|editing|reporting))? (?:by|from) \p{Lu}/u;
const AMONG_NAMES = new Set(
  'additional and at by contributing editing for from in of reporting the translation with writing'.split(
    ' ',
  ),
);
// Words at the foot of a site
const FOOT =
  /\b(?:about|accessibility|advertise|ads|careers|contact|cookies|copyright|creators|datenschutz|developers|feedback|help|impressum|imprint|jobs|press|privacy|safety|sitemap|status|terms)\b|©/giu;
const MIN_FOOT_WORDS = 4;
const ENDS_SENTENCE = /[.!?…]["”’)]*$/u;
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
const DATA_SIGN = /[{}[\]<>":;=|\\]/gu;
// Data begins like this.
const DATA_START = /^\s*(?:[{[]|(?:var|let|const|window|function|document|jQuery)\b)/u;

/**
 * Whether a line is a share bar, view counter, list of tags, copyright notice, who edited it, a plea
 * to the reader or the like.
 */
export const isBoilerplate = (line: string): boolean =>
  isData(line) ||
  (line.length <= MAX_LINE_CHARS &&
    (headsRelated(line) ||
      HOUSE_LINES.some((pattern) => pattern.test(line)) ||
      isPlea(line) ||
      isCredit(line) ||
      isFoot(line)));

const isPlea = (line: string): boolean =>
  !SPEECH.test(line) && !OF_A_THING.test(line) && PLEAS.some((pattern) => pattern.test(line));

/** “Reporting by … in …; Editing by …”: nothing but names behind it. */
const isCredit = (line: string): boolean =>
  CREDIT.test(line) &&
  (line.match(WORD) ?? []).every((word) => AMONG_NAMES.has(word) || /^\p{Lu}/u.test(word));

/** Data of a program that stands in the page: more braces, quotes and colons than words. */
function isData(line: string): boolean {
  if (!DATA_START.test(line)) return false;
  return (line.match(DATA_SIGN)?.length ?? 0) > (line.match(WORD)?.length ?? 0);
}

/** The links at the foot of a site: mostly words of that kind, and no sentence. */
function isFoot(line: string): boolean {
  if (ENDS_SENTENCE.test(line)) return false;
  const words = new Set(line.toLowerCase().match(FOOT) ?? []);
  return words.size >= MIN_FOOT_WORDS;
}
