import {
  type Action,
  type Block,
  button,
  type Piece,
  type QuoteBlock,
  type Reply,
} from './reply.ts';
import { FRAME_CHARS, frameOf, sizeOf, sourceSize } from './size-of.ts';
import { startOfSign } from './start-of-sign.ts';

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
  while (kept.length < reply.blocks.length && isOverOthers(kept.at(-1))) kept.pop();
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
  const first = kept.every((one) => isOverOthers(one) || one.kind === 'note');
  return kept.length === 0 || (first && room > 2 * FRAME_CHARS) ? cutBlock(block, room) : undefined;
}

const isOverOthers = (block: Block | undefined): boolean =>
  block?.kind === 'heading' || block?.kind === 'report';

/** The pieces a reader could miss: each item of a list, and each block that has words of its own. */
const countPieces = (blocks: Block[]): number =>
  blocks.reduce((sum, block) => sum + piecesOf(block), 0);

function piecesOf(block: Block): number {
  if (block.kind === 'report') return 0;
  return block.kind === 'list' ? block.items.length : 1;
}

/** The button that continues a list, where something is left of it. */
function leadOn({ more }: Reply, kept: Block[]): Action | undefined {
  if (!more) return undefined;
  const shown = kept.filter(
    ({ kind }) => kind === 'quote' || kind === 'excerpt' || kind === 'story',
  ).length;
  const next = more.from + Math.max(1, shown);
  if (next >= more.total) return undefined;
  return button(`Next (${more.total - next} more)`, `${more.line} from:${next}`, 'primary');
}

/** Room for the note about what was left out. */
const NOTE_CHARS = 40;

function cutBlock(block: Block, room: number): Block {
  const frame = sizeOf(block);
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'note':
      return { ...block, text: cutText(block.text, room - 8) };
    case 'excerpt':
      return { ...block, text: cutText(block.text, room - (frame - block.text.length)) };
    case 'report': {
      const title = cutText(block.source.title, room - sourceSize(block.source));
      return { ...block, source: { ...block.source, title } };
    }
    case 'quote':
      return cutQuote(block, room - frameOf(block) - 8);
    case 'story':
      return block;
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

function cutQuote(block: QuoteBlock, room: number): QuoteBlock {
  if (block.clause) return { ...block, clause: cutPieces(block.clause, room) };
  return { ...block, texts: cutTexts(block.texts, room) };
}

const LEFT_OUT = ' […]';
/** Marks around a text, and the sign between two. */
const BETWEEN_CHARS = 5;

/** What was said stays set off, and the sign of the cut is not part of it. */
function cutPieces(pieces: Piece[], room: number): Piece[] {
  const kept: Piece[] = [];
  let left = room - LEFT_OUT.length;
  for (const { text, said } of pieces) {
    if (text.length > left) {
      const cut = cutText(text, left + LEFT_OUT.length).slice(0, -LEFT_OUT.length);
      return [...kept, { text: cut, said }, { text: LEFT_OUT, said: false }];
    }
    kept.push({ text, said });
    left -= text.length;
  }
  return kept;
}

function cutTexts(texts: string[], room: number): string[] {
  const kept: string[] = [];
  let left = room;
  for (const [at, text] of texts.entries()) {
    if (at > 0) left -= BETWEEN_CHARS;
    const isLast = at === texts.length - 1;
    // A piece of which no word would be seen is told by the sign behind the piece before.
    if (text.length > left - (isLast ? 0 : BETWEEN_CHARS + LEFT_OUT.length))
      return [...kept, cutText(text, Math.max(left, LEFT_OUT.length))];
    kept.push(text);
    left -= text.length;
  }
  return kept;
}

// the first half of a surrogate pair whose second half was cut off
const HALF_PAIR = /[\uD800-\uDBFF]$/;

/** Cuts at a blank, and never inside a sign of several characters; `[…]` shows the cut. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, startOfSign(text, Math.max(0, room - 4))).replace(HALF_PAIR, '');
  return `${cut.slice(0, lastBlank(cut) + 1).trimEnd() || cut} […]`;
}

/** The index of the last blank; -1 without one. A regular expression would begin at each letter. */
function lastBlank(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !/\s/u.test(text[at]!)) at--;
  return at;
}
