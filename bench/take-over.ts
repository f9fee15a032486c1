import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOKEN } from '../tests/support/discord/gateway.ts';
import { commandPeers } from '../tests/support/life/command-peers.ts';
import { startProgram } from '../tests/support/life/start-program.ts';
import { engines } from '../tests/support/stores.ts';

/**
 * Two real programs with one Discord token over one Postgres: how often a question is answered, and
 * how long nobody is answered when the one that answers is stopped, killed or frozen.
 *
 *     TEST_DATABASE_URL=postgres://… npm run -s bench:take-over
 */
const QUESTIONS = 25;
const { ready, title, create } = engines.find(({ engine }) => engine === 'postgres')!;
if (!ready) throw new Error(`It needs a server: ${title}.`);

const folder = await mkdtemp(join(tmpdir(), 'take-over-'));
const peers = await commandPeers();
const database = await create();
type Program = Awaited<ReturnType<typeof start>>;

const start = () =>
  startProgram(folder, {
    DISCORD_API: peers.addresses.DISCORD_API,
    ...{ DISCORD_TOKEN: TOKEN, SAMPLE: '0', DATABASE_URL: database.url },
  });
const stateOf = async (program: Program): Promise<string> =>
  JSON.parse(await program.get('/readyz')).parts.discord;
const countSeen = async (ending: string): Promise<number> =>
  (await peers.order<string[]>('discord', 'seen')).filter((one) => one.endsWith(ending)).length;

async function becomes(program: Program, wanted: string): Promise<number> {
  const since = performance.now();
  while (!(await stateOf(program)).startsWith(wanted)) await sleep(20);
  return (performance.now() - since) / 1_000;
}

/** How often each of many questions was answered, by command and by mention. */
async function ask(when: string): Promise<void> {
  const [words, messages] = [await countSeen('/callback'), await countSeen('/messages')];
  for (let asked = 0; asked < QUESTIONS; asked++) {
    await peers.order('discord', 'slash', 'help');
    await peers.order('discord', 'mention', 'help');
  }
  await sleep(1_000);
  const told = (await countSeen('/callback')) - words;
  const said = (await countSeen('/messages')) - messages;
  console.log(`${when}: ${QUESTIONS} commands answered ${told} times, mentions ${said} times`);
}

async function takeOver(how: string, next: Program): Promise<void> {
  console.log(`${how}: the other one answers after ${(await becomes(next, 'ok')).toFixed(1)} s`);
}

try {
  let first = await start();
  await becomes(first, 'ok');
  let second = await start();
  await becomes(second, 'stands by');
  await ask('both there');

  const stopping = first.stop();
  await takeOver('stopped', second);
  await stopping;
  first = await start();
  await becomes(first, 'stands by');
  second.kill();
  await takeOver('killed', first);
  second = await start();
  await becomes(second, 'stands by');
  first.freeze();
  await takeOver('frozen', second);
  await ask('one frozen');
  first.thaw();
  await ask('and awake again');
  console.log(`the one that was frozen: ${await stateOf(first)}`);
  await Promise.all([first.stop(), second.stop()]);
} finally {
  peers.end();
  await database.drop();
  await rm(folder, { recursive: true });
}
