import { classesOf, nameOf } from '../words/element-kinds.ts';
import { isClutterBox } from '../words/is-clutter.ts';
import { isSentence } from '../words/is-sentence.ts';
import { nearestBox } from '../words/nearest-box.ts';
import type { Block } from '../words/read-blocks.ts';
import { tidyText } from '../words/tidy-text.ts';

/**
 * A block as it stood before Readability takes the page to pieces. `kind` says how its box and the
 * one around are called; `article` is the element around it that is meant to hold one.
 */
export type Surveyed = {
  text: string;
  isProse: boolean;
  kind: string;
  article: Element | null;
  /** Whether that is an `<article>` with a main headline. */
  hasHeadline: boolean;
  /** The `<main>` around. */
  main: Element | null;
};

// Names of boxes in which others speak, or about other things; parts of words count.
const BESIDE =
  /advert|also|author|bio\b|biogr|caption|card|carousel|comment|discuss|disqus|foot|gallery|more|newsletter|next|outbrain|popular|promo|recirc|recommend|relat|replies|respon|share|sidebar|slide|social|sponsor|subscri|taboola|teaser|trend|widget/iu;
const MAX_LINKED_SHARE = 0.3;
const NO_PROSE = { isProse: false, kind: '', article: null, hasHeadline: false, main: null };

/** All blocks of a page, and which of them are prose that an article could hold. */
export function surveyProse(blocks: Block[]): Surveyed[] {
  const articleOf = nearestBox(isArticle, (box) => nameOf(box) === 'BODY');
  const besideOf = nearestBox(isBeside, isArticle);
  const mainOf = nearestBox(
    (box) => nameOf(box) === 'MAIN',
    () => false,
  );
  const headlined = new Map<Element | null, boolean>();
  return blocks.map(({ text, linked, box }) => {
    const isProse = linked < text.length * MAX_LINKED_SHARE && isSentence(text);
    if (!isProse || besideOf(box) !== null) return { ...NO_PROSE, text: tidyText(text) };
    const article = articleOf(box);
    if (!headlined.has(article)) headlined.set(article, isHeadlined(article));
    const hasHeadline = headlined.get(article) ?? false;
    const main = mainOf(box);
    return { text: tidyText(text), isProse, kind: kindOf(box), article, hasHeadline, main };
  });
}

const isArticle = (box: Element): boolean =>
  nameOf(box) === 'ARTICLE' || box.getAttribute('itemprop') === 'articleBody';

const isHeadlined = (article: Element | null): boolean =>
  article !== null && nameOf(article) === 'ARTICLE' && article.querySelector('h1') !== null;

/** Whether a box is named for what is no part of an article. */
export const isBeside = (box: Element): boolean =>
  BESIDE.test(`${classesOf(box)} ${box.id}`) || isClutterBox(box);

const kindOf = (box: Element): string =>
  [box, box.parentElement].map((one) => one && `${nameOf(one)}.${classesOf(one)}`).join(' < ');
