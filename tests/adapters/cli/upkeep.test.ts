import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runUpkeep, type UpkeepDeps } from '../../../adapters/cli/upkeep.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-'));
});
afterEach(() => rm(folder, { recursive: true }));

function start(parts: Partial<UpkeepDeps> = {}) {
  const printed = { out: '', err: '' };
  const given: unknown[] = [];
  const deps: UpkeepDeps = {
    backUp: async (file) => {
      given.push(file);
      return { text: 'It is backed up.' };
    },
    restore: async (file) => {
      given.push(file);
      return { text: 'It is restored.' };
    },
    noteRestored: async () => ({ text: 'It is noted.', warning: 'It is odd.' }),
    exportSettings: async () => '{}\n',
    importSettings: async (...all) => {
      given.push(all);
      return { added: 2, known: 1, problems: [] };
    },
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    ...parts,
  };
  return { run: (...argv: string[]) => runUpkeep(argv, deps), printed, given };
}

describe('the upkeep of the database', () => {
  test.each([
    ['backup', 'It is backed up.\n'],
    ['restore', 'It is restored.\n'],
  ])('does %s with a file', async (verb, out) => {
    const { run, printed, given } = start();
    expect(await run(verb, 'a.db')).toBe(0);
    expect(given).toEqual(['a.db']);
    expect(printed).toEqual({ out, err: '' });
  });

  test('notes that another program has put it back, and says what is odd beside the output', async () => {
    const { run, printed } = start();
    expect(await run('restored')).toBe(0);
    expect(printed).toEqual({ out: 'It is noted.\n', err: 'It is odd.\n' });
  });

  test('prints a command that is still to be run alone, and does not succeed', async () => {
    const { run, printed } = start({ backUp: async () => ({ text: 'Not yet.', command: 'dump' }) });
    expect(await run('backup', 'a.db')).toBe(1);
    expect(printed).toEqual({ out: 'dump\n', err: 'Not yet.\n' });
  });

  test('prints settings, or writes them into a file', async () => {
    const { run, printed } = start();
    expect(await run('config', 'export')).toBe(0);
    expect(printed.out).toBe('{}\n');
    const file = join(folder, 'settings.json');
    expect(await run('config', 'export', file)).toBe(0);
    expect(await readFile(file, 'utf8')).toBe('{}\n');
  });

  test('reads settings in, with what goes where', async () => {
    const file = join(folder, 'settings.json');
    await writeFile(file, '{"a":1}');
    const { run, printed, given } = start();
    const moves = ['--place', 'one:1=two:T2', '--channel=123=C045', '--channel', '4=5'];
    expect(await run('config', 'import', file, ...moves)).toBe(0);
    expect(given).toEqual([
      [
        '{"a":1}',
        {
          places: [{ from: 'one:1', to: 'two:T2' }],
          channels: [
            { from: '123', to: 'C045' },
            { from: '4', to: '5' },
          ],
        },
      ],
    ]);
    expect(printed.out).toBe('2 added, 1 known already, 0 left out\n');
  });

  test('names each item that was left out, and does not succeed', async () => {
    const file = join(folder, 'settings.json');
    await writeFile(file, '{}');
    const problems = ['here: source 1: url must be a web address.'];
    const { run, printed } = start({
      importSettings: async () => ({ added: 1, known: 0, problems }),
    });
    expect(await run('config', 'import', file)).toBe(1);
    expect(printed).toEqual({
      out: '1 added, 0 known already, 1 left out\n',
      err: 'here: source 1: url must be a web address.\n',
    });
  });

  test('tells what went wrong in its words', async () => {
    const { run, printed } = start({
      backUp: async () => {
        throw new Error('There is no folder /x.');
      },
    });
    expect(await run('backup', '/x/a.db')).toBe(1);
    expect(printed).toEqual({ out: '', err: 'There is no folder /x.\n' });
  });

  test.each([
    [['backup'], 'for example: backup on-record.backup.db'],
    [['backup', 'a', 'b'], 'One file at a time'],
    [['restored', 'a.db'], '“restored” takes none'],
    [['restore'], 'for example: restore on-record.backup.db'],
    [['config'], 'config import settings.json, or config export settings.json'],
    [['config', 'import'], 'config import settings.json'],
    [['config', 'change', 'a'], 'config import settings.json'],
    [['config', 'import', '/none/a.json'], '/none/a.json cannot be read'],
    [['config', 'export', '/none/a.json'], '/none/a.json cannot be written'],
    [['config', 'import', 'a', '--place', 'one'], '“one” does not say which id'],
    [['config', 'export', '--place', 'a=b'], 'go with “config import”'],
    [['backup', 'a', '--loud'], 'Unknown option'],
  ])('explains the mistake in %j', async (argv, words) => {
    const { run, printed } = start();
    expect(await run(...argv)).toBe(1);
    expect(printed.err).toContain(words);
    expect(printed.out).toBe('');
  });

  test.each([[[]], [['quotes', 'backup']], [['backup', '--help']], [['backup quotes']]])(
    'leaves %j to others',
    async (argv) => {
      const { run, printed } = start();
      expect(await run(...argv)).toBeUndefined();
      expect(printed).toEqual({ out: '', err: '' });
    },
  );
});
