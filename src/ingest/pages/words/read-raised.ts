import { classesOf } from './element-kinds.ts';

// “[2]”, “[citation needed]”, “*”
const RAISED_NOTE = /^(?:\[[^[\]]{1,60}\]|[*†‡§]{1,3})$/u;
// “1”, “12”, “a”, “2, 3”
const NUMBER = /^(?:[\d,–-]{1,7}|\p{Ll})$/u;
// What a reference work writes beside its sentences
const EDITING =
  /^\[\s?(?:edit(?: source)?|bearbeiten|modifier|editar|modifica|bewerken|(?:notes?|nb|n\.?) ?\d{1,3}|(?:better source|citation|clarification|page|source) needed|(?:by )?(?:who|when|which|whom|where)\??)\s?\]$/iu;
const MAX_MARK_CHARS = 60;
const NOTE_CLASS = /(?:^|[\s_-])(?:footnotes?|fn|fnref|noteref|reference)(?:$|[\s_-])/iu;
const EDITING_CLASS = /edit|citation|noprint/iu;
const NOTE_HREF = /#(?:_?fn|_?ftn|n\d|note|cite|ref|endnote)/iu;
const FIGURES = /^[+\-−–]?\d{1,3}[+\-−–]?$/u;
// A unit, a formula or a figure stands before a power; a longer word or a full stop before a note.
const BEFORE_NOTE = /(?:\p{L}{4}|[.,;:!?…”"’»])$/u;
const BEFORE_PART = /[⁄/]$/u;
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOW = '₀₁₂₃₄₅₆₇₈₉';

/** Whether an element of a line only leads to a footnote or to an editor: “[2]”, “[edit]”, “*”. */
export function isNoteMark(element: Element, name: string): boolean {
  if (!mayBeMark(element, name)) return false;
  const text = (element.textContent ?? '').trim();
  if (text === '' || text.length > MAX_MARK_CHARS) return false;
  if (name !== 'SUP') return EDITING.test(text) || (name === 'A' && isNumberOrSign(text));
  const isLink = element.querySelector('a') !== null || element.closest('a') !== null;
  return RAISED_NOTE.test(text) || (isLink && NUMBER.test(text));
}

/** By its name and attributes; the text of each element would take too long. */
const mayBeMark = (element: Element, name: string): boolean =>
  name === 'SUP' ||
  (name === 'A' && leadsToNote(element)) ||
  (name === 'SPAN' && EDITING_CLASS.test(classesOf(element)));

const isNumberOrSign = (text: string): boolean => RAISED_NOTE.test(text) || NUMBER.test(text);

const leadsToNote = (link: Element): boolean =>
  NOTE_HREF.test(link.getAttribute('href') ?? '') ||
  link.getAttribute('role') === 'doc-noteref' ||
  NOTE_CLASS.test(classesOf(link));

/**
 * Figures that stand high or low, as signs that do: 10⁶, km², 15¹⁄₂. Empty for the mark of a note;
 * undefined for other words, as in 4th. `before` is the text in front of them.
 */
export function readRaised(element: Element, name: string, before: string): string | undefined {
  const figures = (element.textContent ?? '').trim();
  if (!FIGURES.test(figures)) return undefined;
  if (name === 'SUB') return BEFORE_PART.test(before) ? inSigns(figures, LOW) : undefined;
  return BEFORE_NOTE.test(before) ? '' : inSigns(figures, HIGH);
}

const inSigns = (figures: string, signs: string): string =>
  figures
    .replace(/\d/gu, (digit) => signs[Number(digit)]!)
    .replace(/\+/gu, signs === HIGH ? '⁺' : '₊')
    .replace(/[-−–]/gu, signs === HIGH ? '⁻' : '₋');
