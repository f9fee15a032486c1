import type { App } from '@slack/bolt';
import { menus } from '../../commands/menus/menus.ts';
import type { MessageEvent } from './asking/read-message.ts';
import { FORM_ID, SUGGEST_ID } from './layout/render-form.ts';
import { aloneId } from './listing/describe-app.ts';
import type { Receiver } from './receive.ts';

/**
 * Has words to us answered, links to us unfolded, entries in the menus of messages, and forms. The library tells Slack at once
 * that it has heard of an event.
 */
export function listen(app: App, receiver: Receiver): void {
  const { message, links, opened, shortcut, alone, submit, suggest } = receiver;
  app.event('app_mention', ({ event, body }) => message(event as MessageEvent, body));
  app.event('message', ({ event, body }) => message(event as MessageEvent, body));
  for (const { id } of menus)
    app.shortcut({ type: 'message_action', callback_id: id }, shortcut as never);
  for (const { id } of menus)
    app.shortcut({ type: 'shortcut', callback_id: aloneId(id) }, alone as never);
  app.view(FORM_ID, submit as never);
  app.options({ type: 'block_suggestion', action_id: SUGGEST_ID }, suggest);
  app.event('link_shared', ({ event, body }) => links(event, body));
  app.event('app_home_opened', ({ event }) => opened(event));
}
