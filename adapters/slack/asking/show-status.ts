import type { webApi } from '@slack/bolt';
import { say } from '../../../src/language/say.ts';

type Thread = { channel: string; thread_ts: string };

/**
 * Gives the function that says under somebody’s words that they are being looked up. Slack takes it
 * away when the answer comes. Apps that are no agents there, or lack the scope, may not say it; then
 * it is not tried again.
 */
export function createShowStatus(web: webApi.WebClient): (thread: Thread) => Promise<void> {
  let isTaken = true;
  return async ({ channel, thread_ts }) => {
    if (!isTaken) return;
    const status = say('is looking it up…');
    await web.assistant.threads.setStatus({ channel_id: channel, thread_ts, status }).catch(() => {
      isTaken = false;
    });
  };
}
