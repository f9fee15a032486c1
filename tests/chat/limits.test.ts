import { RateLimiterMemory } from 'rate-limiter-flexible';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLimits, type Limit, MANY, PERSON, PLACE } from '../../src/chat/limits.ts';

let limit: Limit;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-04T12:00:00Z') });
  limit = createLimits(
    (keyPrefix, points) => new RateLimiterMemory({ keyPrefix, points, duration: 60 }),
  );
});
afterEach(() => vi.useRealTimers());

const asker = (id: string, place = 'here', more: { many?: true } = {}) => ({
  place: { id: place, platform: 'chat' },
  user: { id, ...more },
});
type Asker = ReturnType<typeof asker>;
/** How many of so many questions are let through. */
async function countTaken(times: number, one: (n: number) => Asker, reading = false) {
  let taken = 0;
  for (let n = 0; n < times; n++)
    await limit(one(n), reading ? 'reading' : 'question').then(
      () => taken++,
      () => {},
    );
  return taken;
}

describe('in a minute', () => {
  test.each([
    ['a person', 'questions', PERSON.question, () => asker('ann'), false],
    ['a person', 'readings', PERSON.reading, () => asker('ann'), true],
    [
      'a person in many places',
      'questions',
      PERSON.question,
      (n: number) => asker('ann', `place ${n}`),
      false,
    ],
    ['a place', 'questions', PLACE.question, (n: number) => asker(`person ${n}`), false],
    ['a place', 'readings', PLACE.reading, (n: number) => asker(`person ${n}`), true],
    [
      'a page for everybody',
      'questions',
      MANY.question,
      () => asker('all', 'here', { many: true }),
      false,
    ],
    [
      'a page for everybody',
      'readings',
      MANY.reading,
      () => asker('all', 'here', { many: true }),
      true,
    ],
  ])('%s has so many %s: %i', async (_who, _what, most, one, reading) => {
    expect(await countTaken(most + 50, one, reading)).toBe(most);
    vi.advanceTimersByTime(60_000);
    expect(await countTaken(1, one, reading)).toBe(1);
  });

  test('one who asks all the time takes nothing from the others', async () => {
    await countTaken(1_000, () => asker('ann'));
    expect(await countTaken(50, (n) => asker(`person ${n}`))).toBe(50);
  });

  test('readings count apart from questions', async () => {
    await countTaken(100, () => asker('ann'), true);
    expect(await countTaken(1, () => asker('ann'))).toBe(1);
  });
});

test.each([
  [0, 60],
  [20_000, 40],
  [48_000, 12],
  [59_500, 1],
])(
  'after %i ms the answer says to ask again in %i seconds, and then it holds',
  async (at, wait) => {
    await countTaken(20, () => asker('ann'));
    vi.advanceTimersByTime(at);
    await expect(limit(asker('ann'), 'question')).rejects.toThrow(
      `That is a lot at once: I take 20 questions a minute from one person. Please ask again in ${wait} second${wait === 1 ? '' : 's'}.`,
    );
    // Asking meanwhile does not make the wait longer.
    await countTaken(30, () => asker('ann'));
    vi.advanceTimersByTime(wait * 1_000);
    await expect(limit(asker('ann'), 'question')).resolves.toBeUndefined();
  },
);

test('a counter that fails is our fault, not theirs', async () => {
  const rate = new RateLimiterMemory({ points: 1, duration: 60 });
  rate.consume = async () => {
    throw new Error('no table');
  };
  await expect(createLimits(() => rate)(asker('ann'), 'question')).rejects.toThrow('no table');
});
