import type { BaseInteraction } from 'discord.js';
import { DESK } from '../../../src/chat/line/list-commands.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { isGuest } from './seen-from.ts';

const NOT_HERE =
  'I am not on this server, so there is nothing to manage here. In a direct message with me, /desk changes your own desk.';

/**
 * What to say to who would manage a server that we are not on. Discord cannot list a command for
 * direct messages with us and not for other servers, too.
 */
export const deskElsewhere = (interaction: BaseInteraction): Reply | undefined =>
  isGuest(interaction) && interaction.isChatInputCommand() && interaction.commandName === DESK
    ? reply(NOT_HERE)
    : undefined;
