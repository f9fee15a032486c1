import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from './problem.ts';

/** In a minute; most addresses take one, those that read much take more. */
export const POINTS = 300;
const WINDOW_S = 60;

/** Counts what each address asks, tells it in every answer (RateLimit headers), and refuses more. */
export function createLimits(addressOf: (c: Context) => string, points = POINTS) {
  const rate = new RateLimiterMemory({ points, duration: WINDOW_S });
  const policy = `"minute";q=${points};w=${WINDOW_S}`;

  return (cost: number): MiddlewareHandler =>
    async (c, next) => {
      const { left, waitMs, isOver } = await take(networkOf(addressOf(c)), cost);
      const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
      c.header('RateLimit-Policy', policy);
      c.header('RateLimit', `"minute";r=${left};t=${seconds}`);
      if (!isOver) return next();
      return refuse(
        c,
        429,
        `That is a lot at once: this address has used up what it may ask in a minute. Ask again in ${seconds} seconds.`,
        { headers: { 'retry-after': String(seconds) } },
      );
    };

  async function take(address: string, cost: number) {
    try {
      const { remainingPoints, msBeforeNext } = await rate.consume(address, cost);
      return { left: remainingPoints, waitMs: msBeforeNext, isOver: false };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { left: 0, waitMs: refused.msBeforeNext, isOver: true };
    }
  }
}

/** One subscriber has 2⁶⁴ addresses of IPv6 or more. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const behind = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - behind.length) }, () => '0');
  return [...before, ...zeros, ...behind].slice(0, 4).join(':');
}
