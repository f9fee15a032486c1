import { classesOf, isBox, nameOf } from './element-kinds.ts';

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
// sr-only, visually-hidden, screen-reader-text …
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?<!not-)(?:sr-?only|visually-?hidden|hidden-visually|screen-?reader(?:s|-text|-only)?|a11y-(?:text|hidden|only)|assistive-text|off-?screen)(?:$|[\s_-])(?!focusable)/iu;
// What a pop-up says: tooltip-text, tooltiptext, popover-body …
const POPUP_TEXT =
  /(?:^|[\s_-])(?:tool-?tips?|popovers?|pop-?ups?)[_-]{0,2}(?:text|content|body|inner|box|bubble|card|panel)(?:$|[\s_-])/iu;
// What shows where a link leads while one points at it: preview-card, hovercard, link-preview
const PREVIEW =
  /(?:^|[\s_-])(?:(?:hover|(?:link[_-]?)?preview)[_-]{0,2}(?:text|content|body|box|bubble|card|panel|popup)|link-?preview)(?:$|[\s_-])/iu;
const POPUP = /(?:^|[\s_-])(?:tool-?tip|popover|pop-?up)(?:$|[\s_-])/iu;
// Within a line it explains a word; as a box it is a list of words that are explained.
const EXPLANATION =
  /(?:^|[\s_-])(?:(?:glossary|definition|term)[_-]{1,2}(?:text|content|body|box|card|definition|description|explanation|tip|tooltip|popover|pop-?up|panel|meaning)|definition)(?:$|[\s_-])/iu;
// Any of the above has one of these.
const ABOUT_WORDS = /tip|pop|glossary|definition|term|hover|preview/iu;
// Around a pop-up stands what opens it
const OPENERS = new Set(['A', 'ABBR', 'BUTTON', 'DFN', 'LABEL']);

// Most elements have none of these and are not looked at further.
const TELLING = new Set(['aria-hidden', 'class', 'hidden', 'popover', 'role', 'style']);
// Of a sign one presses, a letter may be all there is.
const ICON = /(?:^|[\s_-])icons?(?:$|[\s_-])/iu;
const MAX_ICON_CHARS = 2;

/** Whether an element is in the page and not to be seen: for screen readers, closed, a pop-up. */
export const isUnseen = (element: Element): boolean =>
  element.getAttributeNames().some((name) => TELLING.has(name)) &&
  (isClosed(element) || isForEars(element) || isPopup(element) || isIcon(element));

/** What a script or a press opens. */
export const isClosed = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.hasAttribute('popover') ||
  NOT_SHOWN.test(element.getAttribute('style') ?? '');

function isForEars(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return !isForEyes(element);
  return FOR_SCREEN_READERS.test(classesOf(element));
}

/** Beside words for screen readers, what is hidden from them is what one sees. */
function isForEyes(element: Element): boolean {
  if (!/[\p{L}\p{N}]/u.test(element.textContent ?? '')) return false;
  return (
    element.parentElement?.hasAttribute('aria-label') === true ||
    isAllOfLink(element) ||
    [element.previousElementSibling, element.nextElementSibling].some(
      (other) => other !== null && FOR_SCREEN_READERS.test(classesOf(other)),
    )
  );
}

/** A link in a sentence whose words are all hidden from ears: nothing else says them. */
function isAllOfLink(element: Element): boolean {
  const link = element.parentElement;
  return (
    link !== null &&
    nameOf(link) === 'A' &&
    link.firstElementChild === element &&
    element.nextElementSibling === null &&
    /\p{L}{2}/u.test(element.textContent ?? '') &&
    element.textContent?.trim() === link.textContent?.trim() &&
    [link.previousSibling, link.nextSibling].some((other) =>
      /\p{L}/u.test(other?.textContent ?? ''),
    )
  );
}

const isIcon = (element: Element): boolean =>
  ICON.test(classesOf(element)) &&
  !isBox(nameOf(element)) &&
  (element.textContent?.trim().length ?? 0) <= MAX_ICON_CHARS;

function isPopup(element: Element): boolean {
  if (element.getAttribute('role') === 'tooltip') return true;
  const classes = classesOf(element);
  const parent = element.parentElement;
  if (parent === null || !ABOUT_WORDS.test(classes)) return false;
  const name = nameOf(parent);
  if (EXPLANATION.test(classes)) return !isBox(name) || name === 'P' || name === 'LI';
  if (PREVIEW.test(classes)) return !isBox(name) || name === 'P';
  const isInside = POPUP.test(classesOf(parent)) || OPENERS.has(name);
  return POPUP_TEXT.test(classes) || (isInside && POPUP.test(classes));
}
