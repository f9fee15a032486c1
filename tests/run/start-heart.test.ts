import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeart } from '../../src/run/start-heart.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function createHeart(waits: (number | null)[], due = [0]) {
  const seen = { claims: 0, fills: 0, tidied: 0, troubles: [] as string[] };
  const heart = startHeart({
    async claim() {
      seen.claims++;
      return due.shift() ?? 0;
    },
    async fill() {
      seen.fills++;
    },
    async tidy() {
      seen.tidied++;
    },
    async msUntilNext() {
      const wait = waits.shift();
      if (wait === undefined) throw new Error('database is away');
      return wait;
    },
    onTrouble: (message) => void seen.troubles.push(message),
  });
  return { heart, seen };
}

test('claims until nothing is due, and posts meanwhile', async () => {
  const { seen } = createHeart([null], [50, 50, 0]);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toMatchObject({ claims: 3, fills: 3 });
});

test('beats again when the next thing falls due, and every ten seconds at least', async () => {
  const { seen } = createHeart([1_500, null, 99_000, null]);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(seen.claims).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.claims).toBe(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.claims).toBe(3);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.claims).toBe(4);
  expect(seen.tidied).toBe(1);
});

test('is woken at once, also in the middle of a beat', async () => {
  const { heart, seen } = createHeart([null, null, null]);
  heart.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.claims).toBe(2);
  heart.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.claims).toBe(3);
});

test('goes on after a beat that failed', async () => {
  const { seen } = createHeart([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.troubles.length).toBeGreaterThan(0);
  expect(seen.claims).toBe(2);
});

test('stops', async () => {
  const { heart, seen } = createHeart([null, null]);
  await vi.advanceTimersByTimeAsync(0);
  await heart.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.claims).toBe(1);
});

test('looks before it claims, and a look that fails holds nothing up', async () => {
  const seen: string[] = [];
  const heart = startHeart({
    look: async () => {
      seen.push('look');
      throw new Error('database is away');
    },
    claim: async () => {
      seen.push('claim');
      return 0;
    },
    fill: async () => {},
    tidy: async () => {},
    msUntilNext: async () => null,
    onTrouble: (message) => void seen.push(message),
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['look', 'What was read cannot be looked through', 'claim']);
  await heart.stop();
});
