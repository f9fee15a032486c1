import type { Json } from './json.ts';

/** What Slack puts around a payload, and tells of earlier attempts. */
export type Envelope = {
  payload: Json;
  accepts_response_payload: boolean;
  retry_attempt?: number;
  retry_reason?: string;
};

/**
 * Sends an envelope and gives what its acknowledgement said; throws an `Undelivered` where none comes in
 * time.
 */
export type Deliver = (
  type: 'events_api' | 'interactive' | 'slash_commands',
  envelope: Envelope,
) => Promise<Json | undefined>;

/** Says to Slack why it sends something again. */
export class Undelivered extends Error {
  readonly reason: string;
  /** Whether the app asked not to be sent it again. */
  readonly isFinal: boolean;
  constructor(message: string, reason: string, isFinal = false) {
    super(message);
    this.reason = reason;
    this.isFinal = isFinal;
  }
}
