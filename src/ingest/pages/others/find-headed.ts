import { headsRelated } from '../../texts/is-boilerplate.ts';
import { nameOf } from '../words/element-kinds.ts';
import type { Block } from '../words/read-blocks.ts';

// Over what is said of an author, or sold
const HEADS_SMALL =
  /^(?:about the authors?|sponsored(?: (?:content|by .{1,40}|post))?|promoted(?: content)?|paid (?:content|post|partnership)|written by \p{Lu}[^.?!]{2,60})\s*:?$/iu;
const LARGE = new Set(['ARTICLE', 'BODY', 'HTML', 'MAIN']);
const MAX_HEAD = 80;
const MAX_SMALL = 600;
const MAX_SHARE = 0.5;
/** A page has few. */
const MOST = 40;

/** The boxes that begin with a heading which says that what follows is not the article. */
export function findHeaded(blocks: Block[]): Set<Element> {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const heads = blocks.filter(({ text }) => isHead(text.trim())).slice(0, MOST);
  const boxes = heads.map((head) =>
    boxBelow(head, headsRelated(head.text.trim()) ? length * MAX_SHARE : MAX_SMALL),
  );
  return new Set(boxes.filter((box) => box !== null));
}

const isHead = (text: string): boolean =>
  text.length <= MAX_HEAD && (headsRelated(text) || HEADS_SMALL.test(text));

/** The smallest box that begins with a heading and holds more; null where that is too large. */
function boxBelow({ box: start, text }: Block, most: number): Element | null {
  const head = lettersOf(text);
  for (let box: Element | null = start; box && !LARGE.has(nameOf(box)); box = box.parentElement) {
    if ((box.textContent?.length ?? 0) > most * 2) return null;
    const all = lettersOf(box.textContent ?? '');
    if (!all.startsWith(head)) return null;
    if (all.length > head.length) return all.length <= most && !holdsOwn(box) ? box : null;
  }
  return null;
}

const holdsOwn = (box: Element): boolean =>
  box.querySelector('h1, [itemprop="articleBody"]') !== null;

const lettersOf = (text: string): string => text.replace(/\s+/gu, '');
