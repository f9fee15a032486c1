import { nameOf } from '../words/element-kinds.ts';
import { countWords } from '../words/is-sentence.ts';
import { nearestBox } from '../words/nearest-box.ts';
import type { Block } from '../words/read-blocks.ts';
import { isNamedAsk, isOverlay } from './box-names.ts';
import { findAsks, type Sign, type SignKind } from './find-signs.ts';

type Shown = Block & { signs: Sign[] };

/** No box is larger than these. */
const LARGEST = new Set(['ARTICLE', 'BODY', 'HTML', 'MAIN']);
const MAX_LINKED_SHARE = 0.8;
const MIN_PROSE_WORDS = 12;
const MIN_SIGNS = 2;
const MIN_BLOCKS = 2;
/** So much of a box that is named for asking must show signs. */
const MIN_SHARE = 0.4;

/**
 * Removes boxes that ask the reader for something: consent, money, an address, to fetch an app. They
 * are overlays; or named for it (or among `named`) and mostly asking; or show two signs or more in
 * several lines and hold no prose. Gives the blocks that are left, and the kinds of signs that were
 * shown within the article.
 */
export function removeAsks(
  seen: Block[],
  named: Set<Element> = new Set(),
): { blocks: Block[]; kinds: Set<SignKind> } {
  const kinds = new Set<SignKind>();
  const gone = new Set<Element>();
  const isLargest = (box: Element): boolean => LARGEST.has(nameOf(box));
  let shown = seen.map(withSigns);
  remove(nearestBox(isOverlay, isLargest), () => true);
  remove(
    nearestBox((box) => named.has(box) || isNamedAsk(box), isLargest),
    isMostlyAsk,
  );
  const holdsText = boxesWithText(shown);
  shown = shown.filter(({ signs }) => signs.length > 0);
  remove((box) => largestBox(box, holdsText), isOnlyAsk);
  const around = nearestBox(
    (box) => gone.has(box),
    () => false,
  );
  return { blocks: seen.filter(({ box }) => around(box) === null), kinds };

  function remove(boxOf: (box: Element) => Element | null, isAsk: (some: Shown[]) => boolean) {
    const boxes = Map.groupBy(shown, ({ box }) => boxOf(box));
    for (const [box, some] of boxes) {
      if (box === null || isLargest(box) || !isAsk(some)) continue;
      if (box.closest('article, main')) for (const kind of kindsOf(some)) kinds.add(kind);
      box.remove();
      gone.add(box);
      boxes.delete(box);
    }
    shown = [...boxes.values()].flat();
  }
}

/** “To view this content, accept cookies” is no wall before the article, but before a video. */
function kindsOf(blocks: Shown[]): Set<SignKind> {
  const kinds = new Set(blocks.flatMap(({ signs }) => signs.map(({ kind }) => kind)));
  if (kinds.has('consent') && !kinds.has('login') && !kinds.has('offer')) kinds.delete('wall');
  return kinds;
}

/** What is all link leads to somewhere, as in a menu, and is not looked at. */
const withSigns = (block: Block): Shown => ({
  ...block,
  signs: block.linked > block.text.length * MAX_LINKED_SHARE ? [] : findAsks(block.text.trim()),
});

function isMostlyAsk(blocks: Shown[]): boolean {
  const lengthOf = (some: Shown[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const signed = blocks.filter(({ signs }) => signs.length > 0);
  return countSigns(signed) >= MIN_SIGNS && lengthOf(signed) >= lengthOf(blocks) * MIN_SHARE;
}

const isOnlyAsk = (blocks: Shown[]): boolean =>
  blocks.length >= MIN_BLOCKS && countSigns(blocks) >= MIN_SIGNS;

const countSigns = (blocks: Shown[]): number =>
  new Set(blocks.flatMap(({ signs }) => signs.map(({ pattern }) => pattern))).size;

const isArticle = (box: Element): boolean => /^(?:ARTICLE|MAIN|H1)$/u.test(nameOf(box));

/** All boxes around prose that asks for nothing, and around an article or a headline. */
function boxesWithText(blocks: Shown[]): Set<Element> {
  const boxes = new Set<Element>();
  const articleAround = nearestBox(isArticle, () => false);
  for (const { box, text, linked, signs } of blocks) {
    const isProse =
      signs.length === 0 && linked < text.length / 2 && countWords(text) >= MIN_PROSE_WORDS;
    const around = isProse ? box : articleAround(box);
    if (around) addAround(around);
  }
  return boxes;

  function addAround(start: Element): void {
    for (let box: Element | null = start; box && !boxes.has(box); box = box.parentElement)
      boxes.add(box);
  }
}

/** The largest box around one that asks which holds no text; null where it holds some itself. */
function largestBox(start: Element, holdsText: Set<Element>): Element | null {
  let largest: Element | null = null;
  for (let box: Element | null = start; box && !holdsText.has(box); box = box.parentElement)
    largest = box;
  return largest;
}
