import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { PeerOptions, PeerReport } from './peer-types.ts';

/** Starts both platforms in a process of their own. */
export async function startPeer(options: PeerOptions = {}) {
  const child = fork(new URL('./peer.ts', import.meta.url), [JSON.stringify(options)], {
    execArgv: [],
  });
  const [{ host }] = (await once(child, 'message')) as [{ host: string }];

  async function ask<T>(what: 'count' | 'report'): Promise<T> {
    child.send(what);
    const [answer] = await once(child, 'message');
    return answer as T;
  }

  return {
    /** What sets the real program up to post here; the peer tells senders apart by their number. */
    env: (sender: number) => ({
      DISCORD_API: `http://${host}/api`,
      DISCORD_TOKEN: `bench.token-${sender}`,
      SLACK_API: `http://${host}/slack/`,
      SLACK_BOT_TOKEN: `xoxb-bench-${sender}`,
      SLACK_APP_TOKEN: `xapp-bench-${sender}`,
    }),
    /** How many posts have been accepted; ask for one thing at a time. */
    count: () => ask<number>('count'),
    report: () => ask<PeerReport>('report'),
    close: () => child.disconnect(),
  };
}
