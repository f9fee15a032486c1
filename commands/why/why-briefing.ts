import type { Context } from '../../src/chat/command.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
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
      ? say('The edition of {due}: {outcome}.', {
          due: dueText(last, briefing),
          outcome: describeDelivery(last, briefing.zone),
        })
      : say('No edition has been due yet.'),
    refusals > 0 && refusal
      ? say(
          'Its channel has refused me {times, plural, =1 {once} one {# time in a row} other {# times in a row}}. {refusal}',
          { times: refusals, refusal },
        )
      : null,
    say('Next: {next}.', { next: describeNext(briefing) }),
  ].filter((line) => line !== null);
  return reply(describeBriefing(briefing), {
    blocks: lines.map((text): Block => ({ kind: 'text', text })),
    actions: [
      button(say('Its log'), `briefing log ${briefing.id}`),
      button(say('What it would post now'), `briefing preview ${briefing.id}`),
    ],
    data: { briefing: briefing.id, last: last ? deliveryData(last) : null, refusals, refusal },
  });
}
