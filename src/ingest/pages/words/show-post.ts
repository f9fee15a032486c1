import { nameOf } from './element-kinds.ts';

// pic.twitter.com/abc, https://t.co/abc: the address of a picture, as the text of a link
const PICTURE_LINK = /^(?:https?:\/\/)?(?:pic\.(?:twitter|x)\.com|t\.co)\/\w{1,20}$/iu;
// “— Ida Lund (@idalund) May 3, 2026”, “A post shared by Ida Lund (@idalund)”, and nothing else
const SIGNATURE_ALONE =
  /^(?:[—–]\s?[^.!?]{1,80}\(@\w{1,30}\)|(?:view (?:this|more) (?:post|on) [^.!?]{1,30}|a (?:post|reel|video) shared by)\b).{0,100}$/isu;

/**
 * Shows a post of a network that stands in an article: its words without the address of its picture
 * and the empty lines before. A post without words is taken out with its signature, which would
 * stand under the paragraph before it.
 */
export function showPost(quote: Element): void {
  for (const link of quote.querySelectorAll('a'))
    if (PICTURE_LINK.test(link.textContent?.trim() ?? '')) removeWithBreaks(link);
  const words = quote.textContent?.trim() ?? '';
  if (words === '' || SIGNATURE_ALONE.test(words)) quote.remove();
}

function removeWithBreaks(link: Element): void {
  for (let before = link.previousSibling; before && isBreak(before); before = link.previousSibling)
    before.remove();
  link.remove();
}

const isBreak = (node: ChildNode): boolean =>
  (node.nodeType === 1 && nameOf(node as Element) === 'BR') ||
  (node.nodeType === 3 && node.textContent?.trim() === '');
