import { type Block, quoteText, type StoryBlock } from '../reply/reply.ts';
import { cutChart } from './cut-chart.ts';
import { cutDiff } from './cut-diff.ts';
import { cutPair } from './cut-pair.ts';
import { cutQuote } from './cut-quote.ts';
import { cutText } from './cut-text.ts';
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
      return cutDiff(block, room);
    case 'chart':
      return cutChart(block, room);
    case 'pair':
      return cutPair(block, room);
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
