import { Refusal } from '../../src/api/refusal.ts';
import type { Ask, Bot } from '../../src/chat/bot.ts';
import { formatLine } from '../../src/chat/line/line.ts';

/** What a command tells programs, asked by somebody who may only read. Throws `Refusal`. */
export async function askBot(
  name: string,
  given: Record<string, string | undefined>,
  { bot, toAsk }: { bot: Bot; toAsk(line: string): Ask },
): Promise<unknown> {
  const ask = toAsk(formatLine(name, given));
  // What an address may ask is counted before.
  const { refused, title, data } = await bot.answer({ ...ask, whole: true });
  if (refused) throw new Refusal(title);
  return data;
}
