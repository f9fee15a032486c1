import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fitAnswer } from '../../adapters/slack/render.ts';
import type { Ask } from '../../src/chat/bot.ts';
import { CHANNEL, CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

describe('further questions in a thread', async () => {
  let clock = CLOCK;
  const room = await openNewsroom({ now: () => clock });
  afterAll(() => room.close());
  let nth = 0;
  beforeEach(() => {
    clock = CLOCK;
    nth++;
  });

  const ask = (line: string, more: Partial<Ask> = {}) =>
    room.bot.answer({
      ...{ line, place: PLACE, channel: CHANNEL, thread: `thread ${nth}`, fit: fitAnswer },
      user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: true },
      findChannel: async () => undefined,
      ...more,
    });
  /** What the last of these lines, said one after the other, was read as. */
  async function readAs(lines: string): Promise<string | undefined> {
    let last: string | undefined;
    for (const line of lines.split(' | ')) last = (await ask(line)).readAs;
    return last;
  }

  const HOLM = 'what did Holm say about the strike?';

  test.each<[string, string]>([
    // Somebody else
    [`${HOLM} | and Marchetti?`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [`${HOLM} | what about Marchetti?`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [`${HOLM} | how about Ilse Marchetti`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [`${HOLM} | same for Marchetti please`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [`${HOLM} | and what did Marchetti say?`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [`${HOLM} | by Marchetti`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [
      `${HOLM} | OK, and the central bank?`,
      'quotes speaker:"Central Bank of Velmora" about:strike',
    ],
    ['quotes Holm about pay | and the governor?', 'quotes speaker:"Elena Marsh" about:pay'],
    // Something else
    [`${HOLM} | and about pay?`, 'quotes speaker:"Greta Holm" about:pay'],
    [`${HOLM} | about pay`, 'quotes speaker:"Greta Holm" about:pay'],
    [`${HOLM} | and on the ferry?`, 'quotes speaker:"Greta Holm" about:ferry'],
    [`${HOLM} | what about interest rates?`, 'quotes speaker:"Greta Holm" about:"interest rates"'],
    [`${HOLM} | and Marchetti about pay?`, 'quotes speaker:"Ilse Marchetti" about:pay'],
    [`${HOLM} | about anything`, 'quotes speaker:"Greta Holm"'],
    // Some other time, outlet or manner
    [`${HOLM} | only since yesterday`, 'quotes speaker:"Greta Holm" about:strike since:2026-03-19'],
    [`${HOLM} | and since Monday?`, 'quotes speaker:"Greta Holm" about:strike since:2026-03-16'],
    [
      `${HOLM} | since Monday | yesterday`,
      'quotes speaker:"Greta Holm" about:strike since:2026-03-19 until:2026-03-19',
    ],
    [`${HOLM} | since Monday | any time`, 'quotes speaker:"Greta Holm" about:strike'],
    [
      `${HOLM} | and Marchetti since Monday?`,
      'quotes speaker:"Ilse Marchetti" about:strike since:2026-03-16',
    ],
    [
      `${HOLM} | only in the Calder Post`,
      'quotes speaker:"Greta Holm" about:strike source:"The Calder Post"',
    ],
    [`${HOLM} | in the Calder Post | in any outlet`, 'quotes speaker:"Greta Holm" about:strike'],
    [`${HOLM} | only direct quotes`, 'quotes speaker:"Greta Holm" about:strike kind:direct'],
    // The same otherwise
    [`${HOLM} | as a timeline`, 'timeline speaker:"Greta Holm" about:strike'],
    [`${HOLM} | timeline`, 'timeline speaker:"Greta Holm" about:strike'],
    [`${HOLM} | as a csv file please`, 'quotes speaker:"Greta Holm" about:strike as:csv'],
    [
      `${HOLM} | compare with Marchetti`,
      'compare speaker:"Greta Holm" with:"Ilse Marchetti" about:strike',
    ],
    [
      'compare Holm and Marchetti | and Tobias Marsh?',
      'compare speaker:"Greta Holm" with:"Tobias Marsh"',
    ],
    ['what happened with the strike? | longer', 'summary topic:strike length:full'],
    ['what happened with the strike? | more', 'summary topic:strike length:full'],
    ['what happened with the strike? | and interest rates?', 'summary topic:"interest rates"'],
    [
      'what happened with the strike? | and Marchetti?',
      'quotes speaker:"Ilse Marchetti" about:strike',
    ],
    ['what happened with the strike? | who covered it?', 'coverage topic:strike'],
    ['search pay | and strike?', 'search words:strike'],
    // The next page
    ['quotes Holm | more', 'quotes speaker:"Greta Holm" from:7'],
    ['quotes Holm | next page', 'quotes speaker:"Greta Holm" from:7'],
    ['quotes Holm | show me more please', 'quotes speaker:"Greta Holm" from:7'],
    ['quotes Holm | more | and about pay?', 'quotes speaker:"Greta Holm" about:pay'],
    // Whom and what a pronoun means
    ['quotes Holm | what did she say about pay?', 'quotes speaker:"Greta Holm" about:pay'],
    [`${HOLM} | what did Marchetti say about it?`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    ['quotes Holm about pay | her latest', 'quotes speaker:"Greta Holm"'],
    // The answer to a question back
    ['quotes Marsh about pay | Tobias', 'quotes speaker:"Tobias Marsh" about:pay'],
    // What is asked between them and is no look-up
    [`${HOLM} | help | thanks! | and Marchetti?`, 'quotes speaker:"Ilse Marchetti" about:strike'],
    [`${HOLM} | and xyzzy? | and Marchetti?`, 'quotes speaker:"Ilse Marchetti" about:strike'],
  ])('%s', async (lines, expected) => {
    expect(await readAs(lines)).toBe(expected);
  });

  test.each([
    'what did Marchetti say?',
    'what did Marchetti say about pay?',
    'quotes Marchetti',
    '/quotes Marchetti',
    'Marchetti',
    'so what happened?',
    'today',
    "today's stories",
    'and so what?',
    'yes',
    'why?',
    'thanks',
    'speakers',
    'sources',
    'and xyzzy?',
    'more or less',
    'who said "the price I wanted"?',
    'who said they would sail?',
    '“and Marchetti”',
    'compare Marchetti and Tobias Marsh',
    'and what happened with interest rates?',
    'and who covered interest rates?',
    'only joking',
    'now what?',
    'or',
    'and',
    'it',
    'and it?',
    'as if',
    'vs',
    '…',
    'and and and and',
    'about',
    '{count, plural, other {#}}',
    'constructor',
    'as constructor',
    `and ${'x'.repeat(300)}`,
    `and ${'Holm '.repeat(60)}`,
  ])('%s: asks on its own', async (line) => {
    const fresh = await ask(line, { thread: undefined });
    await ask(HOLM);
    const further = await ask(line);
    expect([further.title, further.readAs]).toEqual([fresh.title, fresh.readAs]);
    expect(room.broken).toEqual([]);
  });

  test('the answer says as what it was read', async () => {
    await ask(HOLM);
    const [note] = (await ask('and Marchetti?')).blocks;
    expect(note).toEqual({
      kind: 'note',
      text: 'Read as: /quotes speaker:"Ilse Marchetti" about:strike',
    });
  });

  test('where a name means several people, each button keeps what was asked', async () => {
    await ask(HOLM);
    const { actions, asksBack } = await ask('and Marsh?');
    expect(asksBack).toBe(true);
    expect(actions.map(({ line }) => line)).toEqual([
      'quotes speaker:"Tobias Marsh @0b25d7" about:strike',
      'quotes speaker:"Elena Marsh @d00d9f" about:strike',
    ]);
  });

  test('where nothing is left, it says so', async () => {
    await ask('quotes Holm about pay');
    expect((await ask('more')).title).toBe('That was all I have on it.');
  });

  test('another thread, another person and another channel know nothing of it', async () => {
    await ask(HOLM);
    const others: Partial<Ask>[] = [
      { thread: 'another' },
      { user: { id: 'u2', name: 'Other', zone: null, manages: false } },
      { channel: { id: 'c2', name: 'news' } },
      { place: { id: 'elsewhere', platform: 'web', name: 'Elsewhere' } },
    ];
    for (const other of others)
      expect((await ask('and Marchetti?', other)).readAs).not.toContain('strike');
  });

  test('without a thread nothing is kept', async () => {
    await ask(HOLM, { thread: undefined });
    expect((await ask('and Marchetti?', { thread: undefined })).readAs).not.toContain('strike');
  });

  test('on the next day it is forgotten', async () => {
    await ask(HOLM);
    clock = new Date(CLOCK.getTime() + 25 * 3_600_000);
    expect((await ask('and Marchetti?')).readAs).not.toContain('strike');
  });

  test('what was asked cannot be had by typing an id', async () => {
    await ask(HOLM);
    for (const line of ['cursor thread', 'cursor thread x', 'thread'])
      expect((await ask(line, { thread: undefined })).readAs ?? '').not.toContain('Holm');
  });
});
