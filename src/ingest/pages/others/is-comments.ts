import { classesOf, isBox, nameOf } from '../words/element-kinds.ts';
import { nameById } from '../words/is-clutter.ts';

// comments, post-comments, comment-list, disqus_thread …
const COMMENTS =
  /^(?:(?:article|entry|page|post|reader|story|user)[_-]?)?comments?(?:[_-]?(?:area|block|body|box|container|content|holder|list|section|template|threads?|wrap(?:per)?))?$|^(?:disqus_thread|fb-comments|livefyre)$/iu;
// Names that an article may have as well: it has none of the answers below.
const TALK = /^(?:discussion|replies|responses)(?:[_-](?:area|list|section|wrap(?:per)?))?$/iu;
// Any of the above has one of these.
const ABOUT = /comment|discuss|disqus|livefyre|repl|response/iu;
const ANSWERS = '.reply, .comment, .response, [class^="reply-"], [class^="comment-"]';
const MIN_ANSWERS = 2;
const OWN = 'h1, main, [itemprop="articleBody"]';

/** Whether a box is named for what readers say, and does not hold the article. */
export function isComments(box: Element): boolean {
  if (!ABOUT.test(`${classesOf(box)} ${box.id}`)) return false;
  if (!isBox(nameOf(box)) || nameOf(box) === 'P') return false;
  const classes = classesOf(box).split(/\s+/u);
  const isNamed = [...classes, box.id].some((name) => COMMENTS.test(name));
  const isTalk = !isNamed && [...classes, box.id].some((name) => TALK.test(name));
  if (!isNamed && !isTalk) return false;
  if (isTalk && box.querySelectorAll(ANSWERS).length < MIN_ANSWERS) return false;
  const isByHeading = box.id !== '' && nameById(box) === '' && !classes.some(isName);
  return !isByHeading && box.querySelector(OWN) === null;
}

const isName = (name: string): boolean => COMMENTS.test(name) || TALK.test(name);
