import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fitAnswer } from '../../adapters/slack/render.ts';
import type { Ask } from '../../src/chat/bot.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { CHANNEL, CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';

const notesOf = ({ blocks }: Reply): string =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])).join('\n');

describe('what cannot be gone on from in a thread', async () => {
  const room = await openNewsroom({ now: () => CLOCK });
  afterAll(() => room.close());
  let nth = 0;
  beforeEach(() => void nth++);

  const ask = (line: string, more: Partial<Ask> = {}) =>
    room.bot.answer({
      ...{ line, place: PLACE, channel: CHANNEL, thread: `thread ${nth}`, fit: fitAnswer },
      user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: true },
      findChannel: async () => undefined,
      ...more,
    });
  /** The answer to the last of these lines, said one after the other. */
  async function last(lines: string): Promise<Reply> {
    let answer: Reply | undefined;
    for (const line of lines.split(' | ')) answer = await ask(line);
    return answer!;
  }

  const DOYLE = 'what did Marchetti say about the ferry?';
  const TWO = 'compare Marchetti and Holm about the strike';

  test.each([
    'everybody',
    'and everyone?',
    'stop',
    'go back',
    'last page',
    'oldest first',
    'post it here',
    'how many?',
    'what did the others say?',
    'not the strike',
    'without pay',
    'about pay, not fares',
    'anyone but Holm',
    'not Meridian Today',
    'who hasn’t?',
    'summarise those',
  ])('“%s” is refused in words, with what was asked last, and replaces nothing', async (line) => {
    const first = line.startsWith('summarise') ? 'quotes Marchetti' : DOYLE;
    const asked = (await ask(first)).readAs!;
    const refused = await ask(line);
    expect(refused.refused).toBeDefined();
    expect(refused.readAs).toBeUndefined();
    expect(notesOf(refused)).toContain(`Asked last here: /${asked}. Go on from it with “`);
    expect((await ask('only direct quotes')).readAs).toBe(`${asked} kind:direct`);
  });

  test.each<[string, string]>([
    // A question that failed is not gone on from
    [`${DOYLE} | did Petrak reply to her? | since Monday`, 'since:2026-03-16'],
    [`${DOYLE} | quotes nobodyknown | since Monday`, 'since:2026-03-16'],
    [`${DOYLE} | quotes Marsh | since Monday`, 'since:2026-03-16'],
  ])('%s: goes on from what was answered', async (lines, more) => {
    const { readAs } = await last(lines);
    expect(readAs).toBe(`quotes speaker:"Ilse Marchetti" about:ferry ${more}`);
  });

  test.each<[string, string, string]>([
    [
      `${TWO} | as a spreadsheet`,
      'quotes speaker:"Ilse Marchetti; Greta Holm" about:strike as:csv',
      '',
    ],
    [`${TWO} | as quotes`, 'quotes speaker:"Ilse Marchetti; Greta Holm" about:strike', ''],
    [
      `${TWO} | only reported ones`,
      'quotes speaker:"Ilse Marchetti; Greta Holm" about:strike kind:reported',
      '',
    ],
    [
      `${TWO} | what did they say about pay?`,
      'quotes speaker:"Ilse Marchetti; Greta Holm" about:pay',
      '',
    ],
    [`${TWO} | timeline`, 'timeline speaker:"Ilse Marchetti" about:strike', 'Greta Holm'],
    [
      `${TWO} | and Tobias Marsh?`,
      'compare speaker:"Ilse Marchetti" with:"Tobias Marsh" about:strike',
      'Greta Holm',
    ],
    [`${TWO} | only Holm`, 'quotes speaker:"Greta Holm" about:strike', 'Ilse Marchetti'],
    [`${TWO} | sum it up`, 'summary topic:strike', 'Ilse Marchetti and Greta Holm'],
    [
      `${TWO} | in any paper`,
      'compare speaker:"Ilse Marchetti" with:"Greta Holm" about:strike',
      '',
    ],
  ])('%s: both stay, or it says who does not', async (lines, readAs, without) => {
    const answer = await last(lines);
    expect(answer.readAs).toBe(readAs);
    if (without) expect(notesOf(answer)).toContain(`Left out: “${without}”.`);
    else expect(notesOf(answer)).not.toContain('Left out');
  });

  test('with two before it, “she” is nobody', async () => {
    expect((await last(`${TWO} | what did she say?`)).title).toContain('whom “she” means');
  });

  test.each<[string, string]>([
    ['quotes Marchetti | follow him', 'follow who:"Ilse Marchetti"'],
    ['summary ferry | follow this', 'follow about:ferry'],
    [`${DOYLE} | summarise this please`, 'summary topic:ferry'],
    [`${DOYLE} | summarize`, 'summary topic:ferry'],
    [`${DOYLE} | who is that?`, 'speakers list name:"Ilse Marchetti"'],
    ['summary ferry | who said that?', 'quotes about:ferry'],
  ])('%s: means what the thread is about', async (lines, readAs) => {
    expect((await last(lines)).readAs).toBe(readAs);
  });

  test.each(['follow her', 'who is it?'])('“%s” behind a topic is refused', async (line) => {
    const { title, actions } = await last(`summary ferry | ${line}`);
    expect(title).toMatch(/^I do not know whom “(?:her|it)” means/u);
    expect(actions.map((one) => one.line)).toEqual(['speakers']);
  });

  test.each([
    ['und Holm?', 'Ganze Sätze verstehe ich nur auf Englisch'],
    ['depuis lundi', 'en anglais'],
    ['y Holm?', 'en inglés'],
    ['а Хольм?', 'на английском'],
  ])(
    '“%s” is told in its language that sentences are understood in English',
    async (line, told) => {
      expect((await last(`${DOYLE} | ${line}`)).title).toContain(told);
      expect((await ask(line, { thread: undefined })).title).toContain(told);
    },
  );

  test('who goes on from somebody else’s question is told of it', async () => {
    const other: Partial<Ask> = { user: { id: 'u2', name: 'Other', zone: null, manages: false } };
    const OWN = 'everybody goes on from their own questions';
    await ask(DOYLE);
    expect(notesOf(await ask('and Holm?', { ...other, thread: 'elsewhere' }))).not.toContain(OWN);
    expect(notesOf(await ask('as csv', other))).toContain(OWN);
    const answer = await ask('and Holm?', other);
    expect(answer.readAs).toBe('quotes speaker:"Greta Holm"');
    expect(notesOf(answer)).toContain(OWN);
    // From here on there are questions of their own.
    expect(notesOf(await ask('and Marchetti?', other))).not.toContain(OWN);
  });

  test('outside of threads, too, nothing is left out in silence', async () => {
    for (const line of [
      'quotes by all except Holm',
      'summary ferry, not pay',
      'who didn’t cover the ferry?',
    ])
      expect((await ask(line, { thread: undefined })).refused).toBeDefined();
    expect((await ask('follow her', { thread: undefined })).title).toContain('whom “her” means');
  });

  test('orders and other commands are nothing to go on with', async () => {
    await ask(DOYLE);
    for (const line of ['briefing 25:99', 'follow nobodyknown', 'unfollow nobodyknown'])
      expect(notesOf(await ask(line))).not.toContain('Asked last');
  });
});
