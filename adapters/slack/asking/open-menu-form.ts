import type { webApi } from '@slack/bolt';
import type { Asked, Menu } from '../../../commands/menus/menu.ts';
import { menus } from '../../../commands/menus/menus.ts';
import type { Given } from '../../../src/chat/command.ts';
import { say } from '../../../src/language/say.ts';
import { messageSpoken } from '../../../src/language/translate.ts';
import { writeContext } from '../layout/form-context.ts';
import { FORM_ID, plain } from '../layout/render-form.ts';
import { aloneId } from '../listing/describe-app.ts';
import { readTyped } from './read-foreign-message.ts';

/** The one field, in which something is brought along. */
export const MENU_FIELD = 'brought';

const MAX_CHARS = 3_000;

/**
 * Opens the form of an entry in the menu of the workspace, which is about no message. Slack names no
 * place for its answer, which therefore comes in direct messages.
 */
export async function openMenuForm(
  web: webApi.WebClient,
  shortcutId: string,
  trigger: string,
): Promise<void> {
  const menu = menus.find(({ id }) => aloneId(id) === shortcutId);
  if (menu) await web.views.open({ trigger_id: trigger, view: viewOf(menu) });
}

const viewOf = ({ id, name, alone }: Menu) => ({
  type: 'modal' as const,
  callback_id: FORM_ID,
  private_metadata: writeContext({ name: '', menu: id }),
  title: plain(messageSpoken(name)),
  submit: plain(say('Send')),
  close: plain(say('Cancel')),
  blocks: [
    {
      type: 'input' as const,
      block_id: MENU_FIELD,
      label: plain(say(alone.asks)),
      hint: plain(say('The answer comes in your direct messages with me.')),
      element: {
        ...{ type: 'plain_text_input' as const, action_id: 'value', multiline: true },
        max_length: MAX_CHARS,
        focus_on_load: true,
      },
    },
  ],
});

/** What is asked about what somebody brought along. */
export function askAlone(menuId: string, { [MENU_FIELD]: brought = '' }: Given): Asked {
  const menu = menus.find(({ id }) => id === menuId);
  const asked = menu?.ask(readTyped(brought));
  if (menu && asked && !('lacking' in asked)) return asked;
  return { lacking: menu ? say(menu.alone.lacking) : say('I no longer know this form.') };
}
