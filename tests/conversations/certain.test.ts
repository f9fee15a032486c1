import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disputedQuotes } from '../../commands/doctor/disputed-quotes.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import type { Place } from '../../src/model.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';

const ELSEWHERE: Place = { id: 'elsewhere', platform: 'discord', name: 'Another server' };
const ANN = makeSpeaker('Ann Lee', { roles: ['mayor'] });
const BO = makeSpeaker('Bo Roe');
const HOSTILE = { ...makeSpeaker('Cy Voss'), name: '<b>*Cy* Voss</b> @everyone' };
const DAY_MS = 86_400_000;

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let feedId: string;
let theirs: string;
let day = 0;

/** A later day’s article of an outlet, in which these words are all that is said. */
async function print(outlet: string, words: string, quote: Partial<NewQuote>, from = feedId) {
  const published = new Date(CLOCK.getTime() - (30 - day++) * DAY_MS).toISOString();
  const text = `“${words},” somebody said of the dam.`;
  const id = `a${day}`;
  const article = makeArticle({
    feedId: from,
    id,
    outlet,
    text,
    published,
    title: `Day ${day}`,
    url: `https://news.example/${id}`,
  });
  await newsroom.store.saveArticle(
    article,
    [makeQuote(text, words, { terms: 'dam', ...quote })],
    'quay',
  );
}

beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  feedId = (await addFeed(newsroom.store, 'https://news.example/feed')).id;
  theirs = (
    await addFeed(newsroom.store, 'https://theirs.example/feed', { followedBy: [ELSEWHERE.id] })
  ).id;
});
afterAll(() => newsroom.close());

const shown = ({ blocks }: Reply) =>
  blocks.flatMap((block) =>
    block.kind === 'quote'
      ? [
          `${block.certain ? '✓ ' : ''}${block.texts}${block.source.remark ? `; ${block.source.remark}` : ''}`,
        ]
      : [],
  );
const doctor = () => disputedQuotes(newsroom.store, PLACE.id);

describe('what is certain, and what is disputed', () => {
  test('is told where there is nothing yet', async () => {
    expect(await newsroom.say('quotes certain:yes')).toBe(
      'No certain quotes.\nSearched 0 quotes from 1 source.',
    );
    expect(replyText(await doctor())).toBe(
      'No quotation is disputed.\nNo quotation of five words or more stands in two articles yet, so there is nothing to compare.',
    );
  });

  test('says how many there are in doubt where none is certain, and what to type', async () => {
    await print('Ledger', 'The quay is safe', { speaker: ANN });
    const answer = await newsroom.ask('quotes "ann lee" about:dam certain:yes');
    expect(replyText(answer)).toBe(
      'No certain quotes by Ann Lee about dam.\n1 statement is not certain: mostly right, but to be looked up before you print it. Type /quotes speaker:"ann lee" about:dam',
    );
    const more = answer.actions.find(({ label }) => label === 'Show those in doubt');
    expect(shown(await newsroom.ask(more!.line))).toEqual(['The quay is safe']);
    expect(await newsroom.say('quotes "ann lee" certain:yes as:csv')).toBe(
      'There are no such statements by Ann Lee, so there is nothing to save.',
    );
  });

  test('shows the certain alone where they are asked for, and so do pages and files', async () => {
    await print('Ledger', 'We go', { speaker: ANN, certain: true });
    await print('Post', 'We build it here next year', { speaker: ANN, certain: true });
    expect(shown(await newsroom.ask('quotes "ann lee"'))).toEqual([
      '✓ We build it here next year',
      '✓ We go',
      'The quay is safe',
    ]);
    const certain = await newsroom.ask('quotes "ann lee" certain:yes');
    expect(shown(certain)).toEqual(['✓ We build it here next year', '✓ We go']);
    expect(replyText(certain)).toContain('2 certain statements, newest first.');
    expect(replyText(certain)).toContain('“We go” (✓ certain who spoke)');
    expect(certain.more).toMatchObject({ line: 'quotes speaker:"ann lee" certain:yes', total: 2 });
    expect(shown(await newsroom.ask(`${certain.more!.line} from:1`))).toEqual(['✓ We go']);
    const { file } = await newsroom.ask('quotes "ann lee" certain:yes as:jsonl');
    const lines = file!.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ certain, disputes }) => [certain, disputes])).toEqual([
      [true, []],
      [true, []],
    ]);
  });

  test('calls what two articles give to two people disputed, never certain', async () => {
    await print('Wire', 'We build it here next year', { speaker: BO, certain: true });
    expect(shown(await newsroom.ask('quotes'))).toEqual([
      'We build it here next year; disputed: also given to Ann Lee by Post',
      'We build it here next year; disputed: also given to Bo Roe by Wire',
      '✓ We go',
      'The quay is safe',
    ]);
    expect(shown(await newsroom.ask('quotes certain:yes'))).toEqual(['✓ We go']);
    const [first] = (await newsroom.ask('quotes "bo roe"', { whole: true })).data as {
      disputes: unknown;
      certain: boolean;
      citations: { markdown: string };
    }[];
    expect(first).toMatchObject({
      certain: false,
      disputes: [{ speaker: 'Ann Lee', outlets: ['Post'] }],
    });
    expect(first?.citations.markdown).toContain('disputed: also given to Ann Lee (Post)');
  });

  test('lists it for whoever runs the desk, with names, outlets, dates and links', async () => {
    await print('Herald', 'We build it here next year', { speaker: BO });
    const { title, blocks, data } = await doctor();
    expect(title).toBe('1 quotation is disputed');
    expect(blocks).toEqual([
      {
        kind: 'note',
        text: expect.stringContaining(
          '1 of 1 quotation of five words or more that stands in several (100 %).',
        ),
      },
      { kind: 'text', text: '“We build it here next year”' },
      {
        kind: 'list',
        items: [
          {
            label: 'Bo Roe',
            detail: 'Herald and Wire, 2026-02-22, “Day 5”',
            url: expect.stringMatching(/^https:\/\/news\.example\/a5#:~:text=We/u),
            actions: [],
          },
          {
            label: 'Ann Lee, mayor',
            detail: 'Post, 2026-02-20, “Day 3”',
            url: expect.stringContaining('/a3#'),
            actions: [],
          },
        ],
      },
    ]);
    expect(data).toMatchObject({
      disputed: 1,
      repeated: 1,
      share: 1,
      quotations: [[{ speaker: 'Bo Roe' }, { speaker: 'Ann Lee' }]],
    });
  });

  test('knows nothing of what only another server follows', async () => {
    await print('Theirs', 'We go', { speaker: BO, certain: true }, theirs);
    await print('Theirs', 'The harbour is ours for good', { speaker: BO, certain: true }, theirs);
    await print('Ledger', 'The harbour is ours for good', { speaker: ANN, certain: true });
    expect(shown(await newsroom.ask('quotes certain:yes'))[0]).toBe(
      '✓ The harbour is ours for good',
    );
    expect((await doctor()).title).toBe('1 quotation is disputed');
    const there = await newsroom.ask('quotes "ann lee"', { place: ELSEWHERE });
    expect(shown(there)[0]).toBe(
      'The harbour is ours for good; disputed: also given to Bo Roe by Theirs',
    );
  });

  test('is settled where two names are merged, in that place alone', async () => {
    await newsroom.ask('speakers merge "bo roe" "ann lee"');
    expect(shown(await newsroom.ask('quotes certain:yes'))).toContain(
      '✓ We build it here next year',
    );
    expect(replyText(await doctor())).toBe(
      'No quotation is disputed.\n1 quotation of five words or more stands in several articles, always under one name.',
    );
    const there = await newsroom.ask('quotes certain:yes', { place: ELSEWHERE });
    expect(shown(there)).toEqual(['✓ We go', '✓ We go']);
  });

  test('takes names as they come', async () => {
    await print('*Post*', 'The tide will come back tomorrow', { speaker: HOSTILE, certain: true });
    await print('Ledger', 'The tide will come back tomorrow', { speaker: ANN, certain: true });
    const text = await newsroom.say('quotes "ann lee" since:30d');
    expect(text).toContain('disputed: also given to <b>*Cy* Voss</b> @everyone by *Post*');
    expect(await newsroom.say('quotes certain:maybe')).toBe(
      '“maybe” is not a choice for certain. Choose one of: yes.',
    );
    expect(await newsroom.say('help')).toContain('“✓ certain who spoke” on a card');
    expect(await newsroom.say('help quotes')).toContain('certain:…');
    expect(newsroom.broken).toEqual([]);
  });
});
