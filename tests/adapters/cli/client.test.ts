import { describe, expect, test } from 'vitest';
import { type CliDeps, createCli } from '../../../adapters/cli/client.ts';
import { createBot } from '../../../src/chat/bot.ts';
import { type Command, type Context, defineCommand } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { button, reply } from '../../../src/chat/reply/reply.ts';
import type { Channel } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';

const asked: { words?: string | undefined; to?: Channel | undefined; context: Context }[] = [];

const echo = defineCommand({
  name: 'echo',
  about: 'Says it again',
  options: {
    words: { kind: 'text', about: 'what to say' },
    to: { kind: 'channel', about: 'where' },
  },
  examples: ['echo hello'],
  async run(values, context) {
    asked.push({ ...values, context });
    return reply(`You said ${values.words}`, { data: values });
  },
});

const notes: Command = {
  name: 'notes',
  about: 'Notes',
  otherwise: 'list',
  parts: {
    list: { about: 'All notes', options: {}, examples: [], run: async () => reply('None') },
    add: {
      about: 'Adds a note',
      options: {},
      examples: [],
      manages: true,
      run: async () => reply('Added', { actions: [button('List', 'notes list')] }),
    },
  },
};

function start(parts: Partial<CliDeps> = {}) {
  const printed = { out: '', err: '' };
  const bot = createBot({
    store: {} as Store,
    commands: [echo, notes],
    now: () => new Date('2026-06-12T08:00:00Z'),
    onError: (error) => {
      throw error;
    },
  });
  const run = createCli({
    bot,
    importSources: async () => [],
    checkQuotes: async () => reply('Nothing is disputed.', { data: { disputed: 0 } }),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    columns: 80,
    isTerminal: false,
    ...parts,
  });
  return { run, printed };
}

describe('createCli', () => {
  test('prints what is disputed, and for programs the figures', async () => {
    const { run, printed } = start();
    expect(await run(['doctor', 'quotes'])).toBe(0);
    expect(await run(['doctor', 'quotes', '--json'])).toBe(0);
    expect(printed).toEqual({
      out: 'Nothing is disputed.\n{\n  "disputed": 0\n}\n',
      err: '',
    });
  });

  test.each([[['doctor']], [['doctor', 'cows']], [['doctor', 'quotes', 'lee']]])(
    'says what there is to look over instead of %j',
    async (argv) => {
      const { run, printed } = start();
      expect(await run(argv)).toBe(1);
      expect(printed).toEqual({ out: '', err: 'Say what to look over: doctor quotes\n' });
    },
  );

  test('prints the answer to a line and succeeds', async () => {
    const { run, printed } = start();
    expect(await run(['echo', 'state department'])).toBe(0);
    expect(asked.at(-1)?.words).toBe('state department');
    expect(printed).toEqual({ out: 'You said state department\n', err: '' });
  });

  test('prints the answer’s data with --json', async () => {
    const { run, printed } = start();
    expect(await run(['echo', 'hello', '--json'])).toBe(0);
    expect(printed.out).toBe('{\n  "words": "hello"\n}\n');
  });

  test.each([
    [['ekho', 'hello']],
    [['ekho', 'hello', '--json']],
    [['echo', '--loud']],
    [['import']],
  ])('answers the mistake %j on the error stream and fails', async (argv) => {
    const { run, printed } = start();
    expect(await run(argv)).toBe(1);
    expect(printed.out).toBe('');
    expect(printed.err).not.toBe('');
  });

  test('prints a mistake as JSON where JSON was asked for', async () => {
    const { run, printed } = start();
    await run(['ekho', '--json']);
    expect(JSON.parse(printed.err)).toMatchObject({ error: expect.stringContaining('ekho') });
  });

  test('asks as someone who manages the web newsroom, and finds that channel alone', async () => {
    const { run, printed } = start();
    expect(await run(['notes', 'add'])).toBe(0);
    expect(printed.out).toContain('→ List: notes list');
    await run(['echo', 'x', 'to:#newsroom']);
    expect(asked.at(-1)?.to).toEqual({ id: 'newsroom', name: 'newsroom' });
    expect(asked.at(-1)?.context).toMatchObject({
      place: { id: 'local', platform: 'web', name: 'Newsroom' },
      user: { manages: true, zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    });
    expect(asked.at(-1)?.context.write('notes list')).toBe('notes list');
    expect(await run(['echo', 'x', 'to:newsroom'])).toBe(0);
    expect(await run(['echo', 'x', 'to:general'])).toBe(1);
  });

  test('derives its usage from the commands', async () => {
    const { run, printed } = start();
    expect(await run([])).toBe(0);
    expect(printed.out).toContain(
      'echo: Says it again\n  Use: echo [<words>] [<to>] (for example: echo hello)',
    );
    expect(printed.out).toContain('notes add: Adds a note');
    expect(printed.out).toMatch(/^import: .*FILE\|FOLDER\|URL.*--json/ms);
  });

  test('colours a terminal’s answer, unless told not to', async () => {
    const coloured = start({ isTerminal: true, colour: true });
    await coloured.run(['notes']);
    expect(coloured.printed.out).toBe('\u001B[1mNone\u001B[0m\n');
    const plain = start({ isTerminal: true, colour: false });
    await plain.run(['notes']);
    expect(plain.printed.out).toBe('None\n');
  });
});

describe('import', () => {
  const results = [
    { source: 'a.txt', added: 2, known: 0, changed: 0, knownAs: [], error: null, notes: [] },
    {
      source: 'b\u001B[2J.txt',
      added: 0,
      known: 0,
      changed: 0,
      knownAs: [],
      error: 'There is no such file.',
      notes: [],
    },
  ];
  const importSources: CliDeps['importSources'] = async (sources, { onProgress }) => {
    onProgress(1, sources.length);
    return results.slice(0, sources.length);
  };

  test('prints what failed, then a total, and fails', async () => {
    const { run, printed } = start({ importSources });
    expect(await run(['import', 'a.txt', 'b.txt'])).toBe(1);
    expect(printed).toEqual({
      out: expect.stringMatching(
        /^2 added, 0 known already, 1 of 2 sources failed\nOnly the newsroom page/u,
      ),
      err: 'b.txt: There is no such file.\n',
    });
  });

  test('succeeds where nothing failed', async () => {
    const { run, printed } = start({ importSources });
    expect(await run(['import', 'a.txt'])).toBe(0);
    expect(printed.err).toBe('');
  });

  test('asks for every place with --shared, and says so', async () => {
    const asked: boolean[] = [];
    const { run, printed } = start({
      importSources: async (sources, options) => {
        asked.push(options.shared);
        return importSources(sources, options);
      },
    });
    await run(['import', 'a.txt']);
    await run(['import', '--shared', 'a.txt']);
    expect(asked).toEqual([false, true]);
    expect(printed.out).toMatch(/Every place shows it: .*\n$/u);
  });

  test('prints the results with --json', async () => {
    const { run, printed } = start({ importSources });
    expect(await run(['import', '--json', 'a.txt', 'b.txt'])).toBe(1);
    expect(JSON.parse(printed.out)).toEqual(results);
    expect(printed.err).toBe('');
  });

  test('draws progress on a terminal and clears it away', async () => {
    const { run, printed } = start({ importSources, isTerminal: true });
    await run(['import', 'a.txt']);
    expect(printed.err).toBe(`\r[${'='.repeat(40)}] 1/1\r\u001B[K`);
  });

  test('explains a mistake that the import itself finds', async () => {
    const { run, printed } = start({
      importSources: async () => {
        throw new UserError('Too many files.');
      },
    });
    expect(await run(['import', 'a.txt'])).toBe(1);
    expect(printed.err).toBe('Too many files.\n');
  });
});
