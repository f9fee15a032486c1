import { dropAbout } from '../texts/drop-about.ts';
import { readNote } from '../texts/read-note.ts';
import { dropAskLines } from './doors/drop-ask-lines.ts';
import type { Sign } from './doors/find-signs.ts';
import { dropPointers } from './words/drop-pointers.ts';
import { isBox } from './words/element-kinds.ts';
import { isClutterBox, isNamedClutter } from './words/is-clutter.ts';
import { countWords, isSentence, MIN_RUNNING_WORDS } from './words/is-sentence.ts';
import { joinTerms } from './words/join-terms.ts';
import { type Block, readBlocks } from './words/read-blocks.ts';
import { setNotesApart } from './words/set-notes-apart.ts';
import { splitLines } from './words/split-lines.ts';
import { tidyText } from './words/tidy-text.ts';

/**
 * An element that is named as clutter is none if it has a larger share of all characters: some sites
 * name the article itself `share-…`, or wrap the page in a form.
 */
const MAX_CLUTTER_SHARE = 0.25;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
// What may stand beside a date or a button that stands alone
const BESIDE = /^[^\p{L}]*(?:(?:at|by|on|posted|published|updated)[^\p{L}]+){0,2}$/iu;

/** `read` is all that stood there, `asked` are the signs of offers and pleas at the end. */
export type Paragraphs = { paragraphs: string[]; read: string[]; asked: Sign[] };

/**
 * The paragraphs inside an article's element, on one line each. Captions, boxes, bylines, datelines
 * and paragraphs that lead elsewhere or ask for something are left out.
 */
export function articleParagraphs(root: Element): Paragraphs {
  const blocks = readBlocks(root, { isLeftOut: findClutter(root) })
    .map((block) => ({ ...block, text: tidyText(withoutControls(block)) }))
    .filter(({ text }) => SAYS_SOMETHING.test(text));
  const told = joinTerms(dropPointers(blocks)).flatMap(splitLines);
  const { lines, signs } = dropAskLines(told);
  const paragraphs = lines.filter((line) => readNote(line) === undefined);
  return {
    paragraphs: setNotesApart(dropAbout(paragraphs)),
    read: blocks.map(({ text }) => text),
    asked: signs,
  };
}

function findClutter(root: Element): (element: Element, name: string) => boolean {
  const most = (root.textContent?.length ?? 0) * MAX_CLUTTER_SHARE;
  const isSmall = (element: Element): boolean => (element.textContent?.length ?? 0) < most;
  return (element, name) => {
    if (name === 'H1') return true;
    // Within a sentence, elements have no names left.
    if (!isBox(name)) return isNamedClutter(element) && !isSentence(element.textContent ?? '');
    return (name === 'FORM' || isClutterBox(element)) && isSmall(element);
  };
}

/** Where a date or a button stands alone or beside a word or two, it is no part of the text. */
function withoutControls({ text, own }: Block): string {
  if (own.length === text.length || isSentence(text)) return text;
  if (BESIDE.test(`${own} `)) return '';
  return countWords(own) < MIN_RUNNING_WORDS ? own : text;
}
