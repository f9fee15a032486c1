import { nameBriefing } from '../../src/briefings/archive/name-briefing.ts';
import { type Edition, readEditions } from '../../src/briefings/archive/read-editions.ts';
import type { Context } from '../../src/chat/command.ts';
import type { ToldMinute } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { tellMinutes } from '../../src/outbox/local-time.ts';
import { describeBriefing, describeNext } from '../briefing/describe-briefing.ts';
import { briefingsHere } from '../orders-here.ts';

/** A briefing as its page tells it. */
export type BriefingTold = {
  id: string;
  /** What it is about: `ferry, gas talks`. */
  name: string;
  /** Its days, times, zone, channel and topics, in a sentence. */
  described: string;
  next: string;
  /** What `next` says, on the clock of the briefing. */
  minutes: ToldMinute[];
};

/** The briefings of this place that whoever reads may know of, each with what it posted last. */
export async function readArchive(
  context: Context,
): Promise<(BriefingTold & { last: Edition | undefined })[]> {
  const briefings = await briefingsHere(context);
  return Promise.all(
    briefings.map(async (briefing) => {
      const [last] = await readEditions(briefing, { limit: 1 }, context);
      return { ...tellBriefing(briefing), last };
    }),
  );
}

export const tellBriefing = (briefing: Briefing): BriefingTold => ({
  id: briefing.id,
  name: nameBriefing(briefing),
  described: describeBriefing(briefing),
  next: describeNext(briefing),
  minutes: tellMinutes([briefing.nextDueAt], briefing.zone),
});
