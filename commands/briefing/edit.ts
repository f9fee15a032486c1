import { NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { defineVerb, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { BRIEFING } from '../examples.ts';
import { briefingActions } from './briefing-actions.ts';
import { briefingData, describeBriefing, nextDates } from './describe-briefing.ts';
import { describeChanges, type Part, partsThatDiffer } from './describe-changes.ts';
import { theOne, WHICH, whichOf } from './find-briefing.ts';
import { createLine, orderLine } from './line-of-briefing.ts';
import { ORDER } from './order-options.ts';
import { placeOrder } from './order-text.ts';
import { type Asked, readAsked } from './read-asked.ts';
import { findSame } from './same-briefing.ts';
import { type SplitWhich, splitWhich } from './split-which.ts';

const options = { ...WHICH, ...ORDER } as const;

export const edit = defineVerb({
  about: 'Change a briefing: its times, days, channel, topics or length',
  options,
  examples: [example`briefing edit ${BRIEFING} 9am weekdays`],
  manages: true,
  place: async ({ text, given }) => placeOrder(text, given, options),
  async run({ which, ...values }, context) {
    const { store, place, now } = context;
    const briefings = await store.findBriefings(place.id);
    const { time = '', channel, stories, ...named } = values;
    const aside = formatLine('', {
      ...named,
      channel: channel && `#${channel.name}`,
      stories: stories?.toString(),
    });
    const { found, words, name }: SplitWhich =
      which || briefings.length === 0
        ? { found: whichOf(which, briefings), words: time }
        : splitWhich(time, briefings);
    const lineFor = (id: string, words: string): string =>
      ['briefing edit', id, words, aside.trim()].filter(Boolean).join(' ');
    const before = theOne(found, which ?? name, (id) => lineFor(id, words));
    if (words === '' && aside.trim() === '') return askWhat(before);

    const again = (words: string): string => lineFor(before.id, words);
    const asked = await readAsked({ ...values, time: words }, again, context);
    const after = changed(before, asked, now);
    const parts = partsThatDiffer(before, after);
    if (parts.length === 0)
      return reply(`Nothing changes, it is so already: ${describeBriefing(before)}.`, {
        actions: briefingActions(before),
        data: briefingData(before),
        readAs: undefined,
      });
    const others = briefings.filter(({ id }) => id !== after.id);
    const twin = findSame(after, others);
    await store.saveOrder(after);
    if (twin) await store.deleteOrder(place.id, twin.id);
    return reply(`Changed: ${describeBriefing(after)}.`, {
      blocks: [
        {
          kind: 'text',
          text: `${describeChanges(before, after, parts)}. ${nextDates(after, now)}`,
        },
        ...notesOnEdit(asked, after, twin),
      ],
      actions: [
        button('Preview', `briefing preview ${after.id}`, 'primary'),
        button('All briefings', 'briefing list'),
        undo(before, parts),
        ...(twin ? [button('Bring the other back', createLine(twin))] : []),
      ],
      data: briefingData(after),
      readAs: undefined,
    });
  },
});

/** The briefing with what was asked. A new channel has refused nothing yet. */
function changed(before: Briefing, asked: Asked, now: Date): Briefing {
  const { order, channel, notes, ...chosen } = asked;
  const { times = before.times, days = before.days, zone = before.zone } = order;
  const schedule = { times, days, zone };
  const isMoved = channel !== undefined && channel.id !== before.channel.id;
  return {
    ...before,
    ...schedule,
    ...chosen,
    ...(isMoved && { channel, ...NEVER_REFUSED }),
    nextDueAt: before.paused ? null : (nextOccurrence(schedule, now)?.toISOString() ?? null),
  };
}

function notesOnEdit(
  { order, notes }: Asked,
  { zone }: Briefing,
  twin?: Briefing,
): Reply['blocks'] {
  const said = order.zoneSaid ? `You said ${order.zoneSaid}, which I take as ${zone}.` : undefined;
  const gone = twin && 'Another briefing said the same at the same times, so that one is deleted.';
  return [said, gone, ...notes].flatMap((text) => (text ? [{ kind: 'note', text }] : []));
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
function askWhat(briefing: Briefing): Reply {
  const { id, days, length } = briefing;
  const line = (change: string): string => `briefing edit ${id} ${change}`;
  return reply(`What should change? Now it is ${describeBriefing(briefing)}.`, {
    blocks: [
      {
        kind: 'text',
        text: `Write the change behind it, like “${line('9am weekdays')}”, “#news”, “zone:Berlin”, “topic:"gas, rates"” or “topic:none”, “sources:…”, “length:short”, “stories:10”.`,
      },
    ],
    actions: [
      ...(days === 'daily'
        ? [button('Weekdays only', line('weekdays'))]
        : [button('Every day', line('daily'))]),
      ...(['short', 'normal', 'full'] as const)
        .filter((other) => other !== length)
        .map((other) => button(`Length: ${other}`, line(`length:${other}`))),
      button('Delete', `briefing delete ${id}`, 'danger'),
    ],
    data: briefingData(briefing),
    readAs: undefined,
  });
}
