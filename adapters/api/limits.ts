import type { Context, MiddlewareHandler } from 'hono';
import { countAddresses, WINDOW_S } from '../../src/chat/count-addresses.ts';
import { refuse } from './problem.ts';

/** In a minute; most addresses take one, those that read much take more. */
const POINTS = 300;

/** Counts what each address asks, tells it in every answer (RateLimit headers), and refuses more. */
export function createLimits(addressOf: (c: Context) => string, points = POINTS) {
  const take = countAddresses(points);
  const policy = `"minute";q=${points};w=${WINDOW_S}`;

  return (cost: number): MiddlewareHandler =>
    async (c, next) => {
      const { left, seconds, isOver } = await take(addressOf(c), cost);
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
}
