import { fitReply, keptBlocks } from '../chat/fit/fit.ts';
import { pairBlocks } from '../chat/reply/pair-blocks.ts';
import { type Block, type Reply, reply } from '../chat/reply/reply.ts';
import { replyText } from '../chat/reply/reply-text.ts';

/** A message of so many characters fits every platform, however it counts. */
const LIMITS = { chars: 1_500, blocks: 8, actions: 0 };

/**
 * The same reply, shorter and as plain text without buttons, for a platform that did not take it as
 * it was. Sentences keep their sources and links. `kept` are the blocks of it that are shown.
 */
export function plainer(whole: Reply): { reply: Reply; kept: Block[] } {
  const fitted = fitReply(whole, LIMITS);
  const { title, blocks, onlyToAsker, data } = fitted;
  const single = blocks.flatMap((block) => (block.kind === 'pair' ? pairBlocks(block) : [block]));
  const plain = single.map(
    (block): Block => ({
      kind: 'text',
      text: [replyText(reply('', { blocks: [block] })), urlOf(block)].filter(Boolean).join(' '),
    }),
  );
  return {
    reply: reply(title, { blocks: plain, onlyToAsker, data }),
    kept: keptBlocks(whole, fitted),
  };
}

function urlOf(block: Block): string | null {
  if (block.kind === 'story') return block.url;
  return 'source' in block ? block.source.url : null;
}
