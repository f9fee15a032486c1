import { setTimeout as sleep } from 'node:timers/promises';
import type { Peers } from '../../tests/support/life/command-peers.ts';

/** Somebody asks on both platforms every so long, until it is stopped; gives what became of it. */
export function askNowAndThen(peers: Peers, { everyMs }: { everyMs: number }) {
  const counts: Record<string, number> = {};
  const stopping = new AbortController();
  const running = run().catch((error) => {
    if (error.name !== 'AbortError') throw error;
  });

  async function run(): Promise<void> {
    for (;;) {
      await sleep(everyMs, undefined, { signal: stopping.signal });
      await Promise.all([ask('discord', 'help'), ask('slack', '/onrecord', 'help')]);
    }
  }

  async function ask(peer: string, ...words: string[]): Promise<void> {
    const became = await peers.order<string>(peer, 'slash', ...words).then(
      (text) => (text.includes('What I can do') ? 'answered' : 'another answer'),
      (error) => String(error.message).replace(/\d+/gu, '…').slice(0, 100),
    );
    const kind = `${peer}: ${became}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }

  return {
    counts,
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}
