import { message } from '../../../language/say.ts';
import type { ArticleText } from '../../article-text.ts';
import type { JsonLd } from '../json-ld.ts';

/** Kept in English: whoever shows it says it in the language of who asks. */
const REST_IS_PAID = message('the rest is for subscribers');
/** Few articles are shorter: it is what is given away. */
const MAX_TEASER_CHARS = 1_200;
/** Below this share of the length that the page tells, the text is cut. */
const MIN_SHARE = 0.7;
const CHARS_A_WORD = 5;

/**
 * Says that a text is only the beginning: where the page says that it is not free, or a wall stood
 * in the article, and the text is short or shorter than the page says. A text that is there in full,
 * as some papers give it to everybody, is no teaser.
 */
export function tellTeaser(
  text: string,
  data: JsonLd,
  isWalled: boolean,
): Pick<ArticleText, 'teaser'> {
  const told = toldLength(data);
  const isCut = told > 0 ? text.length < told * MIN_SHARE : text.length < MAX_TEASER_CHARS;
  return (data.isPaid || isWalled) && isCut ? { teaser: REST_IS_PAID } : {};
}

/** How many characters the text has by what the page says; 0 where it does not. */
export const toldLength = ({ body, wordCount }: JsonLd): number =>
  Math.max(body?.length ?? 0, (wordCount ?? 0) * CHARS_A_WORD);
