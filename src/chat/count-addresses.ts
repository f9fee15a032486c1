import { isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What an address has left of its minute. */
export type Taken = { left: number; seconds: number; isOver: boolean };

export const WINDOW_S = 60;

/** Counts what each address asks in a minute, up to so many points; whole networks of IPv6 are one. */
export function countAddresses(points: number) {
  const rate = new RateLimiterMemory({ points, duration: WINDOW_S });

  return async (address: string, cost: number): Promise<Taken> => {
    try {
      const { remainingPoints, msBeforeNext } = await rate.consume(networkOf(address), cost);
      return { left: remainingPoints, seconds: inSeconds(msBeforeNext), isOver: false };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { left: 0, seconds: inSeconds(refused.msBeforeNext), isOver: true };
    }
  };
}

const inSeconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));

/** One subscriber has 2⁶⁴ addresses of IPv6 or more. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const behind = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - behind.length) }, () => '0');
  return [...before, ...zeros, ...behind].slice(0, 4).join(':');
}
