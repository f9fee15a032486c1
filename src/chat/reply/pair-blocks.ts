import { say } from '../../language/say.ts';
import { isolate } from './isolate.ts';
import type { Block, NoteBlock, PairBlock, PairSide, QuoteBlock } from './reply.ts';

type Shown = Extract<Block, { kind: 'heading' }> | NoteBlock | QuoteBlock;

/** A pair one below the other, where nothing can stand side by side. */
export const pairBlocks = ({ title, sides }: PairBlock): Shown[] => [
  ...(title.trim() === '' ? [] : [{ kind: 'heading', text: isolate(title) } as const]),
  ...sides.flatMap(sideBlocks),
];

function sideBlocks({ name, quotes, gap, unshown = 0 }: PairSide): Shown[] {
  const who = isolate(name);
  // Cards name their speaker, but for those that stand under a heading.
  const isNamed = quotes[0]?.above?.speaker !== true;
  return [
    ...(isNamed ? [] : [note(`${who}:`)]),
    ...quotes,
    ...(quotes.length > 0 || unshown > 0
      ? []
      : [note([who, isolate(gap)].filter(Boolean).join(': '))]),
    ...(unshown > 0
      ? [note(say('{unshown} more of {name} did not fit here.', { unshown, name: who }))]
      : []),
  ];
}

const note = (text: string): NoteBlock => ({ kind: 'note', text });
