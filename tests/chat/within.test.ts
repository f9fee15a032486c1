import { expect, test } from 'vitest';
import { within } from '../../src/chat/within.ts';

const late = () => new Error('late');
const never = new Promise<never>(() => {});

test('gives what the work gives, or its error', async () => {
  expect(await within(Promise.resolve(7), { ms: 1_000, late })).toBe(7);
  await expect(within(Promise.reject(new Error('x')), { ms: 1_000, late })).rejects.toThrow('x');
});

test('throws when the time is over', async () => {
  await expect(within(never, { ms: 1, late })).rejects.toThrow('late');
});

test('ends early with the reason of the signal', async () => {
  const stopping = new AbortController();
  const waiting = within(never, { ms: 60_000, signal: stopping.signal, late });
  stopping.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
  const { signal } = stopping;
  await expect(within(never, { ms: 60_000, signal, late })).rejects.toThrow('stopped');
});
