import type { Briefing } from '../../model.ts';
import type { Orders } from '../../store/outbox/orders.ts';
import { webhookOf } from '../../webhook-of.ts';

/**
 * The briefings of a place that whoever reads there may know of, the oldest first. Those that go to the
 * address of a program are for those who manage the place, since it may let anybody in who knows it.
 */
export async function openBriefings(
  placeId: string,
  { store }: { store: Pick<Orders, 'findBriefings'> },
): Promise<Briefing[]> {
  const found = await store.findBriefings(placeId);
  return found.filter(({ channel }) => webhookOf(channel) === undefined);
}
