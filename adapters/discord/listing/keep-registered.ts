import { CredentialsError, type Log, PostError } from '../../../src/chat/adapter.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { isRefusal, type Updated } from './update-commands.ts';

/** How long until the next try: it doubles from the first on, up to the most. */
export type Pauses = {
  firstMs: number;
  mostMs: number;
  /** After a refusal of what we say, which only a newer version of us or of Discord can mend. */
  refusedMs: number;
};

const PAUSES: Pauses = { firstMs: 30_000, mostMs: 3_600_000, refusedMs: 86_400_000 };

/** Timers take no longer pause than 24 days, and Discord asks for no longer one than a day. */
const MOST_MS = 86_400_000;

type RegistrationDeps = {
  update(): Promise<Updated>;
  pauses?: Pauses | undefined;
  /** Told in a later try that Discord knows us no more. */
  onCredentials(error: CredentialsError): void;
  /** Ends the tries. */
  signal: AbortSignal;
  log: Log;
};

/**
 * Has our commands listed, and tries again by itself where that fails: those that are listed already
 * are answered all the while. Resolves after the first try. Throws nothing but `CredentialsError`.
 */
export async function keepRegistered(deps: RegistrationDeps): Promise<void> {
  const { update, pauses = PAUSES, onCredentials, signal, log } = deps;
  let failures = 0;
  await tryOnce();

  async function tryOnce(): Promise<void> {
    try {
      const { changed, refused } = await update();
      failures = 0;
      if (refused.length > 0) return again(refused.join(' '), pauses.refusedMs);
      log.info({ changed }, 'Discord: the commands are registered.');
    } catch (error) {
      if (error instanceof PostError && error.outcome === 'credentials')
        throw new CredentialsError(error.message, { cause: error });
      again(messageOf(error), pauseAfter(error));
    }
  }

  function pauseAfter(error: unknown): number {
    if (error instanceof PostError && isRefusal(error)) return pauses.refusedMs;
    const wanted = error instanceof PostError ? error.retryAfterMs : 0;
    const growing = Math.min(pauses.firstMs * 2 ** failures, pauses.mostMs);
    failures++;
    return Math.min(Math.max(wanted, growing), MOST_MS);
  }

  function again(reason: string, pauseMs: number): void {
    if (signal.aborted) return;
    const seconds = Math.round(pauseMs / 1000);
    log.warn(
      { reason, seconds },
      'Discord did not take all commands. Those that are listed already work; the rest is tried again.',
    );
    const end = (error: CredentialsError): void => {
      if (!signal.aborted) onCredentials(error);
    };
    const timer = setTimeout(() => void tryOnce().catch(end), pauseMs).unref();
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
}
