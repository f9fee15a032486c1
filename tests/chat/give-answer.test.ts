import { describe, expect, test } from 'vitest';
import { PostError, type PostOutcome } from '../../src/chat/adapter.ts';
import { giveAnswer, tryThrice } from '../../src/chat/give-answer.ts';

const error = (outcome: PostOutcome, retryAfterMs = 0) =>
  new PostError(outcome, outcome, { retryAfterMs });

/** Fails with these, one after the other, and then gives how often it was called. */
function failing(...errors: Error[]) {
  let calls = 0;
  return async () => {
    const next = errors[calls++];
    if (next) throw next;
    return calls;
  };
}

describe('tryThrice', () => {
  test.each<[string, Error[], boolean, number]>([
    ['what did not arrive', [error('later'), error('later')], false, 3],
    ['what may have arrived, where that replaces it', [error('unknown')], true, 2],
  ])('repeats %s', async (_, errors, replaces, calls) => {
    expect(await tryThrice(failing(...errors), { withinMs: 400, replaces })).toBe(calls);
  });

  test.each<[string, Error[], boolean]>([
    ['more than three times', [error('later'), error('later'), error('later')], true],
    ['what may have arrived and would be seen twice', [error('unknown')], false],
    ['what is refused', [error('channel')], true],
    ['what is not taken', [error('message')], true],
    ['when the wait is longer than the time', [error('later', 500)], true],
    ['what broke on our side', [new TypeError('x')], true],
  ])('does not repeat %s', async (_, errors, replaces) => {
    const trying = tryThrice(failing(...errors), { withinMs: 400, replaces });
    await expect(trying).rejects.toBe(errors.at(-1));
  });
});

describe('giveAnswer', () => {
  const give = async (
    errors: { whole?: Error[]; plain?: Error[]; say?: Error[] },
    replaces = true,
  ) => {
    const done: string[] = [];
    const troubles: unknown[] = [];
    const way = (name: string, ...rest: Error[]) => {
      const fail = failing(...rest);
      return async (text: unknown) => {
        await fail();
        done.push(name === 'say' ? String(text) : name);
      };
    };
    const ways = {
      whole: way('whole', ...(errors.whole ?? [])),
      plain: way('plain', ...(errors.plain ?? [])),
      say: way('say', ...(errors.say ?? [])),
      replaces,
    };
    await giveAnswer(ways, (trouble) => troubles.push(trouble));
    return { done, troubles };
  };

  test('gives the whole answer and no more', async () => {
    expect(await give({})).toEqual({ done: ['whole'], troubles: [] });
  });

  test('gives plain words where the whole is not taken', async () => {
    const whole = [error('message')];
    expect(await give({ whole })).toEqual({ done: ['plain'], troubles: whole });
  });

  test('says that it failed where neither is taken', async () => {
    const errors = { whole: [error('message')], plain: [error('message')] };
    const { done, troubles } = await give(errors);
    expect(done).toEqual(['My answer did not go through. Please ask again.']);
    expect(troubles).toHaveLength(2);
  });

  test('says that it is not sure where the answer may have arrived', async () => {
    const { done } = await give({ whole: [error('unknown')] }, false);
    expect(done).toEqual([expect.stringContaining('may not have gone through')]);
  });

  test('never throws', async () => {
    const errors = { whole: [new TypeError('x')], say: [error('channel')] };
    expect(await give(errors)).toMatchObject({ done: [], troubles: [{}, {}] });
  });
});
