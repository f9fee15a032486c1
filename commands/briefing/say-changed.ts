import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { briefingActions } from './briefing-actions.ts';
import { briefingData, describeBriefing, nextDates } from './describe-briefing.ts';
import { describeChanges, type Part } from './describe-changes.ts';
import { orderLine } from './line-of-briefing.ts';
import type { Asked } from './read-asked.ts';
import { remarkOnQuiet } from './remark-on-quiet.ts';

export const nothingChanges = (briefing: Briefing): Reply =>
  reply(`Nothing changes, it is so already: ${describeBriefing(briefing)}.`, {
    actions: briefingActions(briefing),
    data: briefingData(briefing),
    readAs: undefined,
  });

/** A briefing before and after, and how that came about. */
type Change = {
  before: Briefing;
  after: Briefing;
  parts: Part[];
  asked: Asked;
};

export function sayChanged({ before, after, parts, asked }: Change, now: Date): Reply {
  const changes = `${describeChanges(before, after, parts)}. ${nextDates(after, now)}`;
  return reply(`Changed: ${describeBriefing(after)}.`, {
    blocks: [{ kind: 'text', text: changes }, ...notesOnEdit(asked, after, parts)],
    actions: [
      // Such a one may have been moved because its channel is gone.
      ...(after.paused ? [button('Resume', `briefing resume ${after.id}`, 'primary')] : []),
      button('Preview', `briefing preview ${after.id}`, after.paused ? 'plain' : 'primary'),
      button('All briefings', 'briefing list'),
      undo(before, parts),
    ],
    data: briefingData(after),
    readAs: undefined,
  });
}

function notesOnEdit(
  { order, notes }: Asked,
  { zone, ...after }: Briefing,
  parts: Part[],
): Reply['blocks'] {
  const isOfHours = parts.includes('quiet') || parts.includes('times');
  const said = order.zoneSaid ? `You said ${order.zoneSaid}, which I take as ${zone}.` : undefined;
  return [said, ...notes, isOfHours && remarkOnQuiet(after)].flatMap((text) =>
    text ? [{ kind: 'note', text }] : [],
  );
}

const undo = (before: Briefing, parts: Part[]): Action =>
  button(
    'Undo',
    orderLine(
      `briefing edit ${before.id}`,
      Object.fromEntries(parts.map((part) => [part, before[part]])),
    ),
  );

/** What may change, for who names the briefing alone. */
export function askWhat(briefing: Briefing): Reply {
  const { id, days, length, ping, quiet } = briefing;
  const line = (change: string): string => `briefing edit ${id} ${change}`;
  return reply(`What should change? Now it is ${describeBriefing(briefing)}.`, {
    blocks: [
      {
        kind: 'text',
        text: `Write the change behind it, like “${line('9am weekdays')}”, “#news”, “zone:Berlin”, “topic:"gas, rates"” or “topic:none”, “sources:…”, “length:short”, “stories:10”, “quiet:22-7”.`,
      },
    ],
    actions: [
      ...(days === 'daily'
        ? [button('Weekdays only', line('weekdays'))]
        : [button('Every day', line('daily'))]),
      ...(['short', 'normal', 'full'] as const)
        .filter((other) => other !== length)
        .map((other) => button(`Length: ${other}`, line(`length:${other}`))),
      ...(ping ? [button(`No ping of @${ping.name}`, line('ping:none'))] : []),
      ...(quiet ? [button('Always with a sound', line('quiet:off'))] : []),
      button('Delete', `briefing delete ${id}`, 'danger'),
    ],
    data: briefingData(briefing),
    readAs: undefined,
  });
}
