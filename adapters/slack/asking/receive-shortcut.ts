import type { MessageShortcut } from '@slack/bolt';
import { menus } from '../../../commands/menus/menus.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { type Reply, reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import type { Asking } from './asking.ts';
import { namePeople } from './name-people.ts';
import { type ForeignMessage, readForeignMessage } from './read-foreign-message.ts';

/** What somebody asks about a message, whoever wrote that. */
export async function answerShortcut(
  { callback_id: id, message, user, channel }: MessageShortcut,
  { bot, asking }: { bot: Bot; asking: Asking },
): Promise<Reply> {
  const menu = menus.find((one) => one.id === id);
  const foreign = message as ForeignMessage;
  const text = await namePeople(foreign.text ?? '', asking);
  const read = (part: ForeignMessage) => menu?.ask(readForeignMessage(part));
  const written = read({ ...foreign, text });
  // What somebody shared stands behind their own words, which may be no more than “look”.
  const shared =
    written && 'lacking' in written
      ? read({ attachments: foreign.attachments ?? null })
      : undefined;
  const asked = (shared && !('lacking' in shared) ? shared : written) ?? {
    lacking: say('I no longer know “{name}”.', { name: id }),
  };
  if ('lacking' in asked) return { ...reply(asked.lacking), onlyToAsker: true };
  const ask = await asking.toAsk('', user, channel);
  return { ...(await bot.answer({ ...ask, ...asked })), onlyToAsker: true };
}
