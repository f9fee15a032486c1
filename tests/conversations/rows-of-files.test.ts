import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCli } from '../../adapters/cli/client.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/chat/bot.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import { importSources } from '../../src/ingest/imports/import-sources.ts';
import { readPage } from '../../src/ingest/pages/read-page.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/stores.ts';

type Row = Record<string, unknown> & { file: string; texts: string[]; receipt: string };

const BODY = `The harbour council of Velmora met on Tuesday to talk about the north quay, which storms have damaged twice this winter.

“The north quay will stay closed until the summer,” said Ilse Marchetti, the transport minister, after the meeting of the council.

The council wants to hear two engineers next week, and has asked the port for the costs of a new wall on the western side.`;
const QUAY = `Quay stays closed\n\n${BODY}\n`;
const WIRE = `Velmora keeps its quay closed\n\n${BODY}\n\nThe port did not say more.\n`;

let store: Store;
let dir: string;
let clock: Date;
beforeEach(async () => {
  store = await openTestStore({ sample: '0' });
  dir = mkdtempSync(join(tmpdir(), 'rows-'));
  clock = new Date('2026-03-20T08:00:00.000Z');
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

/** Imports these texts one after the other, a second apart. */
async function bring(...files: [name: string, text: string][]) {
  const brought = [];
  for (const [name, text] of files) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    clock = new Date(clock.getTime() + 1000);
    brought.push(
      ...(await importSources([path], {
        ...{ store, placeId: 'local', now: () => clock, fetch: () => expect.unreachable() },
        readPage: async (page) => readPage(page),
      })),
    );
  }
  return brought;
}

async function ask(...argv: string[]) {
  const printed = { out: '', err: '' };
  const bot = createBot({ store, commands, now: () => clock, onError: expect.unreachable });
  const run = createCli({
    ...{ bot, importSources: async () => [], checkQuotes: async () => reply('') },
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    ...{ columns: 200, isTerminal: false },
  });
  return { code: await run(argv), ...printed };
}

async function rows(...words: string[]): Promise<Row[]> {
  const { out } = await ask('quotes', ...words, '--jsonl');
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const nameOf = (path: string) => path.slice(dir.length + 1);

describe('a file of statements', () => {
  test('has the statement of a near copy in a row of its own, which names the first', async () => {
    await bring(['quay.txt', QUAY], ['wire.txt', WIRE]);
    const [first, second, ...more] = await rows();
    expect(more).toEqual([]);
    expect([first, second].map((row) => nameOf(row!.file))).toEqual(['quay.txt', 'wire.txt']);
    expect(first).toMatchObject({ sameAs: null });
    expect(second).toMatchObject({ sameAs: first!.receipt, texts: first!.texts });
    expect((await ask('quotes')).out).toContain('1 statement');
    const { out } = await ask('quotes', '--markdown');
    expect(out.match(/^> — /gmu)).toHaveLength(1);
  });

  test('is in the same order whichever article was imported first', async () => {
    const files: [string, string][] = [
      ['b.txt', QUAY],
      ['a.txt', WIRE],
      ['c.txt', QUAY.replaceAll('north quay', 'south pier').replace('Quay', 'Pier')],
    ];
    await bring(...files);
    const one = (await rows()).map(({ file, texts }) => [nameOf(file), texts[0]]);
    await store.close();
    store = await openTestStore({ sample: '0' });
    await bring(...files.toReversed());
    const other = (await rows()).map(({ file, texts }) => [nameOf(file), texts[0]]);
    expect(other).toEqual(one);
    expect(one.map(([file]) => file)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('tells when each statement was first read, whatever is read again', async () => {
    await bring(['quay.txt', QUAY]);
    const before = await rows();
    const edited = QUAY.replace(
      'The council wants',
      '“We will pay for it,” said Ilse Marchetti. It wants',
    );
    await bring(['quay.txt', edited]);
    const added = new Map((await rows()).map(({ texts, firstSeenAt }) => [texts[0], firstSeenAt]));
    expect(added.get(before[0]!.texts[0])).toBe('2026-03-20T08:00:01.000Z');
    expect(added.get('We will pay for it')).toBe('2026-03-20T08:00:02.000Z');
  });

  test('says beside itself how many statements of undated articles a time leaves out', async () => {
    await bring(
      ['quay.txt', QUAY],
      ['pier.txt', `${QUAY.replaceAll('quay', 'pier')}\nMarch 18, 2026\n`],
    );
    const { code, err, out } = await ask('quotes', 'since:2026-01-01', '--csv');
    expect({ code, lines: out.trimEnd().split('\r\n').length, err }).toEqual({
      code: 0,
      lines: 2,
      err: 'Left out: 1 statement of reports without a date, which no since: or until: can place.\n',
    });
    const unknown = await ask('quotes', 'source:Thornbury', '--csv');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('“Thornbury” is no source that I read here');
    const none = await ask('quotes', 'until:2025', '--csv');
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(/^There are no such statements.* Left out: 1 statement/u);
  });

  test('tells namesakes apart, and keeps the name that an article has after a merge', async () => {
    await bring(
      ['quay.txt', QUAY],
      ['pier.txt', QUAY.replaceAll('quay', 'pier').replaceAll('Ilse Marchetti', 'Elisa Marchetti')],
    );
    const apart = await rows();
    expect(new Set(apart.map(({ speakerId }) => speakerId)).size).toBe(2);
    await ask('speakers', 'merge', 'Ilse Marchetti', 'Elisa Marchetti');
    const merged = await rows();
    expect(new Set(merged.map(({ speakerId }) => speakerId)).size).toBe(1);
    expect(merged.map(({ namedAs }) => namedAs).sort()).toEqual([
      'Elisa Marchetti',
      'Ilse Marchetti',
    ]);
  });

  test('tells files of one name in two folders apart', async () => {
    await bring(['north/report.txt', QUAY], ['south/report.txt', WIRE]);
    expect((await rows()).map(({ file }) => nameOf(file))).toEqual([
      'north/report.txt',
      'south/report.txt',
    ]);
  });

  test('has the date, byline and outlet that a file has been given since', async () => {
    const told = (outlet: string, author: string, date: string) =>
      `${QUAY}\nSource: ${outlet}\nBy ${author}\nPublished: ${date}\n`;
    await bring(
      ['quay.txt', told('Harrow Post', 'Ann Harrow', '17 March 2026')],
      ['pier.txt', WIRE],
    );
    expect((await rows('source:Harrow'))[0]).toMatchObject({
      ...{ byline: 'Ann Harrow', outlet: 'Harrow Post', published: '2026-03-17T00:00:00.000Z' },
    });
    const again = ['quay.txt', told('Calder Mail', 'Bo Calder', '12 March 2026')] as const;
    expect(await bring([...again])).toMatchObject([{ added: 0, known: 1, changed: 1 }]);
    expect(await bring([...again])).toMatchObject([{ added: 0, known: 1, changed: 0 }]);
    expect(await rows('source:Calder')).toMatchObject([
      { byline: 'Bo Calder', outlet: 'Calder Mail', published: '2026-03-12T00:00:00.000Z' },
    ]);
    expect(await rows('until:2026-03-14')).toHaveLength(1);
    expect(await ask('quotes', 'source:Harrow', '--csv')).toMatchObject({ code: 1 });
    expect((await ask('speakers', 'Ilse Marchetti')).out).toContain('Calder Mail');
  });

  test('takes no date from a copy of the file', async () => {
    const dated = (date: string) => `${QUAY}\nPublished: ${date}\n`;
    await bring(['quay.txt', dated('17 March 2026')]);
    const copied = await bring(['copy.txt', dated('12 March 2026')]);
    expect(copied).toMatchObject([{ added: 0, known: 1, changed: 0 }]);
    expect(copied[0]!.knownAs.map(nameOf)).toEqual(['quay.txt']);
    expect(await rows()).toMatchObject([{ published: '2026-03-17T00:00:00.000Z' }]);
  });

  test('calls nothing certain that the article has lost', async () => {
    const body = QUAY.replace('The council wants', 'Ilse Marchetti spoke twice. The council wants');
    await bring(['quay.txt', body]);
    expect(await rows('certain:yes')).toHaveLength(1);
    await bring(['quay.txt', body.replace('until the summer', 'until the autumn')]);
    const all = await rows();
    expect(all.map(({ certain, vanishedAt }) => [certain, vanishedAt !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await rows('certain:yes')).map(({ vanishedAt }) => vanishedAt)).toEqual([null]);
    const { out } = await ask('quotes');
    expect(out).toContain('2 statements, newest first.');
    expect(out).toContain('1 of these is no longer in the article');
  });
});
