import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { asksForUsage } from '../../../adapters/cli/asks-for-usage.ts';
import { printUsage, USAGE } from '../../../adapters/cli/print-usage.ts';
import { describeCommands } from '../../../adapters/cli/register.ts';
import { platforms } from '../../../adapters/index.ts';
import { commands } from '../../../commands/index.ts';
import type { Verb } from '../../../src/chat/command.ts';
import { verbsOf } from '../../../src/chat/line/list-commands.ts';

/** Examples that name nothing which a newsroom may not have. */
const examplesOf = ({ examples }: Verb) =>
  examples.flatMap((line) => (typeof line === 'string' ? [{ line, isFirst: false }] : []));

describe('printUsage', () => {
  // `vitest run tests/adapters/cli/print-usage.test.ts -u` writes it anew.
  test('prints all that the commands say of themselves', async () => {
    const examples = commands
      .flatMap(verbsOf)
      .map(([name, verb]) => [name, examplesOf(verb)] as const);
    const usage = describeCommands(commands, new Map(examples), platforms);
    await expect(usage).toMatchFileSnapshot(fileURLToPath(USAGE));
    let printed = '';
    const code = await printUsage(async (text) => {
      printed += text;
    });
    expect({ code, printed }).toEqual({ code: 0, printed: usage });
  });

  test.each([
    [['import', '--help'], /^import: .*\n {2}Use: import FILE/u],
    [['help', 'import'], /^import: /u],
    [['sources', 'add', '-h'], /^sources add: /u],
    [['speakers', '--help'], /^speakers list: (?:.|\n)*^speakers split: /mu],
  ])('prints for %j what there is of that command', async (argv, begins) => {
    let printed = '';
    await printUsage(async (text) => {
      printed += text;
    }, argv);
    expect(printed).toMatch(begins);
    expect(printed).toContain('\n\n--json   Print');
    expect(printed.split('\n').length).toBeLessThan(20);
  });

  test('ends quietly where the reader has read enough', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    await expect(printUsage(() => Promise.reject(gone))).resolves.toBe(0);
    await expect(printUsage(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  });
});

describe('asksForUsage', () => {
  test.each([
    [[]],
    [['--help']],
    [['help']],
    [['quotes', '-h']],
    [['help', 'import']],
    [['--']],
    [['backup', '--help']],
  ])('sees that %j does', (argv) => expect(asksForUsage(argv)).toBe(true));

  test.each([[['help', 'quotes']], [['--', '--help']], [['help', '--json']], [['quotes']]])(
    'sees that %j does not',
    (argv) => expect(asksForUsage(argv)).toBe(false),
  );
});
