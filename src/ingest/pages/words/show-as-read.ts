import { classesOf, hasNoText, isBox, nameOf } from './element-kinds.ts';
import { emojiSign } from './emoji-sign.ts';
import { nameById } from './is-clutter.ts';
import { countWords, isSentence, MIN_RUNNING_WORDS } from './is-sentence.ts';
import { isStruck } from './is-struck.ts';
import { isClosed, isUnseen } from './is-unseen.ts';
import { joinTorn } from './join-torn.ts';
import { isNoteMark, readRaised } from './read-raised.ts';
import { showPost } from './show-post.ts';
import { unwrapRows } from './unwrap-rows.ts';

// By these, Readability takes an element of a line for something that is not the text.
const NAMES = ['aria-hidden', 'class', 'id', 'itemprop', 'rel', 'role'];
const ENDS_SENTENCE = /[.!?”"]/u;
const ARTICLE = 'article, main, [itemprop="articleBody"]';
// Taken out at once: the fewer elements, the sooner Readability is done.
const ASIDE = new Set(['ASIDE', 'FOOTER', 'NAV']);
const MUTE = new Set(
  'AUDIO CANVAS EMBED IFRAME LINK META NOSCRIPT OBJECT PICTURE SCRIPT SOURCE STYLE SVG TEMPLATE VIDEO'.split(
    ' ',
  ),
);
const RAISED = new Set(['SUB', 'SUP']);
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
  joinTorn(parent);
  const runsOn = inSentence || hasRunningText(parent);
  const children = [...parent.children];
  // Before any is taken out: of twins, each tells what the other is.
  const unseen = new Set(children.filter(isUnseen));
  for (const child of children) show(child, runsOn, unseen.has(child));
  unwrapRows(parent, children);
}

function show(element: Element, inSentence: boolean, unseen: boolean): void {
  const name = nameOf(element);
  if (name === 'IMG') showPicture(element);
  else if (isMute(element, name) || (unseen && !isFold(element))) element.remove();
  else if (isBox(name)) {
    if (MISLEADING.test(element.id) && nameById(element) === '') element.removeAttribute('id');
    showAsRead(element);
    if (name === 'BLOCKQUOTE') showPost(element);
    if (name === 'DIV' && holdsLinkedSentence(element))
      element.replaceWith(element.firstElementChild!);
  } else if (!hasNoText(name)) showInLine(element, name, inSentence);
}

function showInLine(element: Element, name: string, inSentence: boolean): void {
  const raised = RAISED.has(name) ? readRaised(element, name, before(element)) : undefined;
  if (isStruck(element, name) || isNoteMark(element, name)) element.remove();
  else if (raised !== undefined) element.replaceWith(raised);
  else showAsRead(inSentence ? toPlain(element, name) : element, inSentence);
}

const before = (element: Element): string => element.previousSibling?.textContent ?? '';

/** All that is seen of a picture is the sign that it stands for. */
function showPicture(picture: Element): void {
  const sign = emojiSign(classesOf(picture), picture.getAttribute('alt'));
  if (sign === undefined) picture.remove();
  else picture.replaceWith(sign);
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
  const [least, words] = isNextSlide(element) ? [1, undefined] : [MIN_FOLDED, MIN_FOLDED_WORDS];
  const prose = [...element.querySelectorAll('p')].filter((paragraph) =>
    isSentence(paragraph.textContent ?? '', words),
  );
  if (prose.length < least) return false;
  for (const attribute of ['aria-hidden', 'hidden', 'style']) element.removeAttribute(attribute);
  return true;
}

/** One of several boxes of a kind, of which the first is shown until one presses “next”. */
function isNextSlide(element: Element): boolean {
  const before = element.previousElementSibling;
  return (
    before !== null &&
    nameOf(before) === nameOf(element) &&
    classesOf(before) !== '' &&
    classesOf(before) === classesOf(element) &&
    !isClosed(before)
  );
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
