import { nextOccurrence } from '../../src/briefings/due/next-occurrence.ts';
import { defineVerb, example } from '../../src/chat/command.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { BRIEFING } from '../examples.ts';
import { briefingData, describeBriefing, describeNext } from './describe-briefing.ts';
import { findBriefing, WHICH } from './find-briefing.ts';
import { createLine } from './line-of-briefing.ts';

export const pause = defineVerb({
  about: 'Stop a briefing until you resume it',
  options: WHICH,
  examples: [example`briefing pause ${BRIEFING}`],
  manages: true,
  async run({ which }, context) {
    const briefing = await findBriefing(which, (id) => `briefing pause ${id}`, context);
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
  options: WHICH,
  examples: [example`briefing resume ${BRIEFING}`],
  manages: true,
  async run({ which }, context) {
    const briefing = await findBriefing(which, (id) => `briefing resume ${id}`, context);
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
  options: WHICH,
  examples: [example`briefing delete ${BRIEFING}`],
  manages: true,
  async run({ which }, context) {
    const briefing = await findBriefing(which, (id) => `briefing delete ${id}`, context);
    await context.store.deleteOrder(context.place.id, briefing.id);
    return changed(
      `Deleted: ${describeBriefing(briefing)}.`,
      briefing,
      button('Undo', `${createLine(briefing)} id:${briefing.id}`),
    );
  },
});

const changed = (title: string, briefing: Briefing, action: Action): Reply =>
  reply(title, {
    actions: [action, button('All briefings', 'briefing list')],
    data: briefingData(briefing),
  });
