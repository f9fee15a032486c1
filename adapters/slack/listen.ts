import type { App } from '@slack/bolt';
import type { MessageEvent } from './asking/read-message.ts';
import type { Receiver } from './receive.ts';

/** Has words to us answered. The library tells Slack at once that it has heard them. */
export function listen(app: App, { message, opened }: Receiver): void {
  app.event('app_mention', ({ event, body }) => message(event as MessageEvent, body));
  app.event('message', ({ event, body }) => message(event as MessageEvent, body));
  app.event('app_home_opened', ({ event }) => opened(event));
}
