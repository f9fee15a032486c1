import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const readAs = async (line: string) => (await newsroom.ask(line)).readAs;
const notes = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));

describe('a sentence that names no command', () => {
  test.each([
    [
      'What did Marchetti say about the deadline?',
      'quotes speaker:"Ilse Marchetti" about:deadline',
    ],
    ['marchetti on ferries', 'quotes speaker:"Ilse Marchetti" about:ferries'],
    ['Holm’s words on the rosters', 'quotes speaker:"Greta Holm" about:rosters'],
    ['Marchetti: ferries', 'quotes speaker:"Ilse Marchetti" about:ferries'],
    ['how did the mayor react to the evacuation', 'quotes speaker:"Dagny Rourke" about:evacuation'],
    ['Minister Marchetti re pay', 'quotes speaker:"Ilse Marchetti" about:pay'],
    ['sec. anders on the dam', 'quotes speaker:"Paul Anders" about:dam'],
    ['has anybody commented on the takeover?', 'quotes about:takeover'],
    ['comments on inflation in Meridian Today', 'quotes about:inflation source:"Meridian Today"'],
    ['petrak yesterday', 'quotes speaker:"Jonas Petrak" since:2026-03-19 until:2026-03-19'],
    ['what has Petrak said since Tuesday', 'quotes speaker:"Jonas Petrak" since:2026-03-17'],
    ['newest from the finance minister', 'quotes speaker:"Jonas Petrak"'],
    ['who said “mind the gap in the budget”?', 'verify words:"mind the gap in the budget"'],
    [
      'did petrak really say "I put it in writing"',
      'verify words:"I put it in writing" speaker:"Jonas Petrak"',
    ],
    ['what is new on the takeover', 'summary topic:takeover'],
    ['sum up the takeover in one sentence', 'summary topic:takeover length:line'],
    ['what happened yesterday?', 'summary since:2026-03-19 until:2026-03-19'],
    ['reports about the lighthouse', 'search words:lighthouse'],
    ['which briefings are there', 'briefing list'],
    ['stop the evening briefing', 'briefing pause which:"the evening briefing"'],
    ['show all sources', 'sources list'],
    ['who is Greta Holm', 'speakers list name:"Greta Holm"'],
    ['Good evening! What can you do?', 'help'],
    ['tldr takeover', 'summary topic:takeover'],
    ['<@!998877665544332211> holm on pay', 'quotes speaker:"Greta Holm" about:pay'],
    ['`quotes holm`', 'quotes speaker:"Greta Holm"'],
  ])('“%s” is asked as: %s', async (line, expected) => {
    expect(await readAs(line)).toBe(expected);
  });

  test('says how it was read, as a line that means the same when it is typed', async () => {
    const asked = await newsroom.ask('what did the transport minister say about ferries?');
    expect(asked.title).toBe('Ilse Marchetti, Transport Minister');
    expect(notes(asked)[0]).toBe('Read as: /quotes speaker:"Ilse Marchetti" about:ferries');
    const typed = await newsroom.ask(asked.readAs!);
    expect(typed.blocks).toEqual(asked.blocks.slice(1));
  });

  test.each([
    ['marsh on pay', ['Tobias Marsh', 'Elena Marsh']],
    ['anything new from marsh?', ['Tobias Marsh', 'Elena Marsh']],
    ['Holm and Marsh on the rosters', ['Tobias Marsh', 'Elena Marsh']],
    ['what did jonas petrac say', ['Jonas Petrak']],
    ['quotes by the finanse minister', ['Jonas Petrak']],
  ])('“%s” asks whom is meant, and each button answers', async (line, names) => {
    const { actions } = await newsroom.ask(line);
    for (const name of names) {
      const button = actions.find(({ label }) => label.startsWith(name));
      expect((await newsroom.ask(button!.line)).readAs).toContain(name);
    }
  });

  test.each([
    ['any quotes about zeppelins', 'zeppelins'],
    ['Napoleon on the strike', 'Napoleon'],
    ['what did she say about the dam', 'she'],
    ['comments on the dam in the Moon Gazette', 'the Moon Gazette'],
    ['statements by holm since the flood', 'the flood'],
    ['quotes holm since 31 June', '31 June'],
    ['frobnicate', 'frobnicate'],
    ['zeppelin weather', 'zeppelin weather'],
  ])('“%s” is refused, naming “%s”', async (line, word) => {
    const { title, data } = await newsroom.ask(line);
    expect(data).toMatchObject({ error: title, word });
    expect(title).toContain(`“${word}”`);
  });

  test.each([
    ['/hepl', 'help'],
    ['sumary takeover', 'summary takeover'],
    ['sourcs list', 'sources list'],
    ['briefing lsit', 'briefing list'],
    ['help qoutes', 'help quotes'],
    ['quotes holm abuot:pay', 'quotes holm about:pay'],
  ])('“%s” is not run but offered as “%s”', async (line, meant) => {
    const { title, actions, readAs: read } = await newsroom.ask(line);
    expect(title).toMatch(/Did you mean “/u);
    expect(actions[0]?.line).toBe(meant);
    expect(read === undefined || read.startsWith('help')).toBe(true);
  });
});

describe('the free words of a command', () => {
  test.each([
    [
      'quotes tobias marsh on pay since last week in the ledger',
      'quotes speaker:"Tobias Marsh" about:pay since:2026-03-09 source:"Harbour Ledger"',
    ],
    ['quotes takeover since monday', 'quotes about:takeover since:2026-03-16'],
    ['quotes holm, marchetti on pay', 'quotes speaker:"Greta Holm; Ilse Marchetti" about:pay'],
    ['quotes greta holm vs ilse marchetti', 'quotes speaker:"Greta Holm; Ilse Marchetti"'],
    ['quotes everyone about:dam', 'quotes about:dam'],
    ['quotes holm csv', 'quotes speaker:"Greta Holm" as:csv'],
    ['quotes speaker=holm', 'quotes speaker:"Greta Holm"'],
    ['quotes holm outlet:ledger topic:pay', 'quotes speaker:"Greta Holm" about:pay source:ledger'],
    [
      'quotes speaker:"holm on pay since monday"',
      'quotes speaker:"Greta Holm" about:pay since:2026-03-16',
    ],
    ['quote holm', 'quotes speaker:"Greta Holm"'],
    ['summary of the takeover', 'summary topic:takeover'],
    ['summary what happened with the dam this week', 'summary topic:dam since:2026-03-16'],
    ['summary this week', 'summary since:2026-03-16'],
    ['summary takeover in the courier', 'summary topic:takeover source:"Northgate Courier"'],
    ['summary topic:takeover since:"this week"', 'summary topic:takeover since:2026-03-16'],
    ['search for lighthouse since monday', 'search words:lighthouse since:2026-03-16'],
    ['briefings', 'briefing list'],
    ['briefing show', 'briefing list'],
  ])('%s is read as %s', async (line, expected) => {
    expect(await readAs(line)).toBe(expected);
  });

  test('of a name or topic alone are not talked about', async () => {
    for (const line of [
      'quotes holm',
      'quotes "Greta Holm"',
      'summary takeover',
      'search lighthouse',
    ])
      expect(notes(await newsroom.ask(line)).join(), line).not.toContain('Read as');
  });

  test('of two people give both, newest first, each card with its speaker', async () => {
    const { title, blocks } = await newsroom.ask('quotes holm and marchetti');
    expect(title).toBe('Greta Holm and Ilse Marchetti');
    const quotes = blocks.filter((block) => block.kind === 'quote');
    expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(
      new Set(['Greta Holm', 'Ilse Marchetti']),
    );
    expect(quotes.every(({ above }) => !above?.speaker)).toBe(true);
    const dates = quotes.map(({ source }) => source.published);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('that name two sides ask which', async () => {
    const { title, actions } = await newsroom.ask('quotes dam past 48h');
    expect(title).toBe('“dam” may be Dam Safety Authority, or a topic. Which do you mean?');
    expect(actions.map(({ label }) => label)).toEqual([
      'Said by Dam Safety Authority',
      'Said about dam',
      'News of dam',
    ]);
    expect((await newsroom.ask(actions[1]!.line)).readAs).toMatch(/^quotes about:dam /u);
  });

  test('a repeated option is refused with both values', async () => {
    expect(await newsroom.say('quotes about:pay about:dam')).toBe(
      '“about:” is given twice to “quotes”: “pay” and “dam”. Give it once.',
    );
  });

  test('pasted text and addresses stay as they are', async () => {
    const text =
      'The council met on Monday. It did not vote on pay. It will meet again in May, said the mayor, who had asked for more time.';
    const { title, readAs: read } = await newsroom.ask(`summary ${text}`);
    expect(title).toMatch(/^Pasted text: /u);
    expect(read).toBeUndefined();
  });
});

describe('whatever is typed', () => {
  test.each([
    ['100,000 letters', 'k'.repeat(100_000)],
    ['a word of 100,000 letters after a command', `quotes ${'k'.repeat(100_000)}`],
    ['100,000 words', 'what did marsh say '.repeat(25_000)],
    ['many names', `quotes ${'holm and '.repeat(10_000)}`],
    ['many times', `quotes ${'since monday '.repeat(10_000)}`],
    ['markup', '<img src=x onerror=alert(1)> on pay'],
    ['an injection', "quotes nobody'; DROP TABLE quotes; --"],
    ['prototype keys', 'quotes constructor:x __proto__ on toString'],
  ])('%s are answered in a short sentence', async (_title, line) => {
    const { title } = await newsroom.ask(line);
    expect(title.length).toBeLessThan(400);
    expect(title).not.toContain('Something broke');
    expect(newsroom.broken).toEqual([]);
  });

  test('is understood or explained', async () => {
    const words = fc.constantFrom(
      ...'what did who said marsh holm about on the strike in ledger since monday from quotes summary news “ " , and vs ? : / 7d yesterday briefing source is'.split(
        ' ',
      ),
    );
    const line = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(line, async (typed) => {
        const { title } = await newsroom.ask(typed);
        expect(title).toMatch(/\S/u);
        expect(newsroom.broken).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('a line that was read can be typed, and is read the same', async () => {
    for (const line of [
      'holm on pay since monday',
      'quotes holm, marchetti',
      'summary this week',
      'who said "pay is fair"',
    ]) {
      const read = await readAs(line);
      expect(await readAs(read!)).toBe(read);
    }
  });
});
