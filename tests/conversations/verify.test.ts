import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitReply } from '../../src/chat/fit/fit.ts';
import { diffText } from '../../src/chat/reply/diff-text.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

type Data = { verdict: string; saidBy: string[]; speaker: string | null };
const dataOf = ({ data }: Reply) => data as Data;
const kinds = ({ blocks }: Reply) => blocks.map(({ kind }) => kind);
const speakers = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.speaker] : []));
const diffOf = ({ blocks }: Reply): string =>
  blocks.flatMap((block) => (block.kind === 'diff' ? [diffText(block)] : [])).join('\n');

describe('verify', () => {
  test('finds who said these words, whatever their case and marks', async () => {
    const answer = await newsroom.ask('verify "ITS A DOOR and it’s open"');
    expect(answer.title).toBe(
      '“ITS A DOOR and it’s open”: on record word for word, as said by Tobias Marsh',
    );
    expect(speakers(answer)).toEqual(['Tobias Marsh']);
    expect(kinds(answer)).not.toContain('diff');
  });

  test('says whose they are where another was named', async () => {
    const answer = await newsroom.ask('did greta holm really say “it’s a door, and it’s open”?');
    expect(answer.title).toBe(
      '“it’s a door, and it’s open”: on record word for word, but as said by Tobias Marsh, not by Greta Holm',
    );
    expect(dataOf(answer)).toMatchObject({ verdict: 'misattributed', saidBy: ['Tobias Marsh'] });
  });

  test.each([
    ['verify "it’s a door, and it’s open" speaker:marsh', 'exact'],
    ['verify "I came to listen" speaker:marcheti', 'exact'],
    ['verify “I came to listen” – Ilse Marchetti', 'exact'],
    ['verify Ilse Marchetti: I came to listen', 'exact'],
    ['verify "I came to listen" by Greta Holm', 'misattributed'],
    ['verify "I came to listen" speaker:"Nobody Atall"', 'misattributed'],
  ])('%s: %s', async (line, verdict) => {
    expect(dataOf(await newsroom.ask(line)).verdict).toBe(verdict);
  });

  test('shows what was changed', async () => {
    const answer = await newsroom.ask(
      'verify "I am going to run a shipping line from my desk" by Marchetti',
    );
    expect(dataOf(answer).verdict).toBe('altered');
    expect(answer.title).toContain(
      ': not word for word on record: some words left out in the middle, and that may change the sense, as',
    );
    expect(diffOf(answer)).toBe('I am [-not-] going to run a shipping line from my desk');
  });

  test.each([
    ['verify "it’s a ‘door’, and it’s open"'],
    ['verify “it’s a "door", and it’s open”'],
    ['verify "it’s a door, and ”it’s open”"'],
  ])('marks within the outermost ones belong to the quotation: %s', async (line) => {
    const answer = await newsroom.ask(line);
    expect(dataOf(answer).verdict).toBe('exact');
    expect(answer.title).toMatch(/^“it’s a /u);
  });

  test('shows what the sentence says besides', async () => {
    const answer = await newsroom.ask('verify "not going to run a shipping line"');
    expect(dataOf(answer).verdict).toBe('cut');
    expect(diffOf(answer)).toBe('[-I am-] not going to run a shipping line [-from my desk-]');
  });

  test('tells the statements that a quotation was put together from', async () => {
    const answer = await newsroom.ask(
      'verify "It’s a door, and it’s open. I am not going to run a shipping line."',
    );
    expect(dataOf(answer)).toMatchObject({
      verdict: 'joined',
      parts: ['It’s a door, and it’s open', 'I am not going to run a shipping line'],
    });
    expect(speakers(answer)).toEqual(['Tobias Marsh', 'Ilse Marchetti']);
  });

  test('offers all by somebody only where anybody of that name is quoted', async () => {
    const words = '"Nothing that anybody here has ever said"';
    const labels = async (speaker: string) =>
      (await newsroom.ask(`verify ${words} speaker:${speaker}`)).actions.map(({ label }) => label);
    expect(await labels('zzzz')).not.toContain('All by zzzz');
    expect(await labels('marchetti')).toContain('All by Ilse Marchetti');
  });

  test('knows words with a typing error in each', async () => {
    const answer = await newsroom.ask(
      'verify "Noboyd on the iselands shoud have to chose betwen a hosptial apointment and a piket line"',
    );
    expect(dataOf(answer)).toMatchObject({ verdict: 'altered', saidBy: ['Ilse Marchetti'] });
  });

  test('finds words of reports that nobody is quoted with', async () => {
    const [article] = await newsroom.store.findArticles({
      placeId: 'local',
      terms: ['lighthous'],
      limit: 1,
    });
    const first = article!.text.split('. ')[0]!.replaceAll('"', '');
    const words = first.split(' ').slice(0, 6).join(' ');
    const answer = await newsroom.ask(`verify words:"${words}"`);
    expect(dataOf(answer).verdict).toBe('none');
    expect(kinds(answer)).toContain('excerpt');
  });

  test('never says that words are false, only that they are not there', async () => {
    const { title, blocks, data } = await newsroom.ask('who said "the moon landing was cancelled"');
    expect(title).toBe('“the moon landing was cancelled”: no quotation on record has these words');
    const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes.join('\n')).toMatch(
      /Searched \d+ quotes from 4 sources, the oldest report of \d+ \w+ \d{4}\. That is what I have read, not whether it was said or is true\./u,
    );
    expect(data).toMatchObject({ verdict: 'none', quotes: [] });
  });
});

describe('what was searched', () => {
  test('is what was asked for, and so is what is shown', async () => {
    const answer = await newsroom.ask('verify "I came to listen" source:"Harbour Ledger"');
    expect(dataOf(answer).verdict).not.toBe('exact');
    const { title, blocks } = await newsroom.ask('verify "I came to listen" source:calder');
    expect(title).toBe(
      '“I came to listen”, searched from “calder”: on record word for word, as said by Ilse Marchetti',
    );
    expect(JSON.stringify(blocks)).toMatch(/Searched \d+ quotes from “calder”\./u);
  });

  test('and where nothing is, that is said', async () => {
    const { blocks } = await newsroom.ask('verify "I came to listen" source:nosuch');
    expect(JSON.stringify(blocks)).toContain('Nothing that was read here is from “nosuch”.');
  });

  test('a name that nobody here has is named', async () => {
    const { blocks } = await newsroom.ask('verify "I came to listen" speaker:"Xaver Unheard"');
    expect(JSON.stringify(blocks)).toContain('Nobody called “Xaver Unheard” has been quoted here.');
  });
});

describe('a text with several quotations', () => {
  test('that is looked for in one outlet says so of each', async () => {
    const { title, blocks } = await newsroom.ask(
      'verify “I came to listen” and “It’s a door, and it’s open” source:"Calder Post"',
    );
    expect(title).toMatch(/^2 quotations searched from “Calder Post”: .*not on record/u);
    const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    expect(texts).toContain('Searched from “Calder Post”: no quotation on record has these words.');
  });

  const RELEASE = [
    'verify Our release says this.',
    '“Nobody on the islands should have to choose between a hospital appointment and a picket line,” said Ilse Marchetti.',
    '“I won’t throw a stone into a pond that is finally calm,” Greta Holm told reporters.',
    '“I am going,” Marchetti said, “to run a shipping line from my desk.”',
    'Jonas Petrak added: “The moon is made of cheese.” He had a “nice day”.',
  ].join('\n\n');

  test('is checked one by one, in its order', async () => {
    const { title, blocks, data } = await newsroom.ask(RELEASE);
    expect(title).toBe(
      '4 quotations checked: 1 word for word, 1 with other words, 1 said by somebody else, 1 not on record',
    );
    expect(data).toMatchObject({ notChecked: 0 });
    expect((data as { findings: object[] }).findings).toMatchObject([
      { verdict: 'exact', speaker: 'Ilse Marchetti' },
      { verdict: 'misattributed', speaker: 'Greta Holm' },
      { verdict: 'altered', words: 'I am going, to run a shipping line from my desk.' },
      { verdict: 'none', speaker: 'Jonas Petrak' },
    ]);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(4);
  });

  test('is not kept in the line that is said back', async () => {
    expect((await newsroom.ask(RELEASE)).readAs).toBeUndefined();
  });

  test('with very many checks the first and says so', async () => {
    const many = Array.from({ length: 50 }, (_, at) => `“The number ${at} bus is late,” she said.`);
    const { title, blocks, data } = await newsroom.ask(`verify ${many.join('\n\n')}`);
    expect(title).toMatch(/^40 quotations checked/u);
    expect(JSON.stringify(blocks)).toContain('10 more quotations not checked');
    expect(data).toMatchObject({ notChecked: 10 });
  });

  test('says of a full message how many quotations did not fit', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `“The number ${at} bus is late,” she said.`);
    const answer = await newsroom.ask(`verify ${many.join('\n\n')}`);
    const shown = fitReply(answer, { chars: 1_000, blocks: 20, actions: 5 });
    const whole = shown.blocks.filter(({ kind }) => kind === 'heading').length;
    expect(shown.blocks.at(-1)).toEqual({
      kind: 'note',
      text: `${30 - whole} more quotations did not fit here.`,
    });
  });
});

describe('what is brought by mistake or to break it', () => {
  test.each([
    ['verify', /^“verify” needs the words/u],
    ['verify "…"', /^There are no words to check/u],
    ['verify "of the"', /^“of the”: no statement that was compared/u],
    ['verify door', /^“door”: on record, but cut short, as said by /u],
    ['verify "Das Wetter ist heute wirklich schön"', /no quotation on record/u],
    ['verify "<b>@everyone</b> *we* [go](http://x.example)"', /no quotation on record/u],
    ['verify "\u202ewe go\u0000\ud800"', /no quotation on record/u],
    [
      `verify ${'gas '.repeat(5_000)}`,
      /has 19999 characters: a quotation of at most 6000 can be checked/u,
    ],
    [`verify "${'a'.repeat(4_000)}"`, /no quotation on record/u],
    [`verify ${'“'.repeat(500)}`, /no (?:quotation|words)/u],
  ])('%.40s is explained', async (line, expected) => {
    const { title } = await newsroom.ask(line);
    expect(title).toMatch(expected);
    expect(title.length).toBeLessThan(400);
    expect(newsroom.broken).toEqual([]);
  });
});

describe('whose words they are said to be', () => {
  type Row = { verdict: string; speaker: string | null; words: string };
  const read = async (line: string) => {
    const { data } = await newsroom.ask(line);
    const rows = (data as { findings?: Row[] }).findings ?? [data as Row];
    return rows.map(({ verdict, speaker, words }) => `${verdict} (${speaker}): ${words}`);
  };
  const SET = 'I set one price';
  const HALVES = '“I set one price,” Elena Marsh said, “and it isn’t the price of a ferry ticket.”';

  test.each([
    [HALVES],
    [`verify ${HALVES}`],
    [`verify ${HALVES.replace('said', 'told reporters at the bank')}`],
    [`verify ${HALVES.replace('Elena', 'Governor Elena')}`],
  ])('%s is one quotation', async (line) => {
    const [only, ...others] = await read(line);
    expect(only).toMatch(/^exact \((?:Elena Marsh)\): I set one price, and it isn’t the price/u);
    expect(others).toEqual([]);
  });

  test.each([
    [`verify "${SET}" by governor Elena Marsh`, 'Elena Marsh', 'theirs'],
    [`verify "${SET}" said the governor Elena Marsh`, 'Elena Marsh', 'theirs'],
    [`verify "${SET}" said Elena Marsh, the governor`, 'Elena Marsh', 'theirs'],
    [`verify "${SET}" by central bank governor Elena Marsh`, 'Elena Marsh', 'theirs'],
    [`verify "${SET}" said yesterday Elena Marsh`, 'Elena Marsh', 'theirs'],
    [`verify "${SET}" was what Elena Marsh told us`, 'Elena Marsh', 'theirs'],
    [`verify "${SET}" by opera baritone Elena Marsh`, 'Elena Marsh, opera baritone', 'unsure'],
    [`verify "${SET}" by striker Elena Marsh`, 'Elena Marsh, striker', 'unsure'],
    [`verify "${SET}" said the striker Elena Marsh`, 'Elena Marsh, striker', 'unsure'],
    [`verify "${SET}" – Elena Marsh (striker)`, 'Elena Marsh, striker', 'unsure'],
    [`verify "${SET}" by union leader Elena Marsh`, 'Elena Marsh, union leader', 'unsure'],
    [`verify "${SET}" by Wanda Nobody`, 'Wanda Nobody', 'others'],
    [`"${SET}" said the striker Elena Marsh`, 'Elena Marsh, striker', 'unsure'],
  ])('%s: %s, %s', async (line, speaker, whose) => {
    expect((await newsroom.ask(line)).data).toMatchObject({ speaker, whose });
  });

  test('a namesake in another role is neither taken nor ruled out', async () => {
    const { title } = await newsroom.ask(`verify "${SET}" by striker Elena Marsh`);
    expect(title).toContain(
      'on record, but cut short, as said by Elena Marsh, Governor; whether that is Elena Marsh, striker, I cannot tell',
    );
  });

  test.each([
    ['verify "”I came to listen” by Greta Holm"', 'misattributed (Greta Holm): I came to listen'],
    ['verify "”I came to listen” speaker:holm"', 'misattributed (Greta Holm): I came to listen'],
    [
      'verify "”I came to listen” speaker:”Ilse Marchetti” since:2020-01-01"',
      'exact (Ilse Marchetti): I came to listen',
    ],
    [
      'verify words:"”I came to listen” by Ilse Marchetti"',
      'exact (Ilse Marchetti): I came to listen',
    ],
  ])('%s, of which a shell has taken the outer marks', async (line, finding) => {
    expect(await read(line)).toEqual([finding]);
  });

  test('is told by the labels of a transcript', async () => {
    const lines = [
      'verify MARCHETTI: I came to listen.',
      'MARSH: It’s a door, and it’s open.',
      'HOLM: No.',
    ];
    expect(await read(lines.join('\n'))).toEqual([
      'exact (Ilse Marchetti): I came to listen.',
      expect.stringMatching(/^exact \(.*Marsh\): It’s a door/iu),
      expect.stringMatching(/\(Greta Holm\): No\.$/u),
    ]);
  });

  test('leaves out nothing in marks of three words or more', async () => {
    const list = [
      'verify 1. “I came to listen” – Ilse Marchetti',
      '2. „It’s a door, and it’s open“ (Tobias Marsh)',
      '3. «The moon is a cheese» – Greta Holm',
      '- Greta Holm called it “a boat of gold”, and her spokesman spoke of “free tea for all” and “Emma”.',
    ];
    const found = await read(list.join('\n'));
    expect(found.map((one) => one.replace(/ \(.*\):/u, ''))).toEqual([
      'exact I came to listen',
      'exact It’s a door, and it’s open',
      'none The moon is a cheese',
      'none a boat of gold',
      'none free tea for all',
    ]);
  });

  test('checks all of a question', async () => {
    const asked = '“I set one price” or “I came to listen”';
    expect(await read(`did Elena Marsh say ${asked}?`)).toEqual([
      'cut (Elena Marsh): I set one price',
      'misattributed (Elena Marsh): I came to listen',
    ]);
    expect(await read(`who said ${asked}?`)).toEqual([
      'cut (null): I set one price',
      'exact (null): I came to listen',
    ]);
  });

  test('takes two fragments for two', async () => {
    const found = await read('verify Greta Holm said something about “a bathtub” and “the moon”');
    expect(found.map((one) => one.replace(/^.*: /u, ''))).toEqual(['a bathtub', 'the moon']);
  });
});
