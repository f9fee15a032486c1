import { readNote } from '../texts/read-note.ts';

// Elements inside an article that are not its text
const LEFT_OUT = new Set(
  'ASIDE BUTTON FIGCAPTION FIGURE FOOTER FORM H1 IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TIME VIDEO'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TT U VAR WBR'.split(
    ' ',
  ),
);
// Class names of elements that are not its text: byline, share-bar, related_stories …
const CLUTTER =
  /(?:^|[\s_-])(?:advert|breadcrumbs?|by-?line|caption|consent|cookies?|credit|kicker|most-read|newsletter|promo|read-?more|related|share|sharing|sign-?up|social|standfirst-links|subscribe|tags)(?:$|[\s_-])/iu;
/**
 * An element with such a name is clutter only if it has less than this share of all characters:
 * some sites name the article itself `share-…`.
 */
const MAX_CLUTTER_SHARE = 0.25;
/** A paragraph of which a larger share is link text only points elsewhere. */
const MAX_LINKED_SHARE = 0.8;

/** `linked` counts the characters inside links. */
type Block = { text: string; linked: number };

/**
 * The paragraphs inside an article's element, on one line each. Captions, boxes, bylines and
 * paragraphs that are mostly links are left out.
 */
export function articleParagraphs(root: Element): string[] {
  const whole = root.textContent?.length ?? 0;
  const blocks: Block[] = [{ text: '', linked: 0 }];
  walk(root, false);
  return blocks
    .map(({ text, linked }) => ({ text: text.replace(/\s+/gu, ' ').trim(), linked }))
    .filter(({ text, linked }) => text !== '' && linked / text.length <= MAX_LINKED_SHARE)
    .map(({ text }) => text)
    .filter((text) => readNote(text) === undefined);

  function walk(node: Node, inLink: boolean): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) add(child.textContent ?? '', inLink);
      else if (child.nodeType === 1) enter(child as Element, inLink);
    }
  }

  function enter(element: Element, inLink: boolean): void {
    const name = element.tagName.toUpperCase();
    if (LEFT_OUT.has(name) || isClutter(element)) return;
    if (name === 'BR') add(' ', inLink);
    else if (INLINE.has(name)) walk(element, inLink || name === 'A');
    else {
      blocks.push({ text: '', linked: 0 });
      walk(element, inLink);
      blocks.push({ text: '', linked: 0 });
    }
  }

  function add(text: string, inLink: boolean): void {
    const block = blocks.at(-1)!;
    block.text += text;
    if (inLink) block.linked += text.trim().length;
  }

  function isClutter(element: Element): boolean {
    const named = `${element.getAttribute('class') ?? ''} ${element.id}`;
    return CLUTTER.test(named) && (element.textContent?.length ?? 0) < whole * MAX_CLUTTER_SHARE;
  }
}
