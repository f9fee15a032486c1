import type { webApi } from '@slack/bolt';
import { say } from '../../../src/language/say.ts';
import { SUGGESTED_PROMPTS } from '../listing/suggested-prompts.ts';

/** Shows who opens a conversation with us what they may ask, in their language. */
export async function suggestPrompts(web: webApi.WebClient, channel: string): Promise<void> {
  await web.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: say('Who said what? Ask in your own words, or with one of these:'),
    prompts: SUGGESTED_PROMPTS.map(({ title, message }) => ({ title: say(title), message })),
  });
}
