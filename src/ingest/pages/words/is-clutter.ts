import { classesOf, nameOf } from './element-kinds.ts';
import { isSentence } from './is-sentence.ts';

// Words in the class or id of boxes that are not the text: byline, share-bar, related_stories …
const CLUTTER =
  /(?:^|[\s_-])(?:advert|breadcrumbs?|by-?line|caption|consent|cookies?|credit|kicker|most-read|newsletter|promo|read-?more|related|share|sharing|sign-?up|social|standfirst-links|subscribe|tags)(?:$|[\s_-])/iu;
// Boxes that talk in sentences but never about the news
const ALWAYS =
  /(?:^|[\s_-])(?:advert|breadcrumbs?|caption|consent|cookies?|most-read|newsletter|promo|read-?more|sign-?up|subscribe)(?:$|[\s_-])/iu;
const HEADINGS = 'h2, h3, h4, h5, h6';
const BUTTONS = 'input, button, form, h2 a, h3 a, h4 a';
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const MIN_PROSE_SHARE = 0.5;

/** Whether the class of an element of a line names it as no text: a byline, a credit. */
export const isNamedClutter = (element: Element): boolean => CLUTTER.test(classesOf(element));

/**
 * Whether a box is named as clutter and looks like it. Words count whole. An id that repeats one of
 * the headings it holds is no name, and a box full of sentences is text.
 */
export function isClutterBox(element: Element): boolean {
  const named = `${classesOf(element)} ${nameById(element)} ${partOf(element)}`;
  return CLUTTER.test(named) && (ALWAYS.test(named) || !holdsProse(element));
}

/** What some sites call the parts of a page instead. */
const partOf = (element: Element): string => element.getAttribute('data-component') ?? '';

/** The id, unless it was made of a heading, as `social-security` above “Social security”. */
export function nameById(element: Element): string {
  if (!element.id) return '';
  const words = element.id.replace(NO_WORD, '').toLowerCase();
  const isHeading = /^H[2-6]$/u.test(nameOf(element));
  const headings = isHeading ? [element] : element.querySelectorAll(HEADINGS);
  return [...headings].some((heading) => isSlug(words, heading)) ? '' : element.id;
}

const isSlug = (words: string, heading: Element): boolean => {
  const said = (heading.textContent ?? '').replace(NO_WORD, '').toLowerCase();
  return said !== '' && (said.startsWith(words) || words.startsWith(said));
};

/** Mostly sentences of its own: not links, buttons or a headline that leads elsewhere. */
function holdsProse(element: Element): boolean {
  if (element.querySelector(BUTTONS)) return false;
  const text = element.textContent ?? '';
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, link) => sum + (link.textContent?.length ?? 0),
    0,
  );
  return isSentence(text) && linked < text.length * (1 - MIN_PROSE_SHARE);
}
