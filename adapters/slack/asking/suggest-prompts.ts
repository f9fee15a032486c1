import type { webApi } from '@slack/bolt';
import { say } from '../../../src/language/say.ts';

/** Shown to who opens a conversation with us: what they may ask, as they would write it. */
export async function suggestPrompts(web: webApi.WebClient, channel: string): Promise<void> {
  await web.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: say('Who said what? Ask in your own words, or with one of these:'),
    prompts: [
      { title: say('The stories of today'), message: 'What is new today?' },
      { title: say('Newest statements'), message: 'quotes' },
      { title: say('Most quoted'), message: 'Who has been quoted most?' },
      { title: say('What I can do'), message: 'help' },
    ],
  });
}
