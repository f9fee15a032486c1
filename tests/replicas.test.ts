import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Db } from '../src/store/database/tables.ts';
import { TOKEN } from './support/discord/gateway.ts';
import { commandPeers, type Peers } from './support/life/command-peers.ts';
import { startProgram } from './support/life/start-program.ts';
import { engines, openTables, type TestDatabase } from './support/stores.ts';

const STANDS_BY = 'stands by: another process answers';
const { ready, title, create } = engines.find(({ engine }) => engine === 'postgres')!;
const soon = <T>(look: () => Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 60_000, interval: 50 });
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(!ready)(`two programs with one token ${title}`, () => {
  let folder: string;
  let peers: Peers;
  let database: TestDatabase;
  let tables: Db;
  let programs: Awaited<ReturnType<typeof startProgram>>[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-replicas-'));
    peers = await commandPeers();
    database = await create();
    tables = openTables('postgres', database.url);
    const start = () =>
      startProgram(folder, {
        DISCORD_API: peers.addresses.DISCORD_API,
        ...{ DISCORD_TOKEN: TOKEN, SAMPLE: '0', DATABASE_URL: database.url },
      });
    programs = [await start()];
    await soon(() => expectState(0, 'ok'));
    programs.push(await start());
  });
  afterAll(async () => {
    await Promise.all(programs?.map((program) => program.isAlive() && program.stop()) ?? []);
    peers?.end();
    await tables?.destroy();
    await database?.drop();
    await rm(folder, { recursive: true });
  });

  const expectState = async (which: number, discord: string): Promise<void> =>
    expect(JSON.parse(await programs[which]!.get('/readyz'))).toMatchObject({
      ready: true,
      parts: { discord },
    });
  const askHelp = () => peers.order<string>('discord', 'slash', 'help');
  const firstWords = async (): Promise<number> =>
    (await peers.order<string[]>('discord', 'seen')).filter((one) => one.endsWith('/callback'))
      .length;

  test('answer once, and the other says that it stands by', async () => {
    await soon(() => expectState(1, STANDS_BY));
    expect(programs[1]!.log()).toContain(STANDS_BY);
    expect(await askHelp()).toContain('What I can do');
    expect(await firstWords()).toBe(1);
    expect(await peers.order('discord', 'heldShards')).toEqual(['0 of 1']);
  });

  test('go on answering when one is killed, once its lease has ended', async () => {
    programs[0]!.kill();
    await soon(async () => expect(await peers.order('discord', 'heldShards')).toEqual([]));
    // A test does not wait for it.
    await tables.updateTable('shards').set({ leaseUntil: '2020-01-01T00:00:00.000Z' }).execute();
    await soon(() => expectState(1, 'ok'));
    await soon(async () => expect(await peers.order('discord', 'heldShards')).toEqual(['0 of 1']));
    expect(await askHelp()).toContain('What I can do');
    expect(await firstWords()).toBe(2);
    expect(await peers.order('discord', 'doubled')).toBe(0);
    expect(await programs[1]!.stop()).toBe(0);
    expect(await tables.selectFrom('shards').selectAll().execute()).toEqual([]);
  });
});
