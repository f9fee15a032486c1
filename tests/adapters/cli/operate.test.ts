import { describe, expect, test } from 'vitest';
import { describeOperated, runOperated } from '../../../adapters/cli/operate.ts';
import { UserError } from '../../../src/chat/errors.ts';
import type { OperatorCommand, OperatorDeps } from '../../../src/chat/operator-command.ts';

const COMMANDS: OperatorCommand[] = [
  {
    name: 'greet',
    about: 'Say hello',
    options: '[NAME]',
    async run([name = 'world'], { settings, out }) {
      if (name === 'nobody') throw new UserError('Nobody\u001B[2J is here.');
      await out(`Hello ${name} of ${settings?.TOWN}\n`);
      return name === 'moon' ? 3 : 0;
    },
  },
  { name: 'part', about: 'Say goodbye', run: async () => 0 },
];
const PLATFORMS = [{ name: 'quiet' }, { name: 'chatty', operatorCommands: COMMANDS }];

async function run(...argv: string[]) {
  const printed = { out: '', err: '' };
  const depsFor = (platform: string): OperatorDeps => ({
    settings: { TOWN: platform },
    commands: [],
    withSampleBot: () => Promise.reject(new Error('no sample')),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code: await runOperated(argv, PLATFORMS, depsFor), ...printed };
}

describe('what a platform has for operators', () => {
  test('is done under its name, with what follows and its own settings', async () => {
    expect(await run('chatty', 'greet', 'you')).toEqual({
      ...{ code: 0, out: 'Hello you of chatty\n', err: '' },
    });
    expect(await run('chatty', 'greet', 'moon')).toMatchObject({ code: 3 });
  });

  test.each([['quotes', 'marchetti'], ['quiet', 'greet'], []])(
    'leaves %s to others',
    async (...argv) => expect(await run(...argv)).toEqual({ code: undefined, out: '', err: '' }),
  );

  test.each([['chatty'], ['chatty', 'sing']])('says what there is for %s', async (...argv) =>
    expect(await run(...argv)).toEqual({
      ...{ code: 1, out: '' },
      err: 'Say what to do for chatty: chatty greet, or chatty part\n',
    }),
  );

  test('explains a mistake without what a terminal would obey', async () =>
    expect(await run('chatty', 'greet', 'nobody')).toEqual({
      ...{ code: 1, out: '', err: 'Nobody is here.\n' },
    }));

  test('lists itself', async () => {
    const usage =
      'chatty greet: Say hello\n  Use: chatty greet [NAME]\nchatty part: Say goodbye\n  Use: chatty part\n';
    expect(describeOperated(PLATFORMS[1]!)).toBe(usage);
    expect(await run('chatty', '--help')).toEqual({ code: 0, out: usage, err: '' });
    expect(describeOperated(PLATFORMS[0]!)).toBe('');
  });
});
