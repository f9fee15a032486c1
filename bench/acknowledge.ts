import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createDiscord } from '../adapters/discord/client.ts';
import { commands } from '../commands/index.ts';
import { createBot } from '../src/chat/bot.ts';
import { openStore } from '../src/store/open-store.ts';
import { TOKEN } from '../tests/support/discord/gateway.ts';
import { commandPeers } from '../tests/support/life/command-peers.ts';
import { fillStore } from './fill-store.ts';
import { speakers } from './invent-news.ts';

/**
 * How soon Discord hears that a question has arrived, at rest and while a file of up to 10,000 quotes
 * is made for somebody else, and how much of a processor completion takes. The real client asks the
 * peer, which is a process of its own; ten questions come each second.
 *
 *     npm run -s bench:acknowledge -- [--quotes 100000] [--seconds 20] [--database URL]
 *
 * A database that has articles already is asked as it is. Discord waits three seconds for a first
 * word and shows nothing of a completion that comes later.
 */
const { values } = parseArgs({
  options: {
    quotes: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
    database: { type: 'string' },
  },
});
const EVERY_MS = 100;
const PATIENCE_MS = 120_000;
const TURN_MS = 2;
const COMPLETIONS = 400;
const MOST_LETTERS = 6;
const text = (name: string, value: string) => ({ name, type: 3, value });

const folder = await mkdtemp(join(tmpdir(), 'acknowledge-'));
const url = values.database ?? `sqlite:${join(folder, 'bench.db')}`;
await fillIfEmpty();
const store = await openStore(url, { sample: '0' });
const onError = (error: unknown) => console.error(error);
const bot = createBot({ store, commands, now: () => new Date(), onError });
const peers = await commandPeers();
const log = { info() {}, warn: console.error, error: console.error };
const discord = createDiscord({ bot, token: TOKEN, apiUrl: peers.addresses.DISCORD_API, log });
await peers.order('discord', 'bePatient', PATIENCE_MS);
await discord.start();

const [common, rare] = [0, 5_000].map((n) => speakers[n]!.name) as [string, string];
const ask = (command: string, ...options: object[]) =>
  peers.order<string>('discord', 'slash', command, options);
const askForFile = () => ask('quotes', text('speaker', common), text('as', 'csv'));

console.log(`${url.split(':')[0]}, node ${process.version}, ${values.quotes} quotes`);
console.log(`${'ms'.padEnd(44)}   count     p50     p99     max`);
await askForFile();
show('the first word, at rest', await waitsWhile(() => sleep(1_000)));
const began = performance.now();
const file = (await askForFile()).split('\n').slice(0, 2).join(' · ');
const alone = performance.now() - began;
const turns = watchTurns();
show('the first word, while a file is made', await waitsWhile(askForFile));
show('one turn of the loop meanwhile, processor', turns.end());
show('completion, processor', await completionCosts());
console.log(`The file, alone: ${alone.toFixed(0)} ms: ${file.slice(0, 160)}`);
await discord.stop();
peers.end();
await store.close();
await rm(folder, { recursive: true });

async function fillIfEmpty(): Promise<void> {
  const empty = await openStore(url, { sample: '0' });
  const [any] = await empty.findArticles({ placeId: 'local', limit: 1 });
  await empty.close();
  if (!any) await fillStore(url, Number(values.quotes));
}

/** How long ordinary questions wait for their first word, while something is done again and again. */
async function waitsWhile(act: () => Promise<unknown>): Promise<number[]> {
  const before = (await peers.order<number[]>('discord', 'waits')).length;
  const until = performance.now() + Number(values.seconds) * 1_000;
  let done = false;
  const acting = (async () => {
    while (performance.now() < until) await act();
    done = true;
  })();
  const asked: Promise<unknown>[] = [];
  while (!done) {
    asked.push(ask('quotes', text('speaker', rare)));
    await sleep(EVERY_MS);
  }
  await Promise.all([acting, ...asked]);
  return (await peers.order<number[]>('discord', 'waits')).slice(before);
}

/** What the thread computes from one turn of its loop to the next, whoever else has the processor. */
function watchTurns() {
  const costs: number[] = [];
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    costs.push((user + system) / 1_000);
  }, TURN_MS);
  return {
    end(): number[] {
      clearInterval(timer);
      return costs;
    },
  };
}

async function completionCosts(): Promise<number[]> {
  const asking = {
    ...{ line: '', place: { id: 'local', platform: 'web' as const, name: 'Bench' }, channel: null },
    user: { id: 'me', name: 'Me', zone: null, manages: true },
    findChannel: async () => undefined,
  };
  const costs: number[] = [];
  for (let at = 0; at < COMPLETIONS; at++) {
    const { name } = speakers[(at * 37) % speakers.length]!;
    const word = at % 2 === 0 ? name : name.split(' ')[1]!;
    const line = word.slice(0, 1 + (at % MOST_LETTERS)).toLowerCase();
    const before = process.cpuUsage();
    await bot.suggest({ ...asking, line }, 'quotes', 'speaker');
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1_000);
  }
  return costs;
}

function show(what: string, times: number[]): void {
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const columns = [at(0.5), at(0.99), times.at(-1)].map((ms) => (ms ?? 0).toFixed(1).padStart(8));
  console.log(`${what.padEnd(44)}${String(times.length).padStart(8)}${columns.join('')}`);
}
