import { readNote } from '../../texts/read-note.ts';
import { dropPointers } from './drop-pointers.ts';
import { isBox } from './element-kinds.ts';
import { isClutterBox, isNamedClutter } from './is-clutter.ts';
import { isSentence } from './is-sentence.ts';
import { joinTerms } from './join-terms.ts';
import { type Block, readBlocks } from './read-blocks.ts';
import { splitLines } from './split-lines.ts';
import { tidyText } from './tidy-text.ts';

/**
 * An element that is named as clutter is none if it has a larger share of all characters: some sites
 * name the article itself `share-…`, or wrap the page in a form.
 */
const MAX_CLUTTER_SHARE = 0.25;
// What may stand beside a date or a button without making a sentence of it
const BESIDE = /^[^\p{L}]*(?:(?:at|by|on|posted|published|updated)[^\p{L}]+){0,2}$/iu;

/**
 * The paragraphs inside an article's element, on one line each. Captions, boxes, bylines, datelines
 * and paragraphs that lead elsewhere are left out.
 */
export function articleParagraphs(root: Element): string[] {
  const most = (root.textContent?.length ?? 0) * MAX_CLUTTER_SHARE;
  const isSmall = (element: Element): boolean => (element.textContent?.length ?? 0) < most;
  const blocks = readBlocks(root, {
    isLeftOut: (element, name) =>
      name === 'H1' ||
      (isBox(name) && (name === 'FORM' || isClutterBox(element)) && isSmall(element)),
    isIdle: isNamedClutter,
  })
    .map((block) => ({ ...block, text: tidyText(block.text) }))
    .filter((block) => block.text !== '' && !isIdle(block));
  return joinTerms(dropPointers(blocks))
    .flatMap(splitLines)
    .filter((line) => readNote(line) === undefined);
}

/** A date, a button or a byline that stands alone. */
const isIdle = ({ text, own }: Block): boolean =>
  own.length < text.length && BESIDE.test(`${own} `) && !isSentence(text);
