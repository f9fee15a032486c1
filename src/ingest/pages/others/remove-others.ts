import { nameOf } from '../words/element-kinds.ts';
import { isSentence } from '../words/is-sentence.ts';
import { nearestBox } from '../words/nearest-box.ts';
import type { Block } from '../words/read-blocks.ts';
import { findHeaded } from './find-headed.ts';
import { findOtherArticles } from './find-other-articles.ts';
import { isCard } from './is-card.ts';
import { isComments } from './is-comments.ts';
import { isPoll } from './is-poll.ts';

/** So much prose must be left, or what was removed was the article. */
const MIN_LEFT = 100;

/**
 * Removes what stands beside an article and is not its own: comments, cards of other articles, the
 * next one on an endless page, boxes about the author or for sale, polls. Gives the blocks left.
 */
export function removeOthers(
  document: Document,
  blocks: Block[],
  { title, url }: { title: string | null; url: string | null },
): Block[] {
  const named = nearestBox(
    (box) => (nameOf(box) === 'ARTICLE' ? isCard(box, url) : isComments(box) || isPoll(box)),
    isEnd,
  );
  return [findHeaded(blocks), findOtherArticles(document, title)]
    .filter((boxes) => boxes.size > 0)
    .map(within)
    .reduce(remove, remove(blocks, named));
}

const isEnd = (box: Element): boolean => /^(?:BODY|MAIN)$/u.test(nameOf(box));

const within = (boxes: Set<Element>): ((box: Element) => Element | null) =>
  nearestBox(
    (box) => boxes.has(box),
    () => false,
  );

function remove(blocks: Block[], otherAround: (box: Element) => Element | null): Block[] {
  const left = blocks.filter(({ box }) => otherAround(box) === null);
  if (left.length === blocks.length || proseLength(left) < MIN_LEFT) return blocks;
  for (const { box } of blocks) otherAround(box)?.remove();
  return left;
}

const proseLength = (blocks: Block[]): number =>
  blocks.reduce((sum, { text }) => sum + (isSentence(text) ? text.length : 0), 0);
