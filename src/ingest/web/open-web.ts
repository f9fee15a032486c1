import { setTimeout as sleep } from 'node:timers/promises';
import type { Fetch } from './safe-fetch.ts';

type WebOptions = {
  allowNetworks: string[];
  /** Our name in robots.txt. */
  robot: string;
  /** Our name as servers see it. */
  userAgent: string;
  now: () => Date;
  /** The time between two requests to one host. */
  gapMs?: number | undefined;
};

/** The ways to what others have on the web, loaded with the first request: they take 25 MB. */
export function openWeb({ allowNetworks, robot, userAgent, now, gapMs }: WebOptions): {
  fetch: Fetch;
  politeFetch: Fetch;
} {
  let opened: ReturnType<typeof open> | undefined;
  const web = () => (opened ??= open());
  return {
    fetch: async (...asked) => (await web()).fetch(...asked),
    politeFetch: async (...asked) => (await web()).politeFetch(...asked),
  };

  async function open() {
    const { createSafeFetch } = await import('./safe-fetch.ts');
    const { createPoliteFetch } = await import('./polite-fetch.ts');
    const fetch = createSafeFetch({ allowNetworks, userAgent });
    const pace = { robot, now, sleep, ...(gapMs !== undefined && { gapMs }) };
    return { fetch, politeFetch: createPoliteFetch({ fetch, ...pace }) };
  }
}
