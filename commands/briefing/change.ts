import { DEFAULT_GRACE_MINUTES } from '../../src/briefings/new-briefing.ts';
import { nextOccurrence } from '../../src/briefings/next-occurrence.ts';
import { defineVerb, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { BRIEFING } from '../examples.ts';
import { briefingData, describeBriefing, describeNext } from './describe-briefing.ts';
import { findBriefing, ID } from './find-briefing.ts';

export const pause = defineVerb({
  about: 'Stop a briefing until you resume it',
  options: ID,
  examples: [example`briefing pause ${BRIEFING}`],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    await context.store.setPaused(context.place.id, briefing.id, true, null);
    return changed(
      `Paused: ${describeBriefing(briefing)}.`,
      briefing,
      button('Resume', `briefing resume ${briefing.id}`, 'primary'),
    );
  },
});

export const resume = defineVerb({
  about: 'Resume a paused briefing',
  options: ID,
  examples: [example`briefing resume ${BRIEFING}`],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    const nextDueAt = nextOccurrence(briefing, context.now)?.toISOString() ?? null;
    await context.store.setPaused(context.place.id, briefing.id, false, nextDueAt);
    await context.store.acceptOrders([briefing.id]);
    const next = describeNext({ ...briefing, paused: false, refusals: 0, nextDueAt });
    return changed(
      `Resumed: ${describeBriefing(briefing)}. Next: ${next}.`,
      briefing,
      button('Pause', `briefing pause ${briefing.id}`),
    );
  },
});

export const remove = defineVerb({
  about: 'Delete a briefing',
  options: ID,
  examples: [example`briefing delete ${BRIEFING}`],
  manages: true,
  async run({ id }, context) {
    const briefing = await findBriefing(id, context);
    await context.store.deleteOrder(context.place.id, briefing.id);
    return changed(
      `Deleted: ${describeBriefing(briefing)}.`,
      briefing,
      button('Undo', createLine(briefing)),
    );
  },
});

const createLine = ({ times, days, zone, channel, topics, graceMinutes }: Briefing): string =>
  formatLine('briefing create', {
    time: times.join(','),
    days,
    zone,
    channel: `#${channel.name}`,
    topic: topics.join(', ') || undefined,
    grace: graceMinutes === DEFAULT_GRACE_MINUTES ? undefined : `${graceMinutes}m`,
  });

const changed = (title: string, briefing: Briefing, action: Action): Reply =>
  reply(title, {
    actions: [action, button('All briefings', 'briefing list')],
    data: briefingData(briefing),
  });
