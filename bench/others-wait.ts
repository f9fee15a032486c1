import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

/**
 * One person asks for the summary of a hostile page, of the real program. Prints how long the others,
 * who ask for the list of sources meanwhile, wait for an answer.
 */
const { values } = parseArgs({
  options: {
    sign: { type: 'string', default: 'A.' },
    chars: { type: 'string', default: '60000' },
    port: { type: 'string', default: '4761' },
  },
});
const GAP_MS = 120;
const LEAD = '<p>The ferry runs again on Monday, he said, and the pier is safe for all.</p>';

const site = createServer(({ url }, answer) => {
  if (url === '/robots.txt') return void answer.writeHead(404).end();
  const text = values.sign.repeat(Number(values.chars) / values.sign.length);
  answer
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<title>Ferry</title><article>${LEAD}<p>${text}</p>${LEAD}</article>`);
});
site.listen(0, '127.0.0.1');
await once(site, 'listening');
const page = `http://127.0.0.1:${(site.address() as AddressInfo).port}/page`;

const folder = mkdtempSync(join(tmpdir(), 'others-wait-'));
const desk = spawn(process.execPath, ['main.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'desk.db')}`,
    ALLOW_NETWORKS: '127.0.0.0/8',
    SAMPLE: '0',
    FEEDS: 'none',
    PORT: values.port,
  },
});
await once(desk.stdout, 'data');

/** How many milliseconds an answer takes, and what it says. */
async function ask(line: string): Promise<{ ms: number; said: string }> {
  const begun = performance.now();
  const answer = await fetch(`http://localhost:${values.port}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ line }),
  });
  const said = (await answer.text()).replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
  return { ms: performance.now() - begun, said: said.trim().slice(0, 80) };
}

await ask('sources list');
let isOver = false;
const asker = ask(`summary ${page}`).finally(() => {
  isOver = true;
});
const waits: number[] = [];
while (!isOver) {
  waits.push((await ask('sources list')).ms);
  await sleep(GAP_MS);
}
waits.sort((a, b) => a - b);
const { ms, said } = await asker;
const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
console.log(
  `${values.chars} signs of “${values.sign}”, answered after ${Math.round(ms)} ms: ${said}`,
);
console.log(
  `${waits.length} other questions waited: median ${at(0.5)} ms, 95% ${at(0.95)}, longest ${at(1)}`,
);
desk.kill();
site.close();
await once(desk, 'exit');
rmSync(folder, { recursive: true });
