import { setTimeout as sleep } from 'node:timers/promises';
import { type Deliver, Undelivered } from './delivery.ts';
import type { Json } from './json.ts';

/** Slack sends an event again up to three times, after so many minutes. */
const RETRY_MINUTES = [0, 1, 5];

/** An event as it was taken: how often it had to be sent, and what it was. */
export type Delivered = { event: Json; event_id: string; attempts: number };
export type Tell = ReturnType<typeof createTell>;

/** Tells the app of an event until it acknowledges one of the attempts; throws where it never does. */
export const createTell =
  (deliver: Deliver, minuteMs: number) =>
  async (payload: Json): Promise<Delivered> => {
    let retry_reason = '';
    for (let retry_attempt = 0; ; retry_attempt++) {
      const envelope = { payload, accepts_response_payload: false };
      try {
        await deliver('events_api', { ...envelope, retry_attempt, retry_reason });
        return { event: payload.event, event_id: payload.event_id, attempts: retry_attempt + 1 };
      } catch (error) {
        const minutes = RETRY_MINUTES[retry_attempt];
        if (!(error instanceof Undelivered) || error.isFinal || minutes === undefined) throw error;
        retry_reason = error.reason;
        await sleep(minutes * minuteMs);
      }
    }
  };
