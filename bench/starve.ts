import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/open-store.ts';
import { addNews } from './delivery/add-news.ts';
import { type Due, saveDue } from './delivery/save-due.ts';
import { startPeer } from './delivery/start-peer.ts';
import { startProgram } from './delivery/start-program.ts';

/**
 * How late the briefings of one platform are while the other takes every post and never answers. The
 * real program has `--stuck-briefings` to post there at once, and one a second on the platform that
 * works.
 *
 *     npm run -s bench:starve -- [--stuck discord] [--stuck-briefings 200] [--seconds 60]
 */
const { values } = parseArgs({
  options: {
    stuck: { type: 'string', default: 'discord' },
    'stuck-briefings': { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
  },
});
/** A program may have been told already to sleep for ten seconds. */
const UNTIL_DUE_MS = 12_000;
const FIRST_CHANNEL = 3_000_000;

const { stuck } = values;
const sound = stuck === 'discord' ? 'slack' : 'discord';
const seconds = Number(values.seconds);
const folder = await mkdtemp(join(tmpdir(), 'starve-'));
const databaseUrl = `sqlite:${join(folder, 'bench.db')}`;
const store = await openStore(databaseUrl, { sample: '0' });
await addNews(store);
await store.close();
const peer = await startPeer({ stuck });
const program = await startProgram({ ...peer.env(1), DATABASE_URL: databaseUrl }, { cwd: folder });
const from = Date.now() + UNTIL_DUE_MS;
await saveDue(databaseUrl, [
  ...Array.from({ length: Number(values['stuck-briefings']) }, (_, n) => due(stuck, n, 0)),
  ...Array.from({ length: seconds }, (_, n) => due(sound, n, n * 1_000)),
]);
await sleep(UNTIL_DUE_MS + (seconds + 5) * 1_000);

const { accepted } = await peer.report();
// Each has a channel of its own, whose number says when it was due.
const late = accepted
  .map(({ channel, at }) => at - from - (Number(channel.replace('C', '')) - FIRST_CHANNEL) * 1_000)
  .sort((one, other) => one - other);
console.log(
  `${stuck} hangs with ${values['stuck-briefings']} posts; of ${seconds} on ${sound}, ${late.length} came, ` +
    `after ${late[late.length >> 1]} ms in the middle and ${late.at(-1)} ms at most`,
);
await program.stop();
peer.close();
await rm(folder, { recursive: true });

function due(platform: string, n: number, inMs: number): Due {
  const channel = `${platform === 'slack' ? 'C' : ''}${FIRST_CHANNEL + n}`;
  return {
    id: `${platform}-${n}`,
    place: { id: `${platform}:place`, platform, name: 'Newsroom' },
    channel: { id: channel, name: channel },
    topics: [],
    dueAt: new Date(from + inMs),
  };
}
