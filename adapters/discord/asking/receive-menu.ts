import {
  ApplicationCommandType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { menus } from '../../../commands/menus/menus.ts';
import type { Ask, Bot } from '../../../src/chat/bot.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { type Answering, forAsker } from '../answering/answer.ts';
import { translateMenu } from '../listing/translate-commands.ts';
import { EVERYWHERE } from '../register.ts';
import { readMessage } from './read-message.ts';

/** The entries in the menu of each message. */
export const describeMenus = (): RESTPostAPIContextMenuApplicationCommandsJSONBody[] =>
  menus.map(({ name }) =>
    translateMenu({ type: ApplicationCommandType.Message, name, ...EVERYWHERE }),
  );

type MenuDeps = {
  bot: Bot;
  answering: Answering;
  /** Who asks and where; its line is not known yet. */
  ask(): Promise<Ask>;
};

/** Answers what somebody asks about a message, whoever wrote that, for the asker alone. */
export async function receiveMenu(
  { commandName, targetMessage }: MessageContextMenuCommandInteraction,
  { bot, answering, ask }: MenuDeps,
): Promise<void> {
  await answering.acknowledge();
  const asked = menus.find(({ name }) => name === commandName)?.ask(readMessage(targetMessage)) ?? {
    lacking: say('I no longer know “{name}”.', { name: commandName }),
  };
  const answer =
    'lacking' in asked ? reply(asked.lacking) : await bot.answer({ ...(await ask()), ...asked });
  await forAsker(answering).show(answer);
}
