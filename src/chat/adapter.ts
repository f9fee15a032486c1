import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Channel, Hindrance, Place, Role } from '../model.ts';
import type { Reply } from './reply/reply.ts';

/** A post that has arrived, and the name the platform gave it. */
export type Posted = { messageId: string };

/** What is to be posted, and where. */
export type Post = {
  channel: Channel;
  place: Place;
  reply: Reply;
  /**
   * At most 25 characters, unique over all channels. Lets the platform drop a repeat, where it can.
   */
  key: string;
  /** Posts in the thread of this message, which begins with it if need be. */
  under?: string | undefined;
  /** Who is called by it, where a platform can do so. Nobody else is ever called. */
  ping?: Role | undefined;
  /** Nobody’s device makes a sound for it, where a platform can do so. */
  silent?: boolean | undefined;
  /** Topics that it may be filed under, the first first, where a platform files its posts. */
  topics?: readonly string[] | undefined;
  /** The key of the post that it corrects. */
  corrects?: string | undefined;
};

/** A message of ours that is written anew; `person` is whose direct messages it stands in. */
export type Edit = Omit<Post, 'silent'> & { messageId: string; person?: Recipient | undefined };

/** Somebody, and the place in which we know them; null where that was not noted. */
export type Recipient = { id: string; placeId: string | null };

/** A post whose outcome is unknown. */
export type LostPost = Pick<Post, 'channel' | 'place' | 'key' | 'under'> & {
  /** When its first attempt began. */
  since: Date;
};

/** What adapters need of a logger; pino fits. */
export type Log = Record<
  'info' | 'warn' | 'error',
  (details: Record<string, unknown>, message: string) => void
>;

/** Requests whose path begins like this are the platform’s: `/slack/`. */
export type Door = {
  path: string;
  answer(request: IncomingMessage, response: ServerResponse): void;
};

/** What the core asks of a platform. Adapters translate and decide nothing. */
export type Adapter = {
  /**
   * Resolves once commands are registered and questions are answered; `onEnd` is told if that ends
   * later. Throws `CredentialsError` where the platform does not know us, and any error where a
   * later start may work. An adapter is started once: after a failure it is made anew.
   */
  start(onEnd?: (error: unknown) => void): Promise<void>;
  stop(): Promise<void>;
  /** Before a stop: answers nobody any more, so that others can, while posts still go out. */
  leave?(): Promise<void>;
  /** Where a platform calls us, on the newsroom’s own port. */
  door?(): Door | undefined;
  /** What is to be known of it while it runs: “stands by: another process answers”. */
  remark?(): string | null;
  /** Posts once; needs no start. Throws `PostError`. */
  post(post: Post): Promise<Posted>;
  /** Whether messages have threads there. */
  threads?: true;
  /**
   * A post of which nobody knows whether it arrived is sent a second time, word for word: the receiver
   * drops what it already has by the key.
   */
  repeats?: true;
  /**
   * Looks whether a post has arrived, among those since a time. Undefined means that it has not.
   * Throws `PostError` ('unknown') where the platform gives no way to know.
   */
  findPost(lost: LostPost): Promise<Posted | undefined>;
  /**
   * Writes a whole message of ours anew, with its mark; harmless to repeat. False where it is there no
   * longer. Throws `PostError`. Left out where messages stay as they are.
   */
  edit?(edit: Edit): Promise<boolean>;
  /** Writes to one person, where only they read it; needs no start. Throws `PostError`. */
  tell(person: Recipient, reply: Reply, key: string): Promise<Posted>;
};

/** Gives what says whether a message of a platform has room for all of a reply. */
export type Holds = (platform: string) => Promise<(reply: Reply) => boolean>;

/** Where every message has room for all. */
export const holdsAll: Holds = async () => () => true;

/** The platform does not accept our credentials, so that trying again soon is of no use. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
}

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
 * later: nothing was posted, and a later try may work (out of reach, too many posts, an answer of
 * the network's edge instead of the platform's);
 * unknown: the post may have arrived;
 * channel: it may not be posted there (the channel is gone or archived, a permission is missing);
 * credentials: the platform does not accept ours;
 * message: it does not take this message as it is.
 */
export type PostOutcome = 'later' | 'unknown' | 'channel' | 'credentials' | 'message';

type PostErrorDetails = {
  cause?: unknown;
  retryAfterMs?: number;
  holdsAll?: boolean;
  hindrance?: Hindrance | undefined;
};

/** Why a post did not go through; the message says what to do about it, where something can be. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly outcome: PostOutcome;
  /** How long the platform asks to wait; 0 where it does not say. */
  readonly retryAfterMs: number;
  /** Whether that wait is for all posts to the platform, not for this channel alone. */
  readonly holdsAll: boolean;
  /** Set where the platform says when it is mended: until then nothing is tried there. */
  readonly hindrance: Hindrance | undefined;

  constructor(
    outcome: PostOutcome,
    message: string,
    { cause, retryAfterMs = 0, holdsAll = false, hindrance }: PostErrorDetails = {},
  ) {
    super(message, { cause });
    this.outcome = outcome;
    this.retryAfterMs = retryAfterMs;
    this.holdsAll = holdsAll;
    this.hindrance = hindrance;
  }
}
