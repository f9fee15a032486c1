import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { renderReply as renderSlack } from '../../adapters/slack/render.ts';
import { renderReply as renderWeb } from '../../adapters/web/render.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { readCsv } from '../support/read-csv.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

async function rowsOf({ file }: Reply): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = readCsv(file?.text ?? '');
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

describe('/quotes as a file', () => {
  test('is offered under the cards, with what was asked', async () => {
    const { actions } = await newsroom.ask('quotes "Tobias Marsh" since:7d kind:direct');
    const save = actions.find(({ label }) => label === 'Save');
    const saved = await newsroom.ask(save!.line);
    const rows = await rowsOf(saved);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ speaker }) => speaker))).toEqual(new Set(['Tobias Marsh']));
    expect(rows.every(({ kind }) => kind === 'direct' || kind === 'mixed')).toBe(true);
  });

  test('has a row for each statement, whose words stand at its offsets', async () => {
    const { title, file, data, actions } = await newsroom.ask('quotes marchetti as:csv');
    const rows = await rowsOf({ file } as Reply);
    expect(title).toBe(`${rows.length} statements by Ilse Marchetti, as CSV`);
    expect(file).toMatchObject({ name: 'statements-ilse-marchetti.csv', type: 'text/csv' });
    expect(data).toEqual({ file: file?.name, statements: rows.length, of: rows.length });
    expect(actions.map(({ label }) => label)).toEqual([
      'As JSON Lines',
      'As Markdown',
      'As BibTeX',
      'Show them',
    ]);
    for (const { articleId, spans, texts, headline, sample } of rows) {
      const article = await newsroom.store.findArticle('local', articleId!);
      const slices = (JSON.parse(spans!) as [number, number][]).map(([start, end]) =>
        article!.text.slice(start, end),
      );
      expect(texts).toBe(slices.join(' […] '));
      expect(headline).toBe(article?.title);
      expect(sample).toBe('true');
    }
  });

  test('says of each statement whether it names the topic or stands in a report on it', async () => {
    const { file } = await newsroom.ask('quotes about:gas as:csv', { whole: true });
    const all: string[] = [];
    for await (const piece of file!.pieces!) all.push(piece);
    const [head = [], ...found] = readCsv(all.join(''));
    const told = new Set(found.map((row) => row[head.indexOf('onTopic')]));
    expect([...told].toSorted()).toEqual(['in a report on it', 'named']);
    for (const row of found) expect(row[head.indexOf('citation')]).toMatch(/\(2026, \w+ \d+\)\. /u);
    const plain = (await newsroom.ask('quotes marchetti as:jsonl')).file!.text;
    expect(JSON.parse(plain.split('\n')[0]!).onTopic).toBeNull();
  });

  test.each([
    ['jsonl', /^\{"file":null,"headline":"/u],
    ['markdown', /^> .+\n>\n> — Ilse Marchetti, Transport Minister/u],
    ['bibtex', /^@misc\{marchetti2026-/u],
  ])('comes as %s, too', async (as, start) => {
    const { file } = await newsroom.ask(`quotes marchetti as:${as}`);
    expect(file?.text).toMatch(start);
  });

  test('has the statements of all where no speaker is named', async () => {
    const { title, file } = await newsroom.ask('quotes as:jsonl');
    const lines = file!.text.trimEnd().split('\n');
    expect(title).toBe(`${lines.length} statements, as JSON Lines`);
    expect(file?.name).toBe('statements.jsonl');
    expect(new Set(lines.map((line) => JSON.parse(line).speaker)).size).toBeGreaterThan(5);
  });

  test('asks whom you mean, and keeps the format', async () => {
    const { actions } = await newsroom.ask('quotes marsh as:bibtex');
    expect((await newsroom.ask(actions[0]!.line)).file?.name).toMatch(/\.bib$/u);
  });

  test('is offered by a line that can be typed where any length will do', async () => {
    const line = `quotes "Ilse Marchetti" about:"${'harbour strike, ferry pay or port '.repeat(3)}"`;
    const save = async (whole: boolean) =>
      (await newsroom.ask(line, { whole })).actions.find(({ label }) => label === 'Save')?.line;
    expect(await save(false)).toMatch(/^cursor /u);
    expect(await save(true)).toMatch(/^quotes .*as:csv$/u);
  });

  test('says so where there is nothing to save, or no such format', async () => {
    expect(await newsroom.say('quotes marchetti about:volcano as:csv')).toBe(
      'There are no such statements by Ilse Marchetti, so there is nothing to save.',
    );
    expect(await newsroom.say('quotes marchetti as:xlsx')).toBe(
      '“xlsx” is not a choice for as. Choose one of: csv, jsonl, markdown, bibtex.',
    );
  });

  test('reaches the reader on each platform', async () => {
    const answer = await newsroom.ask('quotes marchetti as:csv');
    const { name, text } = answer.file!;
    const { files } = renderMessage(answer) as { files?: { attachment: Buffer; name: string }[] };
    expect(files).toEqual([{ attachment: Buffer.from(text), name }]);
    const link = /href="data:text\/csv;charset=utf-8,([^"]+)" download="([^"]+)"/u.exec(
      renderWeb(answer),
    );
    expect(decodeURIComponent(link?.[1] ?? '')).toBe(text);
    expect(link?.[2]).toBe(name);
    expect(JSON.stringify(renderSlack(answer, { fileSent: true }).blocks)).toContain(
      `${name} is in your direct messages`,
    );
  });
});

describe('what programs get', () => {
  type Entry = {
    text: string | null;
    texts: string[];
    sentence: string;
    citations: Record<string, unknown>;
  };

  test('is never words that stand nowhere: pieces of a broken quotation stay apart', async () => {
    const { blocks } = await newsroom.ask('speakers');
    const names = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ label }) => label) : [],
    );
    const entries: Entry[] = [];
    for (const name of names)
      entries.push(...((await newsroom.ask(`quotes "${name}"`, { whole: true })).data as Entry[]));
    const broken = entries.filter(({ texts }) => texts.length > 1);
    expect(broken.length).toBeGreaterThan(0);
    for (const { text, texts } of entries) expect(text).toBe(texts.length === 1 ? texts[0] : null);
  });

  test('carries the citations of each statement', async () => {
    const [first] = (await newsroom.ask('quotes marchetti', { whole: true })).data as Entry[];
    expect(Object.keys(first!.citations)).toEqual(['apa', 'markdown', 'bibtex', 'jsonLd']);
    expect(first!.citations.apa).toMatch(/^Roe, A\. \(2026, March 20\)\. What the ferry boss/u);
  });
});

describe('a list that is cut', () => {
  test('says so: the most quoted in a chat, all of them for programs', async () => {
    const { blocks, data } = await newsroom.ask('speakers');
    const listed = data as unknown[];
    const whole = (await newsroom.ask('speakers', { whole: true })).data as unknown[];
    expect(whole.length).toBeGreaterThan(15);
    expect(listed).toEqual(whole.slice(0, 15));
    expect(blocks.at(-1)).toEqual({
      kind: 'note',
      text: 'Only the 15 most quoted are shown. Add a name to find others.',
    });
  });
});
