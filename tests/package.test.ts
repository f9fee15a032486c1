import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as { files: { path: string }[] }[];
const files = packed[0]!.files.map(({ path }) => path);

test('the package holds what runs, and neither tests, training nor pictures', () => {
  const tops = new Set(files.map((path) => path.split('/')[0]));
  expect([...tops].toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'adapters',
    'bin.js',
    'commands',
    'config',
    'deploy',
    'docs',
    'main',
    'main.ts',
    'package.json',
    'src',
    'start.js',
    'strip-types.js',
  ]);
  expect(files.filter((path) => /\.test\.ts$|^docs\/images|\.db$/u.test(path))).toEqual([]);
});

describe('the installed package', () => {
  let folder: string;
  let bin: string;
  beforeAll(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'on-record-package-'));
    const modules = join(folder, 'node_modules');
    const home = join(modules, 'on-record');
    for (const path of files) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      cpSync(join(ROOT, path), join(home, path));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
    bin = join(home, 'bin.js');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error' },
    });
    return { stdout, stderr, status };
  };

  test('reads and answers where Node strips no types', () => {
    const text = '“The gates open on Monday,” said Ilse Marchetti, the harbour master.';
    writeFileSync(join(folder, 'harbour.txt'), `The harbour\n\n${text}\n`);
    expect(run('import', 'harbour.txt')).toMatchObject({
      stdout: expect.stringContaining('1 added'),
      stderr: '',
      status: 0,
    });
    expect(run('quotes', 'marchetti').stdout).toContain('The gates open on Monday');
  });

  test('gives the exit code of what it runs', () => {
    expect(run('quotes', 'nobody at all').status).toBe(1);
  });
});
