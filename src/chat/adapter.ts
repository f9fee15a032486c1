import type { Channel, Place } from '../model.ts';
import type { Reply } from './reply.ts';

/** A post that has arrived, and the name the platform gave it. */
export type Posted = { messageId: string };

/** What adapters need of a logger; pino fits. */
export type Log = Record<
  'info' | 'warn' | 'error',
  (details: Record<string, unknown>, message: string) => void
>;

/** What the core asks of a platform. Adapters translate and decide nothing. */
export type Adapter = {
  /** Resolves once commands are registered and questions are answered. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Posts once. `key` (at most 25 characters, unique over all channels) lets the platform drop a
   * repeat, where it can. Throws `PostError`.
   */
  post(channel: Channel, place: Place, reply: Reply, key: string): Promise<Posted>;
  /**
   * Looks whether the post of this key has arrived, among those since a time. Undefined means that
   * it has not. Throws `PostError` ('unknown') where the platform gives no way to know.
   */
  findPost(channel: Channel, place: Place, key: string, since: Date): Promise<Posted | undefined>;
};

/** Codes of failures before a request is sent, so that nothing can have been posted. */
export const NOT_SENT: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * refused: the platform says no, and would again (no permission, the channel is gone);
 * later: nothing was posted, and a later try may work;
 * unknown: the post may have arrived.
 */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly outcome: 'refused' | 'later' | 'unknown';
  readonly retryAfterMs: number;

  constructor(
    outcome: PostError['outcome'],
    message: string,
    { cause, retryAfterMs = 0 }: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, { cause });
    this.outcome = outcome;
    this.retryAfterMs = retryAfterMs;
  }
}
