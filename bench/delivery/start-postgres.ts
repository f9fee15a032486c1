import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Starts a Postgres server of our own on loopback, which may be crashed and is thrown away. `waitS` is how long its
 * start may take, by its own clock.
 */
export async function startPostgres({ waitS = 30 } = {}) {
  const bin = await findPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'bench-postgres-'));
  const data = join(folder, 'data');
  await chmod(folder, 0o711);
  await mkdir(data);
  if (isRoot()) await run('chown', ['postgres', data]);
  await as(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
  const control = (...args: string[]) =>
    as(join(bin, 'pg_ctl'), [
      '-D',
      data,
      '-l',
      join(data, 'log'),
      '-w',
      '-t',
      String(waitS),
      ...args,
    ]);
  await control('-o', settings, 'start');
  endWithUs(join(data, 'postmaster.pid'));
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    /** Ends it in the middle of everything and starts it again. */
    crash: async () => void (await control('-m', 'immediate', '-o', settings, 'restart')),
    async close() {
      await control('-m', 'immediate', 'stop');
      await rm(folder, { recursive: true });
    },
  };
}

/** A bench that is interrupted leaves no server behind. */
function endWithUs(pidFile: string): void {
  process.once('exit', () => {
    if (existsSync(pidFile))
      process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

/** The newest of those that are installed. */
async function findPostgres(): Promise<string> {
  const known = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse()[0];
  const found =
    known ??
    (await run('which', ['initdb']).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    ));
  if (!found)
    throw new Error('There is no Postgres here: install it, or bench with --engine sqlite.');
  return join(found, '..');
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Postgres refuses to run as root, and works only from a folder that its user may enter. */
async function as(program: string, args: string[]): Promise<void> {
  const [file, ...rest] = isRoot()
    ? ['runuser', '-u', 'postgres', '--', program, ...args]
    : [program, ...args];
  const child = spawn(file!, rest, { cwd: '/', stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
