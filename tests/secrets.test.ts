import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programEnv } from './support/program-env.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
/** Every name leads to this machine, where nothing listens: all platforms are dead. */
const DEAD = `data:text/javascript,
  import dns from 'node:dns';
  dns.lookup = (name, options, done) =>
    (done ?? options)(null, options?.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4);`;

const SECRETS = {
  DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gsecret.discordsecretdiscordsecret',
  SLACK_BOT_TOKEN: 'xoxb-slackbotsecret-slackbotsecret',
  SLACK_APP_TOKEN: 'xapp-slackappsecret-slackappsecret',
  WEB_TOKEN: 'webtokensecret-webtokensecret',
};
const PASSWORD = 'databasesecret';
/** The parts by which a secret would be known, however much of it were shown. */
const PARTS = ['discordsecret', 'slackbotsecret', 'slackappsecret', 'webtokensecret', PASSWORD];
const FORBIDDEN = PARTS.flatMap((part) => [
  part,
  Buffer.from(part).toString('base64').slice(0, -4),
  Buffer.from(part).toString('hex'),
]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Run = { child: ChildProcess; said(): string; hears(pattern: RegExp): Promise<unknown> };

function start(args: string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', DEAD, MAIN, ...args], {
    cwd: folder,
    env: programEnv({
      PORT: '0',
      FEEDS: 'none',
      SAMPLE: '0',
      DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  const hears = (pattern: RegExp) => expect.poll(() => said, { timeout: 50_000 }).toMatch(pattern);
  return { child, said: () => said, hears };
}

function expectNoSecret(said: string): void {
  expect(FORBIDDEN.filter((part) => said.includes(part))).toEqual([]);
}

async function ask(url: string, line: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ line }),
  });
  return response.text();
}

async function signIn(url: string, token: string) {
  const body = JSON.stringify({ token });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/sign-in`, { method: 'POST', headers, body })).status;
}

describe('no secret is said', () => {
  // What any other level shows, this one shows too.
  test('at LOG_LEVEL=trace, while platforms are dead and people ask and sign in', async () => {
    const { child, said, hears } = start([], { ...SECRETS, HOST: '0.0.0.0', LOG_LEVEL: 'trace' });
    await hears(/ready: open http/u);
    const url = /http:\/\/\S+/u.exec(said())?.[0] as string;
    const bearer = { authorization: `Bearer ${SECRETS.WEB_TOKEN}` };
    const answers = [
      await ask(url, 'sources add https://news.invalid/feed', bearer),
      await ask(url, 'quotes nobody'),
      await ask(url, `quotes ${'x'.repeat(5000)}`),
      await ask(url, 'help', { authorization: `Bearer ${PASSWORD}` }),
    ];
    expect([await signIn(url, SECRETS.WEB_TOKEN), await signIn(url, PASSWORD)]).toEqual([200, 401]);
    await hears(/discord/iu);
    await hears(/slack/iu);
    child.kill('SIGTERM');
    await once(child, 'close');
    expectNoSecret(said());
    expectNoSecret(answers.join());
  });

  test.each(['nothing listens', 'the password is refused', 'it hangs up'])(
    'where the database cannot be reached: %s',
    async (what) => {
      const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', () =>
          what === 'it hangs up' ? socket.destroy() : socket.end(refusal()),
        );
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      if (what === 'nothing listens') server.close();
      const url = `postgres://ana:${PASSWORD}@127.0.0.1:${port}/news`;
      const { child, said } = start([], { DATABASE_URL: url, LOG_LEVEL: 'trace' });
      const [code] = await once(child, 'close');
      server.close();
      expect(code).toBe(1);
      expect(said()).not.toBe('');
      expectNoSecret(said());
    },
  );

  test('where the configuration is wrong, or a secret stands in the wrong place', async () => {
    await writeFile(join(folder, 'token'), `${SECRETS.DISCORD_TOKEN} and more\n`);
    const { child, said } = start([], {
      DATABASE_URL: `mysql://ana:${PASSWORD}@db/news`,
      DISCORD_TOKEN_FILE: join(folder, 'token'),
      SLACK_BOT_TOKEN: SECRETS.SLACK_APP_TOKEN,
      SLACK_APP_TOKEN: SECRETS.SLACK_BOT_TOKEN,
      WEB_TOKEN_FILE: SECRETS.WEB_TOKEN,
      PUBLIC_URL: `https://ana:${PASSWORD}@news.example.org`,
      ROLES: SECRETS.WEB_TOKEN,
    });
    expect(await once(child, 'close')).toEqual([1, null]);
    for (const name of ['DATABASE_URL', 'DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'WEB_TOKEN_FILE'])
      expect(said()).toContain(`${name} `);
    expectNoSecret(said());
  });
});

/** What Postgres answers to a wrong password: an ErrorResponse. */
function refusal(): Buffer {
  const fields = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed for user "ana"\0\0');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}
