import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { shortHash } from '../short-hash.ts';
import { UserError } from './errors.ts';

/** A question, or one that has something read: an address, a pasted text, a new source. */
export type Asking = 'question' | 'reading';

/** Who asks. `many` stands for everybody in a place without accounts. */
type Asker = { place: { id: string; platform: string }; user: { id: string; many?: true } };

/** Throws `UserError` where somebody, or a whole place, has asked too much. */
export type Limit = (asker: Asker, asking: Asking) => Promise<void>;

/** Counts what each key consumes in a minute, up to so many points. */
export type OpenRate = (name: string, points: number) => RateLimiterAbstract;

/** Points in a minute, all at once or one after the other. */
type Allowance = Record<Asking, number>;

export const PERSON: Allowance = { question: 20, reading: 6 };
export const PLACE: Allowance = { question: 120, reading: 30 };
/** The page has no accounts: all who open it count together. */
export const MANY: Allowance = { question: 600, reading: 60 };

const WHAT: Record<Asking, string> = { question: 'questions', reading: 'texts or pages to read' };

/**
 * Limits what a person, and then a place, may ask in a minute: one person who asks all the time
 * does not use up what the others in the place have.
 */
export function createLimits(openRate: OpenRate): Limit {
  const opened = new Map<string, RateLimiterAbstract>();

  return async ({ place, user }, asking) => {
    const person = `${place.platform} ${user.id}`;
    if (user.many) return take('here', MANY, asking, person);
    await take('from one person', PERSON, asking, person);
    await take('from one place', PLACE, asking, place.id);
  };

  /** Keys are hashes: nobody can be looked up by what is counted. */
  async function take(
    from: string,
    allowance: Allowance,
    asking: Asking,
    key: string,
  ): Promise<void> {
    const points = allowance[asking];
    try {
      await rateOf(`${asking} ${from}`, points).consume(shortHash(key, 16));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw tooMuch(`${points} ${WHAT[asking]} a minute ${from}`, refused.msBeforeNext);
    }
  }

  function rateOf(name: string, points: number): RateLimiterAbstract {
    const rate = opened.get(name) ?? openRate(name, points);
    opened.set(name, rate);
    return rate;
  }
}

function tooMuch(allowed: string, waitMs: number): UserError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new UserError(
    `That is a lot at once: I take ${allowed}. ` +
      `Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    [],
    { isTooMuch: true },
  );
}
