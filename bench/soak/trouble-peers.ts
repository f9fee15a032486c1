import { setTimeout as sleep } from 'node:timers/promises';
import type { Peers } from '../../tests/support/life/command-peers.ts';

type Trouble = { name: string; orders: [peer: string, what: string, ...given: unknown[]][] };

const POSTS = '/messages$';
const POST = 'chat.postMessage';
/** In the order in which they come, round by round: what each platform does on a bad day. */
const TROUBLES: Trouble[] = [
  {
    name: '503',
    orders: [
      ['discord', 'fail', POSTS, { status: 503 }],
      ['slack', 'fail', POST, { status: 503 }],
    ],
  },
  {
    name: '429',
    orders: [
      ['discord', 'fail', POSTS, { status: 429, headers: { 'retry-after': '20' } }],
      ['slack', 'fail', POST, { status: 429, retryAfter: 20 }],
    ],
  },
  {
    name: 'taken, then 500',
    orders: [
      ['discord', 'fail', POSTS, 'accept-then-500'],
      ['slack', 'fail', POST, { status: 500, accept: true }],
    ],
  },
  {
    name: 'connections dropped',
    orders: [
      ['discord', 'drop'],
      ['slack', 'drop'],
    ],
  },
  {
    name: 'taken, then reset',
    orders: [
      ['discord', 'fail', POSTS, 'accept-then-reset'],
      ['slack', 'fail', POST, { reset: true, accept: true }],
    ],
  },
  {
    name: 'asked to connect anew',
    orders: [
      ['discord', 'reconnect'],
      ['slack', 'tooManySockets', 1],
    ],
  },
  {
    name: 'no answer',
    orders: [
      ['discord', 'fail', POSTS, 'hang'],
      ['slack', 'fail', POST, { hang: true }],
    ],
  },
  {
    name: 'reset',
    orders: [
      ['discord', 'fail', POSTS, 'reset'],
      ['slack', 'fail', POST, { reset: true }],
    ],
  },
  {
    name: 'taken, no answer',
    orders: [
      ['discord', 'fail', POSTS, 'accept-then-stall'],
      ['slack', 'fail', POST, { hang: true, accept: true }],
    ],
  },
  {
    name: 'session over',
    orders: [
      ['discord', 'invalidate'],
      ['slack', 'drop'],
    ],
  },
];

/** Every so long both platforms have one more trouble, until it is stopped; gives how many of each. */
export function troublePeers(peers: Peers, { everyMs }: { everyMs: number }) {
  const counts: Record<string, number> = {};
  const stopping = new AbortController();
  const running = run().catch((error) => {
    if (error.name !== 'AbortError') throw error;
  });

  async function run(): Promise<void> {
    for (let n = 0; ; n++) {
      await sleep(everyMs, undefined, { signal: stopping.signal });
      const { name, orders } = TROUBLES[n % TROUBLES.length]!;
      count(name);
      for (const order of orders)
        await peers.order(...order).catch((error) => count(String(error.message)));
    }
  }

  function count(what: string): void {
    counts[what] = (counts[what] ?? 0) + 1;
  }

  return {
    counts,
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}
