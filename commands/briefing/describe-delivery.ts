import { type Message, message, say } from '../../src/language/say.ts';
import type { Briefing, Delivery, DeliveryState } from '../../src/model.ts';
import { clockIn } from '../../src/outbox/clock-in.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { isLate } from '../../src/outbox/mark-late.ts';
import { sayReason } from '../../src/outbox/say-reason.ts';

const STATES: Record<Exclude<DeliveryState, Open>, Message> = {
  sent: message('posted'),
  failed: message('not posted'),
  skipped: message('skipped'),
  uncertain: message('may not have arrived, and is not repeated'),
};
type Open = 'pending' | 'attempted';
/** Nobody asks what took so little. */
const SOON_MS = 60_000;

/** What became of one edition and why: `posted late, Fri 20 Mar, 11:20`, `skipped: nothing was new`. */
export function describeDelivery(delivery: Delivery, zone: string): string {
  const { state, error, settledAt, dueAt } = delivery;
  if (state === 'sent' && settledAt) {
    const lag = Date.parse(settledAt) - Date.parse(dueAt);
    if (lag <= SOON_MS) return say('posted');
    const time = localTime(settledAt, zone);
    return isLate(dueAt, new Date(settledAt))
      ? say('posted late, {time}', { time })
      : say('posted {time}', { time });
  }
  if (isOpen(state))
    return (
      say('on its way since {time}', { time: localTime(dueAt, zone) }) + sayTries(delivery, zone)
    );
  return error ? `${say(STATES[state])}: ${sayReason(error)}` : say(STATES[state]);
}

/** Whether it has neither arrived nor been given up. */
export const isOpen = (state: DeliveryState): state is Open =>
  state === 'pending' || state === 'attempted';

/** What goes on a sentence: `, tried twice, next try at 08:12: Discord cannot be reached` */
export function sayTries(delivery: Delivery, zone: string): string {
  const { state, attempts, leaseUntil, error } = delivery;
  const isHeldBack = state === 'pending' && attempts > 0 && leaseUntil !== null;
  return [
    attempts > 0 &&
      say(', tried {times, plural, =1 {once} =2 {twice} other {# times}}', { times: attempts }),
    isHeldBack && say(', next try at {time}', { time: clockIn(zone, new Date(leaseUntil)) }),
    error && `: ${sayReason(error)}`,
  ]
    .filter(Boolean)
    .join('');
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
