import { type BaseInteraction, InteractionContextType } from 'discord.js';
import { DESK } from '../../../src/chat/line/list-commands.ts';
import { type Block, type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { message, say } from '../../../src/language/say.ts';
import type { Answering } from '../answering/answer.ts';
import { isGuest } from './seen-from.ts';

const WHERE = message('In a direct message with me, /desk changes your own desk.');
const NOT_HERE = message('/desk works in a direct message with me, not here.');
// `“/desk sources add https://example.org”`
const NAMES_DESK = new RegExp(`(?<![\\p{L}\\p{N}/])/${DESK}(?![-_\\p{L}\\p{N}])`, 'u');

/**
 * What to say to who would manage a server or conversation that we are not in. Discord cannot list a
 * command for direct messages with us and not for other servers, too.
 */
export function deskElsewhere(interaction: BaseInteraction): Reply | undefined {
  const isDesk = interaction.isChatInputCommand() && interaction.commandName === DESK;
  if (!isDesk || !isGuest(interaction)) return undefined;
  const why =
    interaction.context === InteractionContextType.PrivateChannel
      ? say('This is a conversation that I am not in, so there is nothing to manage here.')
      : say('I am not on this server, so there is nothing to manage here.');
  return reply(`${why} ${say(WHERE)}`);
}

/** The same answers, where one that says to type `/desk` says that it is refused here, and where not. */
export const sayingWhereDeskIs = (answering: Answering): Answering => ({
  ...answering,
  show: (answer) => answering.show(withWhere(answer)),
  turn: (answer) => answering.turn(withWhere(answer)),
});

const withWhere = (answer: Reply): Reply =>
  namesDesk(answer)
    ? { ...answer, blocks: [...answer.blocks, { kind: 'note', text: say(NOT_HERE) }] }
    : answer;

/** In our own words: what articles say tells nobody to type anything. */
const namesDesk = ({ title, blocks }: Reply): boolean =>
  !title.includes(say(WHERE)) &&
  [title, ...blocks.flatMap(ownTexts)].some((one) => NAMES_DESK.test(one));

function ownTexts(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'note':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ label, detail }) => [label, detail ?? '']);
    default:
      return [];
  }
}
