import { sayDays, uniformDays } from '../../src/briefings/order/days.ts';
import { sayZone } from '../../src/briefings/order/read-offset-at.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { briefingActions } from './briefing-actions.ts';
import { briefingData, describeBriefing, listed, nextDates } from './describe-briefing.ts';
import { describeChanges } from './describe-changes.ts';
import { orderLine } from './line-of-briefing.ts';
import type { Asked } from './read-asked.ts';

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

/** That it is there already, with what can be done with it; what was asked and differs is a press away. */
export function alreadyThere(briefing: Briefing, asked: Asked, { now }: Context): Reply {
  const differs = OPTIONS.filter(
    (part) =>
      asked[part] !== undefined && JSON.stringify(asked[part]) !== JSON.stringify(briefing[part]),
  );
  const line = orderLine(
    `briefing edit ${briefing.id}`,
    Object.fromEntries(differs.map((part) => [part, asked[part]])),
  );
  const changes = describeChanges(briefing, { ...briefing, ...chosenOf(asked) }, differs);
  return reply(
    say('That briefing is there already: {briefing}.', { briefing: describeBriefing(briefing) }),
    {
      blocks: [{ kind: 'text', text: nextDates(briefing, now) }],
      actions: [
        ...(differs.length > 0
          ? [button(say('Change {changes}', { changes }), line, 'primary')]
          : []),
        ...briefingActions(briefing),
      ],
      data: { ...briefingData(briefing), isThere: true },
      readAs: undefined,
    },
  );
}

const OPTIONS = ['length', 'stories', 'graceMinutes', 'ping', 'quiet'] as const;

const chosenOf = ({ length, stories, graceMinutes, ping, quiet }: Asked) => ({
  ...(length && { length }),
  ...(stories && { stories }),
  ...(graceMinutes !== undefined && { graceMinutes }),
  ...(ping !== undefined && { ping }),
  ...(quiet !== undefined && { quiet }),
});

/** A change would make two of the same: which of them goes is not for a change to say. */
export const twinThere = (after: Briefing, twin: Briefing): UserError =>
  new UserError(
    say(
      'Another briefing posts the same at the same times already: {briefing}. Nothing was changed. Delete one of the two?',
      { briefing: describeBriefing(twin) },
    ),
    [
      { label: say('Delete the other'), line: `briefing delete ${twin.id}` },
      { label: say('Delete this one'), line: `briefing delete ${after.id}` },
    ],
    { asksBack: true },
  );

/** Offers to delete the one that posts the same at other times, now that there is a new one. */
export function insteadOfOther(briefing: Briefing, others: Briefing[]): Action[] {
  const other = others.find((one) => contentOf(one) === contentOf(briefing));
  if (!other) return [];
  const zone = other.zone === briefing.zone ? '' : ` (${sayZone(other.zone)})`;
  const isThen = listed(other.times) === listed(briefing.times);
  const times = `${listed(other.times)}${zone}`;
  const label = isThen
    ? say('Delete the one at {times}, {days}', { times, days: sayDays(other.days) })
    : say('Delete the one at {times}', { times });
  return [button(label, `briefing delete ${other.id}`)];
}
