import { NEVER_REFUSED } from '../../src/briefings/due/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { defineVerb, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import type { Briefing } from '../../src/model.ts';
import { BRIEFING } from '../examples.ts';
import { partsThatDiffer } from './describe-changes.ts';
import { theOne, WHICH, whichOf } from './find-briefing.ts';
import { ORDER } from './order-options.ts';
import { placeOrder } from './order-text.ts';
import { type Asked, readAsked, type Values } from './read-asked.ts';
import { findSame } from './same-briefing.ts';
import { askWhat, nothingChanges, sayChanged } from './say-changed.ts';
import { type SplitWhich, splitWhich } from './split-which.ts';

const options = { ...WHICH, ...ORDER } as const;

export const edit = defineVerb({
  about: 'Change a briefing: its times, days, channel, topics or length',
  options,
  examples: [example`briefing edit ${BRIEFING} 9am weekdays`],
  manages: true,
  place: async ({ text, given }) => placeOrder(text, given, options),
  async run({ which, ...values }, context) {
    const briefings = await context.store.findBriefings(context.place.id);
    const { before, words, isBare, again } = whichAndWhat(which, values, briefings);
    if (isBare) return askWhat(before);
    const asked = await readAsked({ ...values, time: words }, again, context);
    const after = changed(before, asked, context.now);
    const parts = partsThatDiffer(before, after);
    if (parts.length === 0) return nothingChanges(before);
    const twin = findSame(
      after,
      briefings.filter(({ id }) => id !== after.id),
    );
    await context.store.saveOrder(after);
    if (twin) await context.store.deleteOrder(context.place.id, twin.id);
    return sayChanged({ before, after, parts, asked, twin }, context.now);
  },
});

/** The briefing that is meant, and the words of the change; `again` writes the line with others. */
function whichAndWhat(which: string | undefined, values: Values, briefings: Briefing[]) {
  const { time = '', channel, stories, ...named } = values;
  const aside = formatLine('', {
    ...named,
    channel: channel && `#${channel.name}`,
    stories: stories?.toString(),
  }).trim();
  const { found, words, name }: SplitWhich =
    which || briefings.length === 0
      ? { found: whichOf(which, briefings), words: time }
      : splitWhich(time, briefings);
  const lineFor = (id: string, change: string): string =>
    ['briefing edit', id, change, aside].filter(Boolean).join(' ');
  const before = theOne(found, which ?? name, (id) => lineFor(id, words));
  return {
    before,
    words,
    isBare: words === '' && aside === '',
    again: (change: string): string => lineFor(before.id, change),
  };
}

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
