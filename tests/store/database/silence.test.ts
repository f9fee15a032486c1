import { connect, createServer, type Socket } from 'node:net';
import { CamelCasePlugin, Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { postgresDialect } from '../../../src/store/database/postgres-dialect.ts';

const URL_OF_TESTS = process.env.TEST_DATABASE_URL;

/** A way to Postgres that can stop to pass anything on, without a word to either side. */
async function openWay(target: URL) {
  let isSilent = false;
  const ends = new Set<Socket>();
  const server = createServer((client) => {
    const there = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [client, there],
      [there, client],
    ] as const) {
      ends.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.on('data', (data) => isSilent || to.write(data));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    silence: (silent: boolean) => {
      isSilent = silent;
    },
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}

test.skipIf(!URL_OF_TESTS)(
  'a connection that falls silent counts as lost, and the next question goes another way',
  async () => {
    const way = await openWay(new URL(URL_OF_TESTS!));
    const db = new Kysely<unknown>({
      dialect: postgresDialect(way.url, { onError: () => {}, silenceMs: 200 }),
      plugins: [new CamelCasePlugin()],
    });
    const ask = () => sql<{ one: number }>`select 1 as one`.execute(db);
    expect((await ask()).rows).toEqual([{ one: 1 }]);
    way.silence(true);
    await expect(ask()).rejects.toMatchObject({ trouble: 'away' });
    way.silence(false);
    expect((await ask()).rows).toEqual([{ one: 1 }]);
    way.close();
    await db.destroy();
  },
);
