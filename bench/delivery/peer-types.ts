/** How a post may go wrong; what is accepted shows in the channel all the same. */
export type Fault =
  | 'busy'
  | 'fail'
  | 'reset'
  | 'hang'
  | 'accept-fail'
  | 'accept-reset'
  | 'accept-hang'
  /** Never answered, and accepted after a while. */
  | 'accept-late';

export type PeerOptions = {
  /** How likely each fault is, from 0 to 1; the rest of the posts go well. */
  faults?: Partial<Record<Fault, number>>;
  /** The shortest and the longest wait of what is accepted late. */
  lateMs?: [number, number];
  /** How long a post's nonce makes a repeat harmless. */
  nonceMs?: number;
  /** Whether the platforms' own limits hold. */
  limits?: boolean;
  /** Posts and look-ups of this platform are never answered. */
  stuck?: string | null;
};

/** A post that stands in a channel. `by` is how the token of its sender ends, after a dash. */
export type Accepted = { platform: string; key: string; channel: string; by: string; at: number };

export type PeerReport = {
  accepted: Accepted[];
  /** How many requests of each kind came, and how many posts went how. */
  counts: Record<string, number>;
};

export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/** A post that was asked for; the peer chooses which of the answers it gets. */
export type AskedPost = {
  /** Puts it into the channel and gives the answer to that. */
  accept(): Answer;
  /** The answer of a limit, with how long to wait; undefined where there is room. */
  limited(): Answer | undefined;
  busy(): Answer;
};
