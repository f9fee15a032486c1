import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type PeerPost = { id: string; channel: string; text: string };

export type Peers = Awaited<ReturnType<typeof commandPeers>>;

const PEERS = fileURLToPath(new URL('../start-peers.ts', import.meta.url));

/**
 * Both platforms' peers in a process of their own, as `start-peers.ts` has them. `order` gives the
 * answer to one of its orders, and throws what it says went wrong.
 */
export async function commandPeers() {
  const child = spawn(process.execPath, [PEERS], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const readLine = async () =>
    JSON.parse((await lines.next()).value ?? '{"error":"It has ended."}');
  const addresses: Record<'DISCORD_API' | 'SLACK_API', string> = await readLine();
  let answered: Promise<unknown> = Promise.resolve();

  async function order<T = unknown>(...words: [peer: string, what: string, ...unknown[]]) {
    child.stdin.write(`${JSON.stringify(words)}\n`);
    const line = answered.then(readLine);
    answered = line;
    const { answer, error } = await line;
    if (error) throw new Error(`${words.slice(0, 2).join(' ')}: ${error}`);
    return answer as T;
  }

  return {
    addresses,
    order,
    posts: async (peer: string, channel?: string) =>
      (await order<PeerPost[]>(peer, 'posts')).filter(
        (post) => channel === undefined || post.channel === channel,
      ),
    end: () => void child.stdin.end(),
  };
}
