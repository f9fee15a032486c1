import type { Failure } from './failures.ts';
import type { Json } from './json.ts';

export type Limits = ReturnType<typeof createLimits>;
type Limit = { calls: number; perMs: number };

/** How often methods may be called; Slack counts each channel for itself. */
export function createLimits() {
  const limits = new Map<string, Limit>();
  const calls = new Map<string, number[]>();
  return {
    limit(method: string, { calls: most = 1, perMs = 1_000 } = {}): void {
      limits.set(method, { calls: most, perMs });
    },
    /** Too many requests, where it is one too many. */
    refusal(method: string, { channel = '' }: Json): Failure | undefined {
      const limit = limits.get(method);
      if (!limit) return undefined;
      const key = `${method} ${channel}`;
      const since = Date.now() - limit.perMs;
      const recent = (calls.get(key) ?? []).filter((at) => at > since);
      if (recent.length >= limit.calls)
        return { status: 429, retryAfter: Math.ceil(limit.perMs / 1_000) };
      calls.set(key, [...recent, Date.now()]);
      return undefined;
    },
  };
}
