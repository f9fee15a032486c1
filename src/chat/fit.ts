import {
  type Action,
  type Block,
  button,
  quoteText,
  type Reply,
  type Source,
  speakerText,
} from './reply.ts';

/** What a message of a platform can hold; `chars` counts all visible text in UTF-16 units. */
export type Limits = { chars: number; blocks: number; actions: number };

/**
 * Cuts a reply to a platform's size. Whole blocks are dropped from the end, and a note says how
 * many. A copied sentence is shortened only where it alone is too long, and then the cut shows as
 * `[…]`. Where the reply is part of a list, a button continues with the first item that was left
 * out.
 */
export function fitReply(reply: Reply, limits: Limits): Reply {
  const room = limits.chars - reply.title.length - NOTE_CHARS;
  const kept: Block[] = [];
  let used = 0;
  for (const block of reply.blocks) {
    if (kept.length > 0 && kept.length >= limits.blocks - 1) break;
    const shown = sizeOf(block) > room - used ? cutWhereFit(block, room - used, kept) : block;
    if (!shown) break;
    kept.push(shown);
    used += sizeOf(shown);
  }
  while (kept.length < reply.blocks.length && kept.at(-1)?.kind === 'heading') kept.pop();
  const left = countPieces(reply.blocks) - countPieces(kept);
  const next = leadOn(reply, kept);
  const cut: Block[] =
    left > 0 && !next ? [{ kind: 'note', text: `${left} more did not fit here.` }] : [];
  const actions = [...(next ? [next] : []), ...reply.actions].slice(0, limits.actions);
  return { ...reply, blocks: [...kept, ...cut], actions, more: null };
}

/**
 * Platforms count what escaping and layout make of a reply, which is known only afterwards: `make`
 * is asked for a message of less and less text until one fits.
 */
export function fitUntil<Message>(
  maxChars: number,
  make: (chars: number) => Message,
  fits: (message: Message) => boolean,
): Message {
  for (let chars = maxChars; ; chars *= 0.8) {
    const message = make(Math.floor(chars));
    if (fits(message) || chars < 50) return message;
  }
}

/** Cuts a list after some item; any other block only where no more than headings and notes stay. */
function cutWhereFit(block: Block, room: number, kept: Block[]): Block | undefined {
  if (block.kind === 'list') {
    const cut = cutBlock(block, room);
    return countPieces([cut]) > 0 ? cut : undefined;
  }
  const first = kept.every(({ kind }) => kind === 'heading' || kind === 'note');
  return kept.length === 0 || (first && room > 2 * FRAME_CHARS) ? cutBlock(block, room) : undefined;
}

/** The pieces a reader could miss: each item of a list, and each other block. */
const countPieces = (blocks: Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 1), 0);

/** The button that continues a list, where something is left of it. */
function leadOn({ more }: Reply, kept: Block[]): Action | undefined {
  if (!more) return undefined;
  const shown = kept.filter(({ kind }) => kind === 'quote' || kind === 'excerpt').length;
  const next = more.from + Math.max(1, shown);
  if (next >= more.total) return undefined;
  return button(`Next (${more.total - next} more)`, `${more.line} from:${next}`, 'primary');
}

/** Room for the note about what was left out. */
const NOTE_CHARS = 40;
/** What a renderer writes around a block's own words: marks, dates, words of links. */
const FRAME_CHARS = 80;

function sizeOf(block: Block): number {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'note':
      return block.text.length + 4;
    case 'quote':
      return quoteText(block).length + speakerText(block).length + sourceSize(block.source);
    case 'excerpt':
      return block.text.length + sourceSize(block.source);
    case 'list':
      return block.items.reduce(
        (sum, item) =>
          sum + item.label.length + (item.detail?.length ?? 0) + (item.url?.length ?? 0) + 8,
        0,
      );
  }
}

const sourceSize = ({ outlet, url, remark }: Source): number =>
  outlet.length + (url?.length ?? 0) + (remark?.length ?? 0) + FRAME_CHARS;

function cutBlock(block: Block, room: number): Block {
  const frame = sizeOf(block);
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'note':
      return { ...block, text: cutText(block.text, room - 8) };
    case 'excerpt':
      return { ...block, text: cutText(block.text, room - (frame - block.text.length)) };
    case 'quote': {
      if (block.clause) {
        const own = quoteText(block);
        const text = cutText(own, room - (frame - own.length) - 8);
        return { ...block, clause: [{ text, said: false }] };
      }
      const words = block.texts.join(' […] ');
      return { ...block, texts: [cutText(words, room - (frame - quoteText(block).length) - 8)] };
    }
    case 'list': {
      const items = [];
      let used = 0;
      for (const item of block.items) {
        used += sizeOf({ kind: 'list', items: [item] });
        if (used > room) break;
        items.push(item);
      }
      return { ...block, items };
    }
  }
}

// the first half of a surrogate pair whose second half was cut off
const HALF_PAIR = /[\uD800-\uDBFF]$/;

const signs = new Intl.Segmenter();
/** No sign that people use is longer: a family, a flag. */
const MAX_SIGN_CHARS = 64;

/** Cuts at a blank, and never inside a sign of several characters; `[…]` shows the cut. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, startOfSign(text, Math.max(0, room - 4))).replace(HALF_PAIR, '');
  return `${cut.replace(/\s*\S*$/u, '') || cut} […]`;
}

function startOfSign(text: string, at: number): number {
  const near = signs.segment(text.slice(0, at + MAX_SIGN_CHARS));
  return near.containing(at)?.index || at;
}
