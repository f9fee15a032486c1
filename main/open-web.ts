import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/read-config.ts';
import type { Fetch } from '../src/ingest/web/safe-fetch.ts';
import { now } from './now.ts';
import { ROBOT, USER_AGENT } from './robot.ts';

/** The ways to what others have on the web, loaded with the first request. */
export function openWeb({ allowNetworks }: Config): { fetch: Fetch; politeFetch: Fetch } {
  let opened: ReturnType<typeof open> | undefined;
  const web = () => (opened ??= open());
  return {
    fetch: async (...asked) => (await web()).fetch(...asked),
    politeFetch: async (...asked) => (await web()).politeFetch(...asked),
  };

  async function open() {
    const { createSafeFetch } = await import('../src/ingest/web/safe-fetch.ts');
    const { createPoliteFetch } = await import('../src/ingest/web/polite-fetch.ts');
    const fetch = createSafeFetch({ allowNetworks, userAgent: USER_AGENT });
    return { fetch, politeFetch: createPoliteFetch({ fetch, robot: ROBOT, now, sleep }) };
  }
}
