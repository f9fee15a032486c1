import { cutText } from './cut-text.ts';
import { type Block, type Piece, type QuoteBlock, quoteText, type StoryBlock } from './reply.ts';
import { frameOf, sizeOf, sourceSize } from './size-of.ts';

/** A block that fits where it alone is too long: its words are cut, and `[…]` shows it. */
export function cutBlock(block: Block, room: number): Block {
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
      return cutStory(block, room);
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
    case 'diff':
    case 'chart':
    case 'pair':
      return block;
  }
}

/** The title takes half of the room if it must, and the sentence half of what is left. */
function cutStory(block: StoryBlock, room: number): StoryBlock {
  const { sentence, statement } = block;
  const said = statement ? quoteText(statement).length : 0;
  const told = sentence?.text.length ?? 0;
  let left = room - (sizeOf(block) - block.title.length - told - said);
  const cut = (text: string, behind: number): string => {
    const shown = cutText(text, Math.max(left / 2, left - behind));
    left -= shown.length;
    return shown;
  };
  return {
    ...block,
    title: cut(block.title, told + said),
    sentence: sentence && { ...sentence, text: cut(sentence.text, said) },
    statement: statement && cutQuote(statement, left),
  };
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
