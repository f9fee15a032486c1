import { uniformDays } from '../../src/briefings/order/days.ts';
import type { Context } from '../../src/chat/command.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { briefingActions } from './briefing-actions.ts';
import { briefingData, describeBriefing, listed, nextDates } from './describe-briefing.ts';
import { orderLine } from './line-of-briefing.ts';

/** Another that posts the same at the same times: whoever asks for it again has forgotten it. */
export function findSame(briefing: Briefing, others: Briefing[]): Briefing | undefined {
  return others.find(
    (other) =>
      contentOf(other) === contentOf(briefing) && scheduleOf(other) === scheduleOf(briefing),
  );
}

const contentOf = ({ channel, topics, sources }: Briefing): string =>
  JSON.stringify([channel.id, topics.map(fold).sort(), sources.map(fold).sort()]);

const scheduleOf = ({ times, days, zone }: Briefing): string =>
  JSON.stringify([[...times].sort(), uniformDays(days), zone]);

/** That it is there already, with what can be done with it. */
export function alreadyThere(briefing: Briefing, { now }: Context): Reply {
  return reply(`That briefing is there already: ${describeBriefing(briefing)}.`, {
    blocks: [{ kind: 'text', text: nextDates(briefing, now) }],
    actions: briefingActions(briefing),
    data: { ...briefingData(briefing), isThere: true },
    readAs: undefined,
  });
}

/**
 * Offers to change the one that posts the same at other times: the change makes it the same as the
 * new one, which then goes.
 */
export function insteadOfOther(briefing: Briefing, others: Briefing[]): Action[] {
  const other = others.find((one) => contentOf(one) === contentOf(briefing));
  if (!other) return [];
  const { times, days, zone } = briefing;
  const line = orderLine(`briefing edit ${other.id}`, { times, days, zone });
  return [button(`Change the one at ${listed(other.times)} instead`, line)];
}
