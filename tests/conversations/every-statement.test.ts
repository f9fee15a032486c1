import { describe, expect, test } from 'vitest';
import { createCli } from '../../adapters/cli/client.ts';
import { commands } from '../../commands/index.ts';
import { exportStatements } from '../../commands/quotes/export-statements.ts';
import { createBot } from '../../src/chat/bot.ts';
import type { Context } from '../../src/chat/command.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import type { Article, StoredQuote } from '../../src/model.ts';
import type { QuoteSearch } from '../../src/store/quotes/quote-search.ts';
import type { Store } from '../../src/store/store.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

const TEXT = '“The quay will hold,” said Ines Wendt. “We checked it twice,” she added.';

/** A store of so many articles, each with two statements of Ines Wendt. */
async function storeWith(
  articles: number,
  dates: (number: number) => Partial<Article> = () => ({ dating: 'unknown' }),
): Promise<Store> {
  const store = await openTestStore();
  const feed = await store.saveFeed({
    url: 'import:harbour-ledger',
    title: 'Harbour Ledger',
    group: null,
    kind: 'import',
    shared: true,
    now: '2026-03-04T12:00:00.000Z',
  });
  const speaker = makeSpeaker('Ines Wendt');
  for (let number = 1; number <= articles; number++)
    await store.saveArticle(
      makeArticle({
        feedId: feed.id,
        id: `a${number}`,
        text: TEXT,
        fileName: `${number}.txt`,
        ...dates(number),
      }),
      [
        makeQuote(TEXT, 'The quay will hold,', { speaker }),
        makeQuote(TEXT, 'We checked it twice,', { speaker }),
      ],
      '',
    );
  return store;
}

function openCli(store: Store, out: (text: string) => Promise<void> | void) {
  const failures: unknown[] = [];
  const now = () => new Date('2026-03-04T12:00:00Z');
  const bot = createBot({ store, commands, now, onError: (error) => failures.push(error) });
  const printed = { err: '' };
  const run = createCli({
    bot,
    importSources: async () => [],
    checkQuotes: async () => reply(''),
    out,
    err: (text) => {
      printed.err += text;
    },
    columns: 80,
    isTerminal: false,
  });
  return { run, printed, failures };
}

describe('quotes --jsonl', () => {
  test('prints every statement once, of all speakers, with the file it came from', async () => {
    const store = await storeWith(230);
    let printed = '';
    const { run, failures } = openCli(store, (text) => {
      printed += text;
    });
    expect(await run(['quotes', '--jsonl'])).toBe(0);
    const rows = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(460);
    expect(new Set(rows.map(({ quoteId }) => quoteId)).size).toBe(460);
    expect(new Set(rows.map(({ file }) => file)).size).toBe(230);
    expect(rows[0].articleHash).toMatch(/^[0-9a-f]{64}$/u);
    // The articles have no date of their own: only when they were read is known.
    expect(rows[0]).toMatchObject({ published: null, readAt: '2026-03-04T12:00:00.000Z' });
    expect(failures).toEqual([]);
    await store.close();
  });

  test('writes as it reads: the store is asked for more only when rows are taken', async () => {
    const store = await storeWith(230, (number) => ({
      published: new Date(Date.UTC(2026, 0, number)).toISOString(),
    }));
    const asked: (QuoteSearch | 'row')[] = [];
    const { listQuotes } = store;
    const watched = {
      ...store,
      listQuotes(search: QuoteSearch) {
        asked.push(search);
        return listQuotes(search);
      },
    };
    const { run } = openCli(watched, async (text) => {
      if (text.startsWith('{')) asked.push('row');
    });
    await run(['quotes', 'wendt', '--jsonl']);
    const pages = asked.filter((one) => one !== 'row' && one.limit > 1);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page !== 'row' && page.limit <= 200)).toBe(true);
    const second = asked.indexOf(pages[1]!);
    // Those of the last article may go on.
    expect(asked.slice(0, second).filter((one) => one === 'row')).toHaveLength(198);
    await store.close();
  });

  test('ends quietly where the reader has read enough', async () => {
    const store = await storeWith(5);
    let rows = 0;
    const { run, printed } = openCli(store, async () => {
      if (++rows > 3) throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    });
    expect(await run(['quotes', '--jsonl'])).toBe(0);
    expect({ rows, err: printed.err }).toEqual({ rows: 4, err: '' });
    await store.close();
  });

  test('says so where nothing is found, and fails', async () => {
    const store = await storeWith(1);
    let out = '';
    const { run, printed } = openCli(store, (text) => {
      out += text;
    });
    expect(await run(['quotes', 'wendt', 'about:volcano', '--csv'])).toBe(1);
    expect(out).toBe('');
    expect(printed.err).toContain('There are no such statements by Ines Wendt');
    await store.close();
  });
});

describe('a file in a chat', () => {
  /** A context in which so many quotes of so many characters are found. */
  function contextWith(total: number, chars: number, counted = total): Context {
    const text = `“${'x'.repeat(chars)}”`;
    const article = makeArticle({ feedId: 'f', text, url: null });
    const quote = { ...makeQuote(text, 'x'.repeat(chars)), article, texts: ['x'.repeat(chars)] };
    const found = {
      ...quote,
      id: 'q',
      alsoIn: [],
      disputes: [],
      vanishedAt: null,
      withdrawn: false,
    } satisfies StoredQuote;
    const numbered = (number: number) => ({ ...found, id: String(number) });
    const listQuotes = async ({ limit, after = '0' }: QuoteSearch) =>
      Array.from({ length: Math.min(limit, total - Number(after)) }, (_, at) =>
        numbered(Number(after) + at + 1),
      );
    const findQuotes = async () => ({
      ...{ total: counted, exact: counted === total, quotes: [] },
    });
    const readHistories = async () => new Map();
    return { store: { findQuotes, listQuotes, readHistories }, whole: false } as unknown as Context;
  }
  const asked = {
    format: 'jsonl',
    search: { placeId: 'local' },
    about: undefined,
    speakers: [],
    lineFor: (format?: string) => `quotes as:${format}`,
    lineFrom: (outlet: string) => `quotes source:${outlet}`,
  } as const;

  test.each([
    ['statements', 10_050, 10, 10_000],
    ['bytes', 60, 200_000, 20],
  ])('holds only so many %s, and says how to get the rest', async (_, total, chars, kept) => {
    const { title, blocks, file, data } = await exportStatements(asked, contextWith(total, chars));
    expect(title).toBe(`The newest ${kept} of ${total} statements, as JSON Lines`);
    expect(blocks).toEqual([
      {
        kind: 'text',
        text: expect.stringContaining('npm run -s cli -- quotes as:jsonl > statements'),
      },
    ]);
    expect(file?.text.trimEnd().split('\n')).toHaveLength(kept);
    expect(Buffer.byteLength(file?.text ?? '')).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(data).toEqual({ file: 'statements.jsonl', statements: kept, of: total });
  });

  test('never says that there are fewer than it holds, where counting stopped early', async () => {
    const whole = await exportStatements(asked, contextWith(400, 10, 300));
    expect(whole.data).toEqual({ file: 'statements.jsonl', statements: 400, of: 400 });
    const cut = await exportStatements(asked, contextWith(10_050, 10, 300));
    expect(cut.title).toBe('The newest 10000 of more than 10000 statements, as JSON Lines');
    expect(cut.data).toEqual({ file: 'statements.jsonl', statements: 10_000, of: null });
  });

  test('is whole where it fits', async () => {
    const { title, blocks } = await exportStatements(asked, contextWith(3, 10));
    expect({ title, blocks }).toEqual({ title: '3 statements, as JSON Lines', blocks: [] });
  });
});
