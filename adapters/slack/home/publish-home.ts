import type { webApi } from '@slack/bolt';
import type { Bot } from '../../../src/chat/bot.ts';
import { readFillIn } from '../../../src/chat/fill-in.ts';
import { findVerb } from '../../../src/chat/line/find-verb.ts';
import type { Action } from '../../../src/chat/reply/reply.ts';
import { splitLine } from '../../../src/chat/words.ts';
import type { Asking } from '../asking/asking.ts';
import { askForHome } from './ask-for-home.ts';
import { buildHome } from './build-home.ts';

/** Shows somebody what is set up here, anew, in the language that is spoken. */
export async function publishHome(
  userId: string,
  { web, bot, asking }: { web: webApi.WebClient; bot: Bot; asking: Asking },
): Promise<void> {
  const asked = await asking.toAsk('', { id: userId }, undefined);
  const manages = await bot.manages(asked);
  const ask = { ...asked, user: { ...asked.user, manages } };
  // A button that would only say that they may not is none.
  const mayUse = ({ line }: Action): boolean =>
    !isLeftOut(line) &&
    (manages || !findVerb(splitLine(readFillIn(line).line), bot.commands)?.verb.manages);
  const view = buildHome(await askForHome(bot, ask), { manages, mayUse });
  await web.views.publish({ user_id: userId, view });
}

/** Posting for everyone is no thing to press by mistake, in a row of five. */
const isLeftOut = (line: string): boolean => line.startsWith('briefing now ');
