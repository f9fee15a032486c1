import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const OLD_NODE = `data:text/javascript,
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-start-'));
  copyFileSync(fileURLToPath(new URL('../start.js', import.meta.url)), join(folder, 'start.js'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'main.ts'), 'console.log(process.argv.slice(2).join());');
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(...flags: string[]) {
  const args = [...flags, 'start.js', 'cli', 'help'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('without its packages, On Record asks for npm ci in one line', () => {
  const needs = 'On Record needs its packages and Node 24: run npm ci first.\n';
  expect(start()).toEqual({ status: 1, stdout: '', stderr: needs });
});

test('with an older Node, it says which one it needs', () => {
  mkdirSync(join(folder, 'node_modules'));
  const { status, stderr } = start('--import', OLD_NODE);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^On Record needs Node 24, and this is 20\.1\.0: .*\n$/u);
});

test('with both, it runs main.ts with the same arguments', () => {
  mkdirSync(join(folder, 'node_modules'));
  expect(start()).toEqual({ status: 0, stdout: 'cli,help\n', stderr: '' });
});
