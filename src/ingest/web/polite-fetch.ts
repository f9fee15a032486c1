import { say } from '../../language/say.ts';
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
/** A host that keeps us waiting so often in a row is left alone. */
const MAX_TIMEOUTS = 3;
const TIMEOUTS_REST_MS = 10 * 60_000;

type Host = {
  /** Settles when the request that was asked for last is over. */
  last: Promise<unknown>;
  waiting: number;
  freeAt: number;
  gapMs: number;
  restUntil: number;
  /** In a row, since it answered last. */
  timeouts: number;
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
 * alone (429 or 503 with Retry-After), or that did not answer in time three times in a row.
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
          ? say('{host} asks programs not to read that page (robots.txt).', { host: hostname })
          : say(
              'Before a page of {host} I read its robots.txt, and that could not be had: {trouble}',
              { host: hostname, trouble },
            ),
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
      const fetched = await fetch(url, options);
      host.timeouts = 0;
      return fetched;
    } catch (error) {
      if (error instanceof FetchError) noteFailure(error, host);
      throw error;
    } finally {
      host.freeAt = now().getTime() + host.gapMs;
      host.waiting--;
      pass();
      forgetIdle();
    }
  }

  function noteFailure({ status, retryAfter, isTimeout }: FetchError, host: Host): void {
    if (isTimeout) host.timeouts++;
    else if (status !== null) host.timeouts = 0;
    const rest = BUSY.has(status ?? 0)
      ? restFor(retryAfter, now())
      : isTimeout && host.timeouts >= MAX_TIMEOUTS
        ? TIMEOUTS_REST_MS
        : 0;
    if (rest > 0) host.restUntil = now().getTime() + rest;
  }

  async function waitFor({ freeAt, restUntil, timeouts }: Host, name: string): Promise<void> {
    const rest = restUntil - now().getTime();
    if (rest > MAX_WAIT_MS)
      throw new FetchError(
        timeouts >= MAX_TIMEOUTS
          ? say('{host} took too long to answer three times, so I leave it alone for a while.', {
              host: name,
            })
          : say('{host} asked to be left alone for a while.', { host: name }),
        { retryAfter: String(Math.ceil(rest / 1_000)) },
      );
    const ms = Math.max(rest, freeAt - now().getTime());
    if (ms > 0) await sleep(ms);
  }

  function hostNamed(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    const last = Promise.resolve();
    const host = { last, waiting: 0, freeAt: 0, gapMs, restUntil: 0, timeouts: 0 };
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
