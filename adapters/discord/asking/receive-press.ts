import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Ask, Bot } from '../../../src/chat/bot.ts';
import { inItsLanguage } from '../../../src/chat/reply/in-its-language.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import type { Answering } from '../answering/answer.ts';
import { postAll } from '../answering/post-all.ts';
import type { CallApi } from '../api/call-api.ts';
import { isReplacing } from '../layout/lay-out.ts';

/** What is kept of presses as long as they are answered. */
export type Pressing = {
  /** Who has pressed which button: a second press at once is none. */
  atWork: Set<string>;
  /** Ends what goes on after an answer. */
  signal: AbortSignal;
  /** Between two messages in a thread. */
  pauseMs?: number | undefined;
};

type PressDeps = {
  bot: Bot;
  call: CallApi;
  answering: Answering;
  pressing: Pressing;
  onTrouble(error: unknown): void;
};

/**
 * Answers a pressed button. A page takes the place of the one before it, but only where nobody else
 * sees that: what stands in a channel stays as it is, and whoever presses there gets a page of their
 * own.
 */
export async function receivePress(
  interaction: ButtonInteraction,
  ask: () => Promise<Ask>,
  deps: PressDeps,
): Promise<void> {
  const { answering, bot, pressing } = deps;
  const { customId, message, user } = interaction;
  const press = `${user.id} ${message.id} ${customId}`;
  if (pressing.atWork.has(press)) return answering.acknowledgePress();
  pressing.atWork.add(press);
  try {
    const isPage = isReplacing(customId);
    const asked = async (): Promise<Ask> => ({ ...(await ask()), ...(isPage && { isPage }) });
    const turns = isPage && message.flags.has(MessageFlags.Ephemeral);
    if (!turns) return await show(interaction, asked, deps);
    await answering.acknowledgePress();
    await answering.turn(await bot.answer(await asked()));
  } finally {
    pressing.atWork.delete(press);
  }
}

async function show(
  { id }: ButtonInteraction,
  ask: () => Promise<Ask>,
  { answering, bot, call, pressing, onTrouble }: PressDeps,
): Promise<void> {
  await answering.acknowledge();
  const asked = await ask();
  const answer = await bot.answer(asked);
  const messageId = await answering.show(answer);
  if (!answer.inThread || !messageId || !asked.channel) return;
  const next = (line: string) => bot.answer({ ...asked, line, isPage: true });
  const { channel } = asked;
  // All of it is in the language of the first message.
  const postRest = () =>
    postAll(answer, { channel, messageId }, { ...pressing, call, ask: next, key: id });
  await inItsLanguage(answer, postRest).catch(async (error) => {
    onTrouble(error);
    const text = `${say('I could not post all of it in a thread.')} ${messageOf(error)}`;
    await answering.show(reply(text));
  });
}
