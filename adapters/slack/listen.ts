import type { App, BlockAction, Context } from '@slack/bolt';
import { menus } from '../../commands/menus/menus.ts';
import type { Command } from '../../src/chat/command.ts';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import type { MessageEvent } from './asking/read-message.ts';
import { CHOICES_ID } from './layout/choices.ts';
import { FORM_ID, SUGGEST_ID } from './layout/render-form.ts';
import { aloneId } from './listing/describe-app.ts';
import { WAY_IN } from './listing/reserved-names.ts';
import type { Pressed, Receiver } from './receive.ts';
import type { Workspace } from './workspaces/workspace.ts';

/**
 * Has everything answered that people do in Slack, each by what answers in their workspace: commands and
 * buttons, entries in the menus of messages, forms, words to us, links to us. Reserved names are among
 * the commands, since somebody may have added them to a workspace by hand. The library tells Slack at
 * once that it has heard of an event.
 */
export function listen(
  app: App,
  commands: Command[],
  receiverOf: (workspace: Workspace) => Receiver,
): void {
  /** `openApp` says with everything in which workspace it is. */
  const at = ({ context }: { context: Context }): Receiver => receiverOf(context.workspace);

  for (const { name } of [{ name: WAY_IN }, ...listCommands(commands)])
    app.command(`/${name}`, (args) => at(args).slash(args));
  for (const pressed of [/^(?:line|page):\d+$/u, CHOICES_ID])
    app.action<BlockAction<Pressed>>(pressed, (args) => at(args).press(args));
  for (const { id } of menus) {
    app.shortcut({ type: 'message_action', callback_id: id }, (args) =>
      at(args).shortcut(args as never),
    );
    app.shortcut({ type: 'shortcut', callback_id: aloneId(id) }, (args) =>
      at(args).alone(args as never),
    );
  }
  app.view(FORM_ID, (args) => at(args).submit(args as never));
  app.options({ type: 'block_suggestion', action_id: SUGGEST_ID }, (args) =>
    at(args).suggest(args as never),
  );
  for (const words of ['app_mention', 'message'])
    app.event(words, (args) => at(args).message(args.event as MessageEvent, args.body));
  app.event('link_shared', (args) => at(args).links(args.event, args.body));
  app.event('app_home_opened', (args) => at(args).opened(args.event));
}
