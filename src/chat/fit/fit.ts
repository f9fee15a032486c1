import type { Block, Reply } from '../reply/reply.ts';
import { cutBlock } from './cut-block.ts';
import { sayLeft } from './say-left.ts';
import { FRAME_CHARS, sizeOf } from './size-of.ts';
import { thinStories } from './thin-stories.ts';
import { type Pages, turnPages } from './turn-pages.ts';

/** What a message of a platform can hold; `chars` counts all visible text in UTF-16 units. */
export type Limits = { chars: number; blocks: number; actions: number; pages?: Pages };

/**
 * Cuts a reply to a platform's size. Links of stories give way first. Then whole blocks are dropped
 * from the end, and a note says how many. A copied sentence is shortened only where it alone is too
 * long, and then the cut shows as `[…]`. Where the reply is part of a list, buttons lead to the pages
 * before and after it.
 */
export function fitReply(reply: Reply, limits: Limits): Reply {
  const room = limits.chars - reply.title.length - NOTE_CHARS;
  const kept: Block[] = [];
  let used = 0;
  for (const block of thinStories(reply.blocks, room)) {
    if (kept.length > 0 && kept.length >= limits.blocks - 1) break;
    const shown = sizeOf(block) > room - used ? cutWhereFit(block, room - used, kept) : block;
    if (!shown) break;
    kept.push(shown);
    used += sizeOf(shown);
  }
  kept.splice(beginOfTorn(reply, kept));
  while (kept.length < reply.blocks.length && isOverOthers(kept.at(-1))) kept.pop();
  const left = countPieces(reply.blocks) - countPieces(kept);
  const pages = reply.more && turnPages(reply.more, countListed(kept), limits.pages);
  const note = left > 0 && !pages?.goesOn ? sayLeft(reply, kept, left) : (pages?.note ?? undefined);
  const last: Block[] = note === undefined ? [] : [{ kind: 'note', text: note }];
  const actions = [...(pages?.actions ?? []), ...reply.actions].slice(0, limits.actions);
  return { ...reply, blocks: [...kept, ...last], actions, more: null };
}

/**
 * Where a quote stands whose difference to another would be cut off: both go to the next page, unless
 * the quote is the first on this one.
 */
function beginOfTorn({ blocks, more }: Reply, kept: Block[]): number {
  if (!more || blocks[kept.length]?.kind !== 'diff') return kept.length;
  const at = kept.findLastIndex(({ kind }) => LISTED.has(kind));
  return kept.slice(0, at).some(({ kind }) => LISTED.has(kind)) ? at : kept.length;
}

/** The blocks of a reply that its fitted form shows. */
export const keptBlocks = (whole: Reply, fitted: Reply): Block[] =>
  whole.blocks.filter((block, at) => isShown(block, fitted.blocks[at]));

/** Whether its fitted form shows all of a reply, some links of its stories apart. */
export const isWhole = (whole: Reply, fitted: Reply): boolean =>
  keptBlocks(whole, fitted).length === whole.blocks.length;

/** Links of a story may have given way, but none of its words. */
function isShown(block: Block, shown: Block | undefined): boolean {
  if (block === shown) return true;
  if (block.kind !== 'story' || shown?.kind !== 'story') return false;
  const { title, sentence, statement } = block;
  return shown.title === title && shown.sentence === sentence && shown.statement === statement;
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
  for (let chars = maxChars; ; chars *= 0.9) {
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

/** What a list that has more is made of. */
const LISTED = new Set<Block['kind']>(['quote', 'excerpt', 'story', 'pair']);

/** How many of a list are among these blocks. */
export const countListed = (blocks: Block[]): number =>
  blocks.reduce((sum, block) => sum + listedIn(block), 0);

function listedIn(block: Block): number {
  if (block.kind === 'list') return block.paged ? block.items.length : 0;
  return LISTED.has(block.kind) ? 1 : 0;
}

/** Room for the note about what was left out. */
const NOTE_CHARS = 40;
