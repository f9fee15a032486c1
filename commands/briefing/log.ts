import { type Context, defineVerb, example } from '../../src/chat/command.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing, Delivery } from '../../src/model.ts';
import { tellMinutes } from '../../src/outbox/local-time.ts';
import { BRIEFING } from '../examples.ts';
import { briefingsHere } from '../orders-here.ts';
import { sayWhere } from '../say-where.ts';
import { describeBriefing } from './describe-briefing.ts';
import { deliveryData, describeDelivery, dueText } from './describe-delivery.ts';
import { findBriefing, WHICH } from './find-briefing.ts';

const MAX_SHOWN = 20;

export const log = defineVerb({
  about: 'What became of the latest editions: posted, late, skipped, and why',
  options: {
    which: { ...WHICH.which, about: 'the briefing’s topic, time or channel; all if left out' },
  },
  examples: [example`briefing log ${BRIEFING}`],
  onlyReads: true,
  async run({ which }, context) {
    const line = (id: string): string => `briefing log ${id}`;
    const briefings = which
      ? [await findBriefing(which, line, context)]
      : await briefingsHere(context);
    const found = (await Promise.all(briefings.map((one) => editionsOf(one, context)))).flat();
    const newest = found
      .sort((one, other) => other.delivery.dueAt.localeCompare(one.delivery.dueAt))
      .slice(0, MAX_SHOWN);
    if (newest.length === 0)
      return reply(say('No edition has been due here yet.'), {
        actions: [button(say('All briefings'), 'briefing list')],
        data: [],
      });
    const items = newest.map(({ briefing, delivery }) => ({
      label: `${dueText(delivery, briefing)} · ${sayWhere(briefing.channel)}`,
      detail: describeDelivery(delivery, briefing.zone),
      minutes: tellMinutes([delivery.dueAt, delivery.settledAt], briefing.zone),
      url: null,
      actions: [],
    }));
    return reply(
      which
        ? say('The latest editions: {briefing}', { briefing: describeBriefing(briefings[0]!) })
        : say('The latest editions'),
      {
        blocks: [{ kind: 'list', items }],
        actions: [button(say('All briefings'), 'briefing list')],
        data: newest.map(({ delivery }) => deliveryData(delivery)),
      },
    );
  },
});

async function editionsOf(
  briefing: Briefing,
  { store }: Context,
): Promise<{ briefing: Briefing; delivery: Delivery }[]> {
  const deliveries = await store.findDeliveries(briefing.id, MAX_SHOWN);
  return deliveries.map((delivery) => ({ briefing, delivery }));
}
