import type { Briefing, Delivery, DeliveryState } from '../../src/model.ts';
import { clockIn } from '../../src/outbox/clock-in.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { isLate } from '../../src/outbox/mark-late.ts';

const STATES: Record<Exclude<DeliveryState, Open>, string> = {
  sent: 'posted',
  failed: 'not posted',
  skipped: 'skipped',
  uncertain: 'may not have arrived, and is not repeated',
};
type Open = 'pending' | 'attempted';
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
  if (isOpen(state)) return `on its way ${sayTries(delivery, zone)}`;
  return error ? `${STATES[state]}: ${error}` : STATES[state];
}

/** Whether it has neither arrived nor been given up. */
export const isOpen = (state: DeliveryState): state is Open =>
  state === 'pending' || state === 'attempted';

/** `since Fri 20 Mar, 08:00, tried twice, next try at 08:12: Discord cannot be reached` */
export function sayTries(delivery: Delivery, zone: string): string {
  const { state, dueAt, attempts, leaseUntil, error } = delivery;
  const isHeldBack = state === 'pending' && attempts > 0 && leaseUntil !== null;
  const parts = [
    `since ${localTime(dueAt, zone)}`,
    ...(attempts > 0 ? [`tried ${TIMES[attempts] ?? `${attempts} times`}`] : []),
    ...(isHeldBack ? [`next try at ${clockIn(zone, new Date(leaseUntil))}`] : []),
  ];
  return `${parts.join(', ')}${error ? `: ${error}` : ''}`;
}

const TIMES: Record<number, string> = { 1: 'once', 2: 'twice' };

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
