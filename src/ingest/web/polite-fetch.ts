import { restFor } from './asked-waits.ts';
import { FetchError } from './fetch-error.ts';
import { createRobots } from './robots.ts';
import type { Fetch } from './safe-fetch.ts';

/** The pause between two requests to one host, unless its robots.txt asks for more. */
const GAP_MS = 1_000;
const MAX_GAP_MS = 10_000;
/** If a host asks for a longer rest, requests fail instead of waiting. */
const MAX_WAIT_MS = 10_000;
/** With more hosts, those that are idle are forgotten. */
const MAX_HOSTS = 1_000;
const BUSY = new Set([429, 503]);

type Host = {
  /** Settles when the request that was asked for last is over. */
  last: Promise<unknown>;
  waiting: number;
  freeAt: number;
  gapMs: number;
  restUntil: number;
};

type PoliteFetchDeps = {
  fetch: Fetch;
  /** Our name in robots.txt. */
  robot: string;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  gapMs?: number;
};

/**
 * A fetch that publishers need not mind: one request at a time to a host, with a pause after each;
 * article pages only where robots.txt allows them; and no request to a host that asked to be left
 * alone (429 or 503 with Retry-After).
 */
export function createPoliteFetch({
  fetch,
  robot,
  now,
  sleep,
  gapMs = GAP_MS,
}: PoliteFetchDeps): Fetch {
  const hosts = new Map<string, Host>();
  const robotsOf = createRobots({ fetch: inTurn, robot, now });

  return async (url, options) => {
    if (options.wants !== 'page' || !URL.canParse(url)) return inTurn(url, options);
    await checkRobots(url);
    const fetched = await inTurn(url, options);
    if (new URL(fetched.url).origin !== new URL(url).origin) await checkRobots(fetched.url);
    return fetched;
  };

  async function checkRobots(url: string): Promise<void> {
    const { isAllowed, crawlDelayMs, trouble } = await robotsOf(url);
    const { hostname } = new URL(url);
    if (!isAllowed(url))
      throw new FetchError(
        trouble === null
          ? `${hostname} asks programs not to read that page (robots.txt).`
          : `${trouble} (That was its robots.txt, which I read first.)`,
      );
    hostNamed(hostname).gapMs = Math.max(gapMs, Math.min(crawlDelayMs, MAX_GAP_MS));
  }

  async function inTurn(...[url, options]: Parameters<Fetch>): ReturnType<Fetch> {
    const name = URL.canParse(url) ? new URL(url).hostname : '';
    const host = hostNamed(name);
    const before = host.last;
    const { promise: done, resolve: pass } = Promise.withResolvers<void>();
    host.last = done;
    host.waiting++;
    try {
      await before;
      await waitFor(host, name);
      return await fetch(url, options);
    } catch (error) {
      if (error instanceof FetchError && BUSY.has(error.status ?? 0))
        host.restUntil = now().getTime() + restFor(error.retryAfter, now());
      throw error;
    } finally {
      host.freeAt = now().getTime() + host.gapMs;
      host.waiting--;
      pass();
      forgetIdle();
    }
  }

  async function waitFor({ freeAt, restUntil }: Host, name: string): Promise<void> {
    const rest = restUntil - now().getTime();
    if (rest > MAX_WAIT_MS)
      throw new FetchError(`${name} asked to be left alone for a while.`, {
        retryAfter: String(Math.ceil(rest / 1_000)),
      });
    const ms = Math.max(rest, freeAt - now().getTime());
    if (ms > 0) await sleep(ms);
  }

  function hostNamed(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    const host = { last: Promise.resolve(), waiting: 0, freeAt: 0, gapMs, restUntil: 0 };
    hosts.set(name, host);
    return host;
  }

  /** A host is idle if there is nothing to remember about it. */
  function forgetIdle(): void {
    if (hosts.size < MAX_HOSTS) return;
    const time = now().getTime();
    for (const [name, { waiting, freeAt, restUntil }] of hosts)
      if (waiting === 0 && freeAt <= time && restUntil <= time) hosts.delete(name);
  }
}
