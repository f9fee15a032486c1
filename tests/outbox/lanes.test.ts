import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLanes } from '../../src/outbox/lanes.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const lanesWith = (options: Partial<Parameters<typeof createLanes>[0]> = {}) =>
  createLanes<string>({
    atOnce: 2,
    patienceMs: 1_000,
    gapMs: 0,
    clock: () => Date.now(),
    onRoom: () => {},
    ...options,
  });

/** Jobs that note when they start, and end when told. */
function createWork() {
  const started: string[] = [];
  const ends = new Map<string, (againInMs?: number) => void>();
  return {
    started,
    job: (name: string) => () => {
      started.push(name);
      return new Promise<number | undefined>((resolve) => ends.set(name, resolve));
    },
    async end(name: string, againInMs?: number) {
      ends.get(name)?.(againInMs);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('a lane does one thing after another, in order', async () => {
  const { started, job, end } = createWork();
  const lanes = lanesWith();
  for (const name of ['a1', 'a2', 'a3']) lanes.add('a', name, job(name));
  expect(started).toEqual(['a1']);
  await end('a1');
  expect(started).toEqual(['a1', 'a2']);
});

test('only so many lanes work at once, and the next starts when one ends', async () => {
  const { started, job, end } = createWork();
  const lanes = lanesWith();
  for (const name of ['a', 'b', 'c']) lanes.add(name, name, job(name));
  expect(started).toEqual(['a', 'b']);
  await end('b');
  expect(started).toEqual(['a', 'b', 'c']);
});

test('lanes that hang keep the others waiting for a second and no longer', async () => {
  const { started, job } = createWork();
  const lanes = lanesWith();
  for (const name of ['hangs', 'hangs too', 'sound', 'sound too']) lanes.add(name, name, job(name));
  await vi.advanceTimersByTimeAsync(999);
  expect(started).toEqual(['hangs', 'hangs too']);
  await vi.advanceTimersByTimeAsync(1);
  expect(started).toEqual(['hangs', 'hangs too', 'sound', 'sound too']);
});

test('a lane rests between two starts', async () => {
  const { started, job, end } = createWork();
  const lanes = lanesWith({ gapMs: 1_000 });
  lanes.add('a', 'a1', job('a1'));
  lanes.add('a', 'a2', job('a2'));
  await end('a1');
  await vi.advanceTimersByTimeAsync(999);
  expect(started).toEqual(['a1']);
  await vi.advanceTimersByTimeAsync(1);
  expect(started).toEqual(['a1', 'a2']);
});

test('what wants another turn gets it before its followers, when it asked for it', async () => {
  const { started, job, end } = createWork();
  const lanes = lanesWith();
  lanes.add('a', 'a1', job('a1'));
  lanes.add('a', 'a2', job('a2'));
  await end('a1', 5_000);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(started).toEqual(['a1']);
  await vi.advanceTimersByTimeAsync(1);
  expect(started).toEqual(['a1', 'a1']);
  await end('a1');
  expect(started).toEqual(['a1', 'a1', 'a2']);
});

test('nothing starts while all is held', async () => {
  const { started, job } = createWork();
  const lanes = lanesWith();
  lanes.hold(2_000);
  lanes.add('a', 'a', job('a'));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(started).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(started).toEqual(['a']);
});

test('closing gives back what has not started, and is idle when the rest has ended', async () => {
  const { started, job, end } = createWork();
  const lanes = lanesWith();
  for (const name of ['a1', 'a2']) lanes.add('a', name, job(name));
  lanes.add('b', 'b1', job('b1'));
  expect(lanes.close()).toEqual(['a2']);
  let isIdle = false;
  lanes.idle().then(() => {
    isIdle = true;
  });
  await end('a1');
  expect(isIdle).toBe(false);
  // Another turn is not given any more.
  await end('b1', 10);
  await vi.advanceTimersByTimeAsync(100);
  expect(isIdle).toBe(true);
  expect(started).toEqual(['a1', 'b1']);
});

test('a job that throws frees its lane', async () => {
  const { started, job } = createWork();
  const lanes = lanesWith();
  lanes.add('a', 'broken', () => Promise.reject(new Error('broken')));
  lanes.add('a', 'sound', job('sound'));
  await vi.advanceTimersByTimeAsync(0);
  expect(started).toEqual(['sound']);
});
