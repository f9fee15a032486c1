import type { Context } from '../../src/chat/command.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { briefingActions } from './briefing-actions.ts';
import { briefingData, describeBriefing, LENGTHS, nextDates } from './describe-briefing.ts';
import { describeChanges, type Part } from './describe-changes.ts';
import { orderLine } from './line-of-briefing.ts';
import type { Asked } from './read-asked.ts';
import { remarkOnQuiet } from './remark-on-quiet.ts';

export const nothingChanges = (briefing: Briefing): Reply =>
  reply(
    say('Nothing changes, it is so already: {briefing}.', { briefing: describeBriefing(briefing) }),
    {
      actions: briefingActions(briefing),
      data: briefingData(briefing),
      readAs: undefined,
    },
  );

/** A briefing before and after, and how that came about. */
type Change = {
  before: Briefing;
  after: Briefing;
  parts: Part[];
  asked: Asked;
};

export function sayChanged({ before, after, parts, asked }: Change, now: Date): Reply {
  const changes = `${describeChanges(before, after, parts)}. ${nextDates(after, now)}`;
  return reply(say('Changed: {briefing}.', { briefing: describeBriefing(after) }), {
    blocks: [{ kind: 'text', text: changes }, ...notesOnEdit(asked, after, parts)],
    actions: [
      // Such a one may have been moved because its channel is gone.
      ...(after.paused ? [button(say('Resume'), `briefing resume ${after.id}`, 'primary')] : []),
      button(say('Preview'), `briefing preview ${after.id}`, after.paused ? 'plain' : 'primary'),
      button(say('All briefings'), 'briefing list'),
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
  const { zoneSaid } = order;
  const said = zoneSaid
    ? say('You said {said}, which I take as {zone}.', { said: zoneSaid, zone })
    : undefined;
  return [said, ...notes, isOfHours && remarkOnQuiet(after)].flatMap((text) =>
    text ? [{ kind: 'note', text }] : [],
  );
}

const undo = (before: Briefing, parts: Part[]): Action =>
  button(
    say('Undo'),
    orderLine(
      `briefing edit ${before.id}`,
      Object.fromEntries(parts.map((part) => [part, before[part]])),
    ),
  );

const WRITE = message(
  'Write the change behind it, like “{line}”, “#news”, “zone:Berlin”, “topic:"gas, rates"” or “topic:none”, “sources:…”, “length:short”, “stories:10”.',
);
const WRITE_ALL = message(
  'Write the change behind it, like “{line}”, “#news”, “zone:Berlin”, “topic:"gas, rates"” or “topic:none”, “sources:…”, “length:short”, “stories:10”, “quiet:22-7”.',
);

/** What may change, for who names the briefing alone. */
export function askWhat(briefing: Briefing, { leavesSound }: Context): Reply {
  const { id, days, length, ping, quiet } = briefing;
  const line = (change: string): string => `briefing edit ${id} ${change}`;
  const told = { line: line('9am weekdays') };
  return reply(
    say('What should change? Now it is {briefing}.', { briefing: describeBriefing(briefing) }),
    {
      blocks: [
        {
          kind: 'text',
          text: leavesSound ? say(WRITE, told) : say(WRITE_ALL, told),
        },
      ],
      actions: [
        ...(days === 'daily'
          ? [button(say('Weekdays only'), line('weekdays'))]
          : [button(say('Every day'), line('daily'))]),
        ...(['short', 'normal', 'full'] as const)
          .filter((other) => other !== length)
          .map((other) =>
            button(
              say('Length: {length}', { length: say(LENGTHS[other]) }),
              line(`length:${other}`),
            ),
          ),
        ...(ping
          ? [button(say('No ping of @{role}', { role: ping.name }), line('ping:none'))]
          : []),
        ...(quiet ? [button(say('Always with a sound'), line('quiet:off'))] : []),
        button(say('Delete'), `briefing delete ${id}`, 'danger'),
      ],
      data: briefingData(briefing),
      readAs: undefined,
    },
  );
}
