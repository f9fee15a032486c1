import type { Briefing, Delivery, DeliveryState } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { isLate } from '../../src/outbox/mark-late.ts';

const STATES: Record<DeliveryState, string> = {
  pending: 'on its way',
  attempted: 'on its way',
  sent: 'posted',
  failed: 'not posted',
  skipped: 'skipped',
  uncertain: 'may not have arrived, and is not repeated',
};
/** Nobody asks what took so little. */
const SOON_MS = 60_000;

/** What became of one edition and why: `posted late, Fri 20 Mar, 11:20`, `skipped: nothing was new`. */
export function describeDelivery(delivery: Delivery, zone: string): string {
  const { state, error, settledAt, dueAt } = delivery;
  if (state === 'sent' && settledAt) {
    const lag = Date.parse(settledAt) - Date.parse(dueAt);
    if (lag <= SOON_MS) return 'posted';
    return `posted ${isLate(dueAt, new Date(settledAt)) ? 'late, ' : ''}${localTime(settledAt, zone)}`;
  }
  if (state === 'pending' && error) return `not posted yet: ${error}`;
  return error ? `${STATES[state]}: ${error}` : STATES[state];
}

/** `Fri 20 Mar, 09:00`, in the briefing's own zone. */
export const dueText = ({ dueAt }: Delivery, { zone }: Briefing): string => localTime(dueAt, zone);

/** The same for programs. */
export const deliveryData = ({
  orderId,
  slot,
  dueAt,
  state,
  settledAt,
  attempts,
  error,
}: Delivery) => ({ briefing: orderId, slot, dueAt, state, settledAt, attempts, reason: error });
