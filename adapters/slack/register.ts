import type { App, BlockAction } from '@slack/bolt';
import type { Command } from '../../src/chat/command.ts';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import { CHOICES_ID } from './layout/choices.ts';
import { WAY_IN } from './listing/reserved-names.ts';
import type { Pressed, Receiver } from './receive.ts';

/**
 * Has every command's name and every button answered. Reserved names are among them, since somebody
 * may have added them to a workspace by hand.
 */
export function registerCommands(app: App, commands: Command[], { slash, press }: Receiver): void {
  for (const { name } of [{ name: WAY_IN }, ...listCommands(commands)])
    app.command(`/${name}`, slash);
  app.action<BlockAction<Pressed>>(/^(?:line|page):\d+$/u, press);
  app.action<BlockAction<Pressed>>(CHOICES_ID, press);
}
