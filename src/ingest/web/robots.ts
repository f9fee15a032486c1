import robotsParser from 'robots-parser';
import { messageOf } from '../../text/message-of.ts';
import { dropOldest } from '../drop-oldest.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetch } from './safe-fetch.ts';

export type Robots = {
  isAllowed(url: string): boolean;
  crawlDelayMs: number;
  /** Why robots.txt could not be read, in words; null where it was read or where there is none. */
  trouble: string | null;
};

// The package's types do not fit the way in which Node loads it.
const parse = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, robot: string): boolean | undefined;
  getCrawlDelay(robot: string): number | undefined;
};

const EVERYTHING: Robots = { isAllowed: () => true, crawlDelayMs: 0, trouble: null };
const KEEP_MS = 24 * 60 * 60_000;
/** If a robots.txt could not be read, it is requested again sooner. */
const RETRY_MS = 60 * 60_000;
const MAX_CHARS = 500_000;
const MAX_SITES = 2_000;

/**
 * What the robots.txt of an address's site says to `robot`, remembered for a day (RFC 9309). A site
 * without one allows everything; a site whose robots.txt fails or cannot be reached allows nothing
 * until it can.
 */
export function createRobots({
  fetch,
  robot,
  now,
}: {
  fetch: Fetch;
  robot: string;
  now: () => Date;
}): (url: string) => Promise<Robots> {
  const sites = new Map<string, { rules: Promise<Robots>; until: number }>();

  return async (url) => {
    const { origin } = new URL(url);
    const known = sites.get(origin);
    if (known && known.until > now().getTime()) return known.rules;
    const site = { rules: read(`${origin}/robots.txt`), until: now().getTime() + KEEP_MS };
    sites.delete(origin);
    sites.set(origin, site);
    dropOldest(sites, MAX_SITES);
    if ((await site.rules).trouble !== null) site.until = now().getTime() + RETRY_MS;
    return site.rules;
  };

  async function read(address: string): Promise<Robots> {
    try {
      const { body } = await fetch(address, { wants: 'page' });
      const text = new TextDecoder().decode(body).slice(0, MAX_CHARS);
      // `**` means no more than `*`, but a long run of them makes the parser slow.
      const rules = parse(address, text.replace(/\*+/gu, '*'));
      return {
        isAllowed: (url) => rules.isAllowed(url, robot) ?? true,
        crawlDelayMs: (rules.getCrawlDelay(robot) ?? 0) * 1_000,
        trouble: null,
      };
    } catch (error) {
      // An answer that is not text is not a robots.txt either.
      const status = error instanceof FetchError ? error.status : null;
      if (status !== null && status < 500) return EVERYTHING;
      return { isAllowed: () => false, crawlDelayMs: 0, trouble: messageOf(error) };
    }
  }
}
