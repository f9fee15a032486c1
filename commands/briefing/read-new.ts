import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import type { Block } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing, Channel } from '../../src/model.ts';
import { canPost } from '../can-post.ts';
import { hasPrivate, privateTo } from '../follow/where-to.ts';
import { mayManage } from '../may-manage.ts';
import { makeBriefing } from './make-briefing.ts';
import { type Asked, readAsked, type Values } from './read-asked.ts';
import { takeAside } from './take-aside.ts';

const IN_THE_MORNING = ['07:00', '08:00', '09:00'];
const LIKELY_TIMES = [...IN_THE_MORNING, '18:00'];
// `every morning`
const MORNING = /\bmornings?\b/iu;

/** A briefing as it would be saved, how it was read, and what will be missing all the same. */
export type New = { asked: Asked; briefing: Briefing; lacking: Block[] };

/**
 * Reads what a new briefing is to be, and makes sure that we may post it. Saves nothing. Throws a
 * `UserError` that names what is not understood or missing; `again` is the line with other words.
 */
export async function readNew(
  { time, ...values }: Values & { time: string },
  again: (words: string) => string,
  context: Context,
  isPaused = false,
): Promise<New> {
  const { rest, ...aside } = takeAside(time);
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
  const asked = await readAsked({ ...aside, ...given, time: rest }, again, context);
  return settleNew(asked, time, again, context, isPaused);
}

/** The same of what has been read already from these words. */
export async function settleNew(
  asked: Asked,
  words: string,
  again: (words: string) => string,
  context: Context,
  isPaused = false,
): Promise<New> {
  if (!asked.order.times) throw askForTime(words, again);
  const channel = whereTo(asked, context);
  await mayManage([channel], context);
  const lacking = await canPost(channel, again(words), context);
  return { asked, briefing: makeBriefing(asked, channel, isPaused, context), lacking };
}

function askForTime(words: string, again: (words: string) => string): UserError {
  return new UserError(
    say('When should it come? Name a time of day, like 08:00 or 6:30pm.'),
    (MORNING.test(words) ? IN_THE_MORNING : LIKELY_TIMES).map((time) => ({
      label: time,
      line: again(`${time} ${words}`),
    })),
    { asksBack: true },
  );
}

/** Where it was asked, if no channel is named: to a person alone in direct messages. */
function whereTo({ channel }: Asked, context: Context): Channel {
  const where = channel ?? context.channel ?? (hasPrivate(context) && privateTo(context));
  if (where) return where;
  throw new UserError(
    say('Where should it be posted? Name a channel: “{line}”.', {
      line: context.write('briefing create 08:00 weekdays Europe/Berlin #news'),
    }),
  );
}
