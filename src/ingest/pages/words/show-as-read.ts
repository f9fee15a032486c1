import { hasNoText, isBox, nameOf } from './element-kinds.ts';
import { nameById } from './is-clutter.ts';
import { countWords, isSentence, MIN_RUNNING_WORDS } from './is-sentence.ts';
import { isClosed, isUnseen } from './is-unseen.ts';

// By these, Readability takes an element of a line for something that is not the text.
const NAMES = ['aria-hidden', 'class', 'id', 'itemprop', 'rel', 'role'];
const ENDS_SENTENCE = /[.!?”"]/u;
const ARTICLE = 'article, main, [itemprop="articleBody"]';
// Taken out at once: the fewer elements, the sooner Readability is done.
const ASIDE = new Set(['ASIDE', 'FOOTER', 'NAV']);
const MUTE = new Set(
  'AUDIO CANVAS EMBED IFRAME IMG LINK META NOSCRIPT OBJECT PICTURE SCRIPT SOURCE STYLE SVG TEMPLATE VIDEO'.split(
    ' ',
  ),
);
// Parts of ids for which Readability leaves a box out, as in `social-security`
const MISLEADING =
  /ad-|banner|breadcrumb|caption|com-|combx|comment|community|consent|contact|cookie|credit|extra|foot|gdpr|head|hid|legend|mast|media|menu|meta|modal|newsletter|page|popup|promo|related|remark|repl|rss|scroll|shar|shop|shout|side|sign|sky|social|sponsor|subscri|supplement|tag|tool|widget/iu;
const MIN_FOLDED_WORDS = 20;
const MIN_FOLDED = 2;

/**
 * Changes a document to what a reader sees, before Readability judges it by tags and names: takes
 * out what is not to be seen, opens a fold that hides the rest of the article, and makes the
 * elements within a sentence plain, so that none is cut out of it.
 */
export function showAsRead(parent: Element, inSentence = false): void {
  const runsOn = inSentence || hasRunningText(parent);
  for (let child = parent.firstElementChild; child; ) {
    const next = child.nextElementSibling;
    show(child, runsOn);
    child = next;
  }
}

function show(element: Element, inSentence: boolean): void {
  const name = nameOf(element);
  if (isMute(element, name) || (isUnseen(element) && !isFold(element))) element.remove();
  else if (isBox(name)) {
    if (MISLEADING.test(element.id) && nameById(element) === '') element.removeAttribute('id');
    showAsRead(element);
    if (name === 'DIV' && holdsLinkedSentence(element))
      element.replaceWith(element.firstElementChild!);
  } else if (!hasNoText(name))
    showAsRead(inSentence ? toPlain(element, name) : element, inSentence);
}

/** A menu or a footer too, unless it was never closed and the article stands in it. */
const isMute = (element: Element, name: string): boolean =>
  MUTE.has(name) || (ASIDE.has(name) && !element.querySelector('article, h1, main'));

function hasRunningText(element: Element): boolean {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3) text += child.textContent;
  return countWords(text) >= MIN_RUNNING_WORDS || (ENDS_SENTENCE.test(text) && /\p{L}/u.test(text));
}

function toPlain(element: Element, name: string): Element {
  for (const attribute of NAMES) element.removeAttribute(attribute);
  if (name !== 'BUTTON') return element;
  const span = element.ownerDocument.createElement('span');
  span.append(...element.childNodes);
  element.replaceWith(span);
  return span;
}

/** Closed, but within the article and full of text: “continue reading” opens it. */
function isFold(element: Element): boolean {
  const isShut = isClosed(element) || element.getAttribute('aria-hidden') === 'true';
  if (!isShut || !isBox(nameOf(element)) || !element.parentElement?.closest(ARTICLE)) return false;
  if (element.querySelector('form, dialog')) return false;
  const prose = [...element.querySelectorAll('p')].filter((paragraph) =>
    isSentence(paragraph.textContent ?? '', MIN_FOLDED_WORDS),
  );
  if (prose.length < MIN_FOLDED) return false;
  for (const attribute of ['aria-hidden', 'hidden', 'style']) element.removeAttribute(attribute);
  return true;
}

/** A paragraph that is one link: Readability takes a box around it for a link to elsewhere. */
function holdsLinkedSentence(box: Element): boolean {
  const only = box.firstElementChild;
  return (
    only !== null &&
    only.nextElementSibling === null &&
    nameOf(only) === 'P' &&
    only.querySelector('a') !== null &&
    isSentence(only.textContent ?? '') &&
    !hasRunningText(box)
  );
}
