import { hasNoText, isBox, isControl, nameOf } from './element-kinds.ts';

/**
 * A stretch of text between two borders of boxes. `linked` counts its characters inside links; `own`
 * is what stands outside dates and buttons; `box` is the element it stands in.
 */
export type Block = { text: string; linked: number; own: string; box: Element };

type Place = { inLink: boolean; inControl: boolean; box: Element; quotes: number };

export type Reading = {
  /** Elements that are left out with all that is in them. */
  isLeftOut?: (element: Element, name: string) => boolean;
  /** Whether what stands under pictures is read. */
  withCaptions?: boolean;
};

const OPENING = ['“', '‘'];
const CLOSING = ['”', '’'];
const MARK = /^\s*["“„«‹‘'”]/u;

/**
 * The text of an element in blocks, as a reader sees it: the borders of boxes, cells and `<br>` part
 * words, two `<br>` part paragraphs, `<q>` has its marks. A single `<br>` is kept as a line feed.
 */
export function readBlocks(
  root: Element,
  { isLeftOut, withCaptions = false }: Reading = {},
): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let breaks = 0;
  walk(root, { inLink: false, inControl: false, box: root, quotes: 0 });
  end();
  return blocks;

  function walk(parent: Element, place: Place): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) add(child.textContent ?? '', place);
      else if (child.nodeType === 1) enter(child as Element, place);
    }
  }

  function enter(element: Element, place: Place): void {
    const name = nameOf(element);
    if (hasNoText(name) || isLeftOut?.(element, name)) return;
    if (!withCaptions && isPicture(element, name)) return;
    if (name === 'BR') lineEnd();
    else if (isBox(name)) {
      end();
      walk(element, { ...place, inControl: false, box: element });
      end();
    } else if (name === 'Q') quote(element, place);
    else
      walk(element, {
        ...place,
        inLink: place.inLink || name === 'A',
        inControl: place.inControl || isControl(name),
      });
  }

  function quote(element: Element, place: Place): void {
    const marked = MARK.test(element.textContent ?? '');
    const kind = place.quotes % 2;
    if (!marked) add(OPENING[kind]!, place);
    walk(element, { ...place, quotes: place.quotes + 1 });
    if (!marked) add(CLOSING[kind]!, place);
  }

  function lineEnd(): void {
    if (++breaks > 1) end();
    if (!open) return;
    open.text += '\n';
    open.own += '\n';
  }

  function add(text: string, { inLink, inControl, box }: Place): void {
    const signs = text.trim().length;
    if (signs > 0) breaks = 0;
    else if (open === undefined) return;
    open ??= { text: '', linked: 0, own: '', box };
    const words = text.replace(/\s+/gu, ' ');
    open.text += words;
    if (inLink) open.linked += signs;
    if (!inControl) open.own += words;
  }

  function end(): void {
    breaks = 0;
    if (open) blocks.push(open);
    open = undefined;
  }
}

/** A picture and its caption; but a figure may also hold a quotation, and its caption who said it. */
function isPicture(element: Element, name: string): boolean {
  if (name === 'FIGURE') return !element.querySelector('blockquote');
  return name === 'FIGCAPTION' && element.parentElement?.tagName.toUpperCase() !== 'FIGURE';
}
