#!/usr/bin/env node
// What `npm install` puts on the PATH: `on-record` runs the desk, `on-record quotes marchetti` asks it.
// Plain JavaScript that any Node reads, since it is what finds Node 24 and has it strip our types.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MIN_NODE = 24;
const MEMORY = ['--max-old-space-size=512', '--max-semi-space-size=2'];
const here = (file) => new URL(file, import.meta.url);

const node = findNode();
if (node) run(node, process.argv.slice(2));
else {
  process.stderr.write(
    `On Record needs Node ${MIN_NODE}, and this is ${process.versions.node}: install Node ${MIN_NODE}, or On Record again with its optional packages.\n`,
  );
  process.exitCode = 1;
}

/** This one where it is new enough, else the one that comes along as an optional package. */
function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= MIN_NODE) return process.execPath;
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}/package.json`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(name));
    return join(folder, 'bin', isWindows ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

function run(node, args) {
  const main = fileURLToPath(here('main.ts'));
  const started = args.length === 0 ? [...MEMORY, main] : [main, 'cli', ...args];
  // By the variable its threads and processes strip types, too.
  const strip = `--disable-warning=ExperimentalWarning --import=${here('strip-types.js').href}`;
  const child = spawn(node, started, {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${strip}` },
  });
  // A terminal interrupts both; whoever ends this one alone means the other.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}
