import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { type Message, message, say } from '../language/say.ts';
import { shortHash } from '../short-hash.ts';
import { UserError } from './errors.ts';

/** A question, or one that has something read: an address, a pasted text, a new source. */
type Asking = 'question' | 'reading';

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

const TOO_MUCH: Record<Asking, Message> = {
  question: message(
    'That is a lot at once: I take {points, plural, one {# question} other {# questions}} a minute {from, select, person {from one person} place {from one place} other {here}}. Please ask again in {seconds, plural, one {# second} other {# seconds}}.',
  ),
  reading: message(
    'That is a lot at once: I take {points, plural, one {# text or page} other {# texts or pages}} to read a minute {from, select, person {from one person} place {from one place} other {here}}. Please ask again in {seconds, plural, one {# second} other {# seconds}}.',
  ),
};

/** By what is counted; the names are part of the keys. */
const COUNTED = { here: 'here', person: 'from one person', place: 'from one place' };

/**
 * Limits what a person, and then a place, may ask in a minute: one person who asks all the time
 * does not use up what the others in the place have.
 */
export function createLimits(openRate: OpenRate): Limit {
  const opened = new Map<string, RateLimiterAbstract>();

  return async ({ place, user }, asking) => {
    const person = `${place.platform} ${user.id}`;
    if (user.many) return take('here', MANY, asking, person);
    await take('person', PERSON, asking, person);
    await take('place', PLACE, asking, place.id);
  };

  /** Keys are hashes: nobody can be looked up by what is counted. */
  async function take(
    from: keyof typeof COUNTED,
    allowance: Allowance,
    asking: Asking,
    key: string,
  ): Promise<void> {
    const points = allowance[asking];
    try {
      await rateOf(`${asking} ${COUNTED[from]}`, points).consume(shortHash(key, 16));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw new UserError(say(TOO_MUCH[asking], { points, from, seconds }), [], {
        isTooMuch: true,
      });
    }
  }

  function rateOf(name: string, points: number): RateLimiterAbstract {
    const rate = opened.get(name) ?? openRate(name, points);
    opened.set(name, rate);
    return rate;
  }
}
