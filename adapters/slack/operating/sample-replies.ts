import type { Ask, Bot } from '../../../src/chat/bot.ts';
import { renderReply } from '../render.ts';
import type { Named } from './named.ts';

const ASK: Omit<Ask, 'line'> = {
  place: { id: 'slack:sample', platform: 'slack', name: 'Sample' },
  channel: { id: 'C0SAMPLE', name: 'sample' },
  user: { id: 'U0SAMPLE', name: 'sample', zone: 'Europe/Berlin', manages: true },
  findChannel: async (text) => ({ id: 'C0SAMPLE', name: text.replace(/^#/u, '') }),
};
/** Later rounds have examples that need something to be set up, which earlier ones did. */
const ROUNDS = 2;

/** What the bot answers to the examples of all its commands, as Slack would be sent it. */
export async function* sampleReplies(bot: Bot): AsyncGenerator<Named> {
  const asked = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const examples = await bot.examples({ ...ASK, line: '' });
    for (const { line } of [...examples.values()].flat()) {
      if (asked.has(line)) continue;
      asked.add(line);
      yield { name: line, message: renderReply(await bot.answer({ ...ASK, line })) };
    }
  }
}
