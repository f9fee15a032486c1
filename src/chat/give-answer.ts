import { setTimeout as sleep } from 'node:timers/promises';
import { message, say } from '../language/say.ts';
import { PostError } from './adapter.ts';

/** How one person can be answered. Each takes no longer than it is given, and throws `PostError`. */
export type Ways = {
  whole(timeoutMs: number): Promise<unknown>;
  /** The same in a few words without any form, for where the platform does not take the whole. */
  plain(timeoutMs: number): Promise<unknown>;
  /** These words alone. */
  say: (text: string, timeoutMs: number) => Promise<unknown>;
  /** Whether a second answer takes the place of the first: if not, it might be seen twice. */
  replaces: boolean;
};

type Repeating = {
  /** For all tries together. */
  withinMs?: number;
  /** Whether to repeat what may have arrived. */
  replaces: boolean;
};

const TRIES = 3;
const WITHIN_MS = 10_000;
/** Of the whole time, for the pause after the first try; the second pause is twice as long. */
const FIRST_PAUSE = 1 / 40;
const FAILED = message('My answer did not go through. Please ask again.');
const UNSURE = message(
  'My answer may not have gone through. If you do not see it, please ask again.',
);

/**
 * Answers, in three tries, and says so in a few words where that fails. Whoever keeps the log is told
 * of each trouble; never throws.
 */
export async function giveAnswer(
  { whole, plain, say: sayAlone, replaces }: Ways,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const troubleOf = async (work: Ways['whole'], mayRepeat: boolean) => {
    try {
      await tryThrice(work, { replaces: mayRepeat });
      return undefined;
    } catch (error) {
      onTrouble(error);
      return outcomeOf(error) ?? 'ours';
    }
  };
  let trouble = await troubleOf(whole, replaces);
  if (trouble === 'message') trouble = await troubleOf(plain, replaces);
  if (!trouble) return;
  const words = trouble === 'unknown' && !replaces ? say(UNSURE) : say(FAILED);
  // These few words may well be seen twice.
  await troubleOf((timeoutMs) => sayAlone(words, timeoutMs), true);
}

/** Repeats what did not arrive, as long as there is time. Throws the error of the last try. */
export async function tryThrice<T>(
  work: (timeoutMs: number) => Promise<T>,
  { withinMs = WITHIN_MS, replaces }: Repeating,
): Promise<T> {
  const firstPauseMs = withinMs * FIRST_PAUSE;
  const endsAt = performance.now() + withinMs;
  for (let tried = 1; ; tried++) {
    try {
      return await work(Math.floor((withinMs - 3 * firstPauseMs) / TRIES));
    } catch (error) {
      const outcome = outcomeOf(error);
      const isWorth = outcome === 'later' || (outcome === 'unknown' && replaces);
      const asked = error instanceof PostError ? error.retryAfterMs : 0;
      const pause = Math.max(asked, firstPauseMs * tried);
      if (!isWorth || tried === TRIES || performance.now() + pause >= endsAt) throw error;
      await sleep(pause);
    }
  }
}

/** The class of a failure; undefined for an error that is no `PostError`. */
export const outcomeOf = (error: unknown) =>
  error instanceof PostError ? error.outcome : undefined;
