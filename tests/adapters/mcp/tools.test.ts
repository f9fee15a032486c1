import { createHash } from 'node:crypto';
import type { Client, Tool } from '@modelcontextprotocol/client';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/client/validators/ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../adapters/mcp/answer-schema.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { BASE, openDesk, textOf } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
let client: Client;
let tools: Tool[];

const busy = { is: false };
const limit = async () => {
  if (busy.is) throw new UserError('That is a lot at once. Please ask again in 9 seconds.');
};

beforeAll(async () => {
  desk = await openDesk({ limit });
  client = await desk.connect();
  ({ tools } = await client.listTools());
});
afterAll(async () => {
  await client.close();
  await desk.close();
});

const call = (name: string, given: Record<string, unknown> = {}) =>
  client.callTool({ name, arguments: given });

const answerOf = async (name: string, given: Record<string, unknown> = {}): Promise<Answer> => {
  const result = await call(name, given);
  expect([name, given, result.isError ? textOf(result) : 'answered']).toEqual([
    ...[name, given],
    'answered',
  ]);
  return result.structuredContent as unknown as Answer;
};

const examplesOf = ({ inputSchema }: Tool) =>
  (inputSchema.examples as Record<string, unknown>[] | undefined) ?? [];

describe('the tools', () => {
  test('are the commands that read, and none that changes or posts something', () => {
    expect(tools.map(({ name }) => name)).toEqual([
      ...['quotes', 'timeline', 'compare', 'summary', 'coverage'],
      ...['briefing_list', 'briefing_preview', 'briefing_log', 'speakers_list', 'sources_list'],
      ...['search', 'verify', 'receipt', 'why'],
    ]);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  test('say what each option is and takes, as the command does', () => {
    const quotes = tools.find(({ name }) => name === 'quotes')!;
    expect(quotes.description).toBe('What someone has said, word for word.');
    expect(quotes.inputSchema).toMatchObject({
      additionalProperties: false,
      properties: {
        about: { type: 'string', description: 'only statements about this' },
        kind: { enum: ['statements', 'direct', 'reported', 'all'] },
        from: { type: 'integer', minimum: 0 },
      },
      examples: expect.arrayContaining([{ speaker: 'Tobias Marsh' }]),
    });
    expect(Object.keys(quotes.inputSchema.properties!)).not.toContain('as');
    const compare = tools.find(({ name }) => name === 'compare')!;
    expect(compare.inputSchema.required).toEqual(['speaker', 'with']);
  });
});

describe('each example of each command', () => {
  const validator = new AjvJsonSchemaValidator();

  test('has an answer of the declared form, whose words stand in the stored texts', async () => {
    const seen = { statements: 0, sentences: 0, examples: 0 };
    for (const tool of tools)
      for (const given of examplesOf(tool)) {
        const answer = await answerOf(tool.name, given);
        const { valid, errorMessage } = validator.getValidator(tool.outputSchema as never)(answer);
        expect([tool.name, given, valid, errorMessage]).toEqual([
          tool.name,
          given,
          true,
          undefined,
        ]);
        for (const passage of [...answer.statements, ...answer.sentences])
          await expectToStand(passage);
        seen.examples++;
        seen.statements += answer.statements.length;
        seen.sentences += answer.sentences.length;
      }
    expect(seen.examples).toBeGreaterThan(15);
    expect(seen.statements).toBeGreaterThan(100);
    expect(seen.sentences).toBeGreaterThan(20);
  });

  test('shows in the text all statements that it has as data', async () => {
    const result = await call('quotes', { speaker: 'holm' });
    const { statements } = result.structuredContent as unknown as Answer;
    expect(statements.length).toBeGreaterThan(5);
    for (const { shown } of statements) expect(textOf(result)).toContain(shown);
  });

  async function expectToStand(passage: Answer['sentences'][number]) {
    const { contents } = await client.readResource({
      uri: `onrecord://articles/${passage.articleId}`,
    });
    const { text } = contents[0] as { text: string };
    expect(passage.spans.map(({ start, end }) => text.slice(start, end))).toEqual(passage.texts);
    expect(passage.articleHash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(passage.passageUrl).toMatch(/^https:\/\/\w+\.example\/.*#:~:text=/u);
    for (const words of passage.texts) expect(words.trim()).not.toBe('');
  }
});

describe('an answer', () => {
  test('has who said it, how sure that is, and its receipt at the public address', async () => {
    const { statements, readAs } = await answerOf('quotes', { speaker: 'marchetti' });
    expect(readAs).toBe('quotes speaker:"Ilse Marchetti"');
    expect(statements[0]).toMatchObject({
      speaker: 'Ilse Marchetti',
      sure: true,
      sample: true,
      receiptUrl: `${BASE}/q/${statements[0]!.receipt}`,
    });
    const { data } = await answerOf('receipt', { id: statements[0]!.receipt! });
    expect(data).toMatchObject({ id: statements[0]!.receipt });
    const { contents } = await client.readResource({
      uri: `onrecord://receipts/${statements[0]!.receipt}`,
    });
    expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ data });
  });

  test('names the call that gives the rest, until there is none', async () => {
    const seen = new Set<string>();
    let given: Record<string, unknown> | undefined = { since: '30d' };
    for (let pages = 0; given && pages < 20; pages++) {
      const { statements, next } = await answerOf('quotes', given);
      for (const { articleId, spans } of statements) seen.add(JSON.stringify([articleId, spans]));
      given = next?.arguments;
    }
    expect(given).toBeUndefined();
    expect(seen.size).toBeGreaterThan(250);
  });

  test.each([
    ['quotes', {}],
    ['quotes', { kind: 'all', since: '2020-01-01' }],
    ['timeline', { speaker: 'holm' }],
    ['search', { words: 'minister' }],
  ])('%s %j goes on until all is told, and says truly how much is left', async (name, asked) => {
    const [seen, totals]: [string[], number[]] = [[], []];
    let given: Record<string, unknown> | undefined = asked;
    while (given) {
      const { statements, sentences, next, title }: Answer = await answerOf(name, given);
      const shown = [...statements, ...sentences];
      seen.push(...shown.map(({ articleId, spans }) => JSON.stringify([articleId, spans])));
      if (next) expect([title, next.left > 0, next.leftIsAll]).toEqual([title, true, true]);
      given = next?.arguments;
      totals.push(next ? seen.length + next.left : seen.length);
    }
    expect([...new Set(totals)]).toEqual([seen.length]);
    if (name === 'quotes') {
      expect(seen.length).toBeGreaterThan(301);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
  test('has no word of buttons that programs do not have', async () => {
    expect(textOf(await call('quotes'))).not.toMatch(/Save/u);
  });

  test('of a check has the verdict beside the words on record', async () => {
    const { data, statements } = await answerOf('verify', {
      words: '“It’s a window, and it’s open,” said Tobias Marsh.',
    });
    expect(data).toMatchObject({ verdict: 'altered', saidBy: ['Tobias Marsh'] });
    expect(statements[0]!.texts[0]).toBe('It’s a door, and it’s open');
    expect(JSON.stringify(data)).not.toContain('citations');
  });

  test('is in English, whatever the newsroom is set to', async () => {
    await desk.ask('language german');
    expect(await answerOf('search', { words: 'ferry' })).toMatchObject({
      title: expect.stringMatching(/^“ferry” in \d+ reports$/u),
    });
    await desk.ask('language english');
  });

  test('has its sources in the text, too, each report once', async () => {
    const result = await call('quotes', { speaker: 'holm' });
    const [, sources = ''] = textOf(result).split('Sources:\n');
    expect(sources.split('\n').length).toBeLessThan(9);
    for (const line of sources.split('\n'))
      expect(line).toMatch(/^• .+ \(.+, invented sample\): https:\/\/\S+#:~:text=\S+$/u);
  });

  test('to a name that several bear asks which, as calls', async () => {
    const result = await call('quotes', { speaker: 'marsh' });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/Several people here are called “marsh”/u);
    const [, given] = /• quotes (\{.*\})/u.exec(textOf(result)) ?? [];
    const { statements } = await answerOf('quotes', JSON.parse(given!));
    expect(statements[0]!.speaker).toMatch(/Marsh$/u);
  });
});

describe('what is typed to do harm', () => {
  test.each([
    ['quotes', { speaker: 'x'.repeat(100_000) }, /“speaker” has more than 1000 characters/u],
    ['verify', { words: 'x '.repeat(50_000) }, /“words” has more than 50000 characters/u],
    ['quotes', { speaker: 5 }, /“speaker” takes text/u],
    ['quotes', { speaker: ['holm'] }, /“speaker” takes text/u],
    ['quotes', { speaker: null }, /“speaker” takes text/u],
    ['quotes', { from: 1.5 }, /“from” takes a whole number from 0/u],
    ['quotes', { from: -1 }, /“from” takes a whole number from 0/u],
    ['quotes', { kind: 'everything' }, /“kind” takes one of statements, direct/u],
    ['quotes', { constructor: 'x' }, /“constructor” is no argument of quotes\. It takes speaker/u],
    ['quotes', { as: 'csv' }, /“as” is no argument of quotes/u],
    ['sources_list', { url: 'x' }, /“url” is no argument of sources_list\. It takes none/u],
    ['search', {}, /“words” is missing/u],
    ['search', { words: ' \n\t' }, /“words” takes text that is not blank/u],
    ['search', { words: 'ferry', since: 'sometimes' }, /since is a time such as 7d/u],
    ['summary', { topic: 'http://169.254.169.254/latest' }, /takes someone who manages/u],
  ])('%s %j is refused in a sentence', async (name, given, words) => {
    const result = await call(name, given);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(words);
    expect(desk.broken).toEqual([]);
  });

  test.each([
    ['holm kind:all'],
    ['holm\nkind:all'],
    ['holm" kind:all "'],
    ['holm” kind:all “'],
    ['holm KIND=all since:7d'],
  ])('%j makes no other option of a value', async (speaker) => {
    const result = await call('quotes', { speaker });
    expect(result.isError).toBe(true);
    expect(textOf(result)).not.toMatch(/questions, refusals/u);
  });

  test.each([['ferry" kind:all as:csv "'], ['ferry\nas:csv'], ['” from:40'], ['cursor 1234']])(
    '%j in an option is words to look for',
    async (about) => {
      const { readAs } = await answerOf('quotes', { speaker: 'holm', about });
      expect(readAs).toMatch(/^quotes speaker:"Greta Holm" about:"[^"]*"$/u);
    },
  );

  test.each([
    ...['--help', '-h', '@everyone', 'everyone', 'all', '<b>', 'ferry', 'last week', '*'],
    ...["', drop table", 'holm last week'],
  ])('%j as a speaker is that, or is refused by its name', async (speaker) => {
    for (const name of ['quotes', 'timeline']) {
      const result = await call(name, { speaker });
      expect([name, result.isError]).toEqual([name, true]);
      expect(textOf(result)).toContain(`“${speaker}”`);
    }
  });

  test.each([
    ['quotes', { speaker: '' }, /^“speaker” takes text that is not blank, or is left out\.$/u],
    ['search', { words: 'ferry', speaker: ' ' }, /^“speaker” takes text that is not blank/u],
    ['quotes', { about: '' }, /^“about” takes text that is not blank/u],
    ['quotes', { speaker: "'; drop table" }, /^Which speaker\? “'” is no name\./u],
  ])('%s %j widens nothing', async (name, given, words) => {
    const result = await call(name, given);
    expect([result.isError, textOf(result)]).toEqual([true, expect.stringMatching(words)]);
  });

  test('an unknown tool is refused with those that there are', async () => {
    await expect(call('sources_add', { url: 'https://a.example' })).rejects.toThrow(
      /There is no tool “sources_add”\. There are quotes/u,
    );
  });

  test.each(['onrecord://articles/none', 'onrecord://articles/%E0%A4%A', 'file:///etc/passwd'])(
    'there is no resource %s',
    (uri) => expect(client.readResource({ uri })).rejects.toThrow(/There is no “/u),
  );
});

test('who asks too much is told how long to wait', async () => {
  busy.is = true;
  const result = await call('quotes');
  busy.is = false;
  expect([result.isError, textOf(result)]).toEqual([
    true,
    'That is a lot at once. Please ask again in 9 seconds.',
  ]);
});
