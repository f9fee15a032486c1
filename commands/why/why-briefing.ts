import type { Context } from '../../src/chat/command.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { describeBriefing, describeNext } from '../briefing/describe-briefing.ts';
import { deliveryData, describeDelivery, dueText } from '../briefing/describe-delivery.ts';
import { findBriefing } from '../briefing/find-briefing.ts';

/** How a briefing is, and what became of its latest edition. */
export async function whyBriefing(typed: string, context: Context): Promise<Reply> {
  const briefing = await findBriefing(typed.trim(), (id) => `why ${id}`, context);
  const [last] = await context.store.findDeliveries(briefing.id, 1);
  const { refusals, refusal } = briefing;
  const lines = [
    last
      ? `The edition of ${dueText(last, briefing)}: ${describeDelivery(last, briefing.zone)}.`
      : 'No edition has been due yet.',
    refusals > 0 && refusal
      ? `Its channel has refused me ${refusals === 1 ? 'once' : `${refusals} times in a row`}. ${refusal}`
      : null,
    `Next: ${describeNext(briefing)}.`,
  ].filter((line) => line !== null);
  return reply(describeBriefing(briefing), {
    blocks: lines.map((text): Block => ({ kind: 'text', text })),
    actions: [
      button('Its log', `briefing log ${briefing.id}`),
      button('What it would post now', `briefing preview ${briefing.id}`),
    ],
    data: { briefing: briefing.id, last: last ? deliveryData(last) : null, refusals, refusal },
  });
}
