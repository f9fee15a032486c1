import type { Failure } from './failures.ts';

type Limit = { calls: number; perMs: number };

// `/channels/300000000000000001/messages`
const POSTING = /^\/channels\/(\d+)\/messages$/u;

/** How often messages may be posted: into one channel, and by a bot in all. None, until it is said. */
export function createLimits() {
  let inChannel: Limit | undefined;
  let inAll: Limit | undefined;
  const calls = new Map<string, number[]>();

  function isTooOften(key: string, limit: Limit | undefined): boolean {
    if (!limit) return false;
    const recent = (calls.get(key) ?? []).filter((at) => at > Date.now() - limit.perMs);
    calls.set(key, [...recent, Date.now()]);
    return recent.length >= limit.calls;
  }

  return {
    limit(channel: Limit, all: Limit): void {
      inChannel = channel;
      inAll = all;
    },
    /** Too many requests, where it is one too many. */
    refusal(method: string, path: string): Failure | undefined {
      const [, channel] = POSTING.exec(path) ?? [];
      if (method !== 'POST' || !channel) return undefined;
      if (isTooOften('all', inAll))
        return { status: 429, headers: { 'retry-after': '1', 'x-ratelimit-global': 'true' } };
      const after = String(Math.ceil((inChannel?.perMs ?? 0) / 1_000));
      return isTooOften(channel, inChannel)
        ? { status: 429, headers: { 'retry-after': after, 'x-ratelimit-scope': 'user' } }
        : undefined;
    },
  };
}
