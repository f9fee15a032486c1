import type { JsonLd } from '../json-ld.ts';
import { nameOf } from '../words/element-kinds.ts';
import { isClutterBox } from '../words/is-clutter.ts';
import { nearestBox } from '../words/nearest-box.ts';
import type { Block } from '../words/read-blocks.ts';
import { isMadeOfRows } from './is-made-of-rows.ts';
import { leadsTo } from './leads-to.ts';

/** `chars` are those of the paragraphs below a headline that leads to another page. */
type Teaser = { href: string; chars: number; isBoxed: boolean; isRepeated: boolean };

const MIN_TEASERS = 3;
/** So much of the text must stand below such headlines. */
const MIN_SHARE = 0.7;
const MAX_TEASER_CHARS = 900;
/** That is an article, whatever stands above it. */
const MIN_ARTICLE_CHARS = 4_000;
const HEADING = /^H[1-6]$/u;
const MAX_LINKED_SHARE = 0.8;

/**
 * Whether a page is a front page or the like: three headlines or more which lead to other pages, with
 * hardly a word that stands below none of them. One that calls itself an article may be a round-up:
 * it is a list only if each part is an `<article>` of its own or leads to its page twice, as a
 * headline and a “read more” do. A piece of HTML that has no title comes from a feed, and is none.
 */
export function isList(
  document: Document,
  blocks: Block[],
  data: JsonLd,
  own: string | null,
): boolean {
  if (!document.querySelector('title')) return false;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  const saysArticle = data.isArticle || type === 'article';
  if (!saysArticle && isMadeOfRows(blocks, own)) return true;
  if (!isMadeOfTeasers(readTeasers(blocks, own), saysArticle)) return false;
  // An article may be short and have many others around it, in boxes that are named for it.
  const clutterAround = nearestBox(isClutterBox, (box) => nameOf(box) === 'BODY');
  const unnamed = blocks.filter(({ box }) => clutterAround(box) === null);
  return isMadeOfTeasers(readTeasers(unnamed, own), saysArticle);
}

function isMadeOfTeasers(
  { teasers, chars }: { teasers: Teaser[]; chars: number },
  saysArticle: boolean,
): boolean {
  const told = teasers.filter((teaser) => teaser.chars > 0);
  const below = told.reduce((sum, teaser) => sum + teaser.chars, 0);
  if (told.length < MIN_TEASERS || below < chars * MIN_SHARE) return false;
  if (new Set(told.map(({ href }) => href)).size < MIN_TEASERS) return false;
  if (told.some((teaser) => teaser.chars > MIN_ARTICLE_CHARS && !teaser.isBoxed)) return false;
  const ownParts = told.filter(({ isBoxed, isRepeated }) => isBoxed || isRepeated).length;
  if (ownParts >= told.length / 2) return true;
  return !saysArticle && below / told.length <= MAX_TEASER_CHARS;
}

function readTeasers(blocks: Block[], own: string | null): { teasers: Teaser[]; chars: number } {
  const teasers: Teaser[] = [];
  let open: Teaser | undefined;
  let chars = 0;
  for (const { box, text, linked } of blocks) {
    const length = text.trim().length;
    const isLinked = linked > length * MAX_LINKED_SHARE;
    const href = isLinked ? leadsTo(box, own) : null;
    const heading = headingOf(box);
    if (heading) {
      // Below the headline of the page itself stands its own text.
      open =
        nameOf(heading) === 'H1' || href === null
          ? undefined
          : { href, chars: 0, isBoxed: isOwnPart(heading), isRepeated: false };
      if (open) teasers.push(open);
    } else if (isLinked && open && href === open.href) open.isRepeated = true;
    else if (!isLinked) {
      chars += length;
      if (open) open.chars += length;
    }
  }
  return { teasers, chars };
}

function headingOf(box: Element): Element | null {
  return HEADING.test(nameOf(box)) ? box : box.closest('h1, h2, h3, h4, h5, h6');
}

/** The first heading of an `<article>` within others. */
const isOwnPart = (heading: Element): boolean => {
  const part = heading.closest('article');
  return part !== null && part.querySelector('h1, h2, h3, h4, h5, h6') === heading;
};
