import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitReply } from '../../src/chat/fit/fit.ts';
import type { PairBlock, Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { PLACE } from '../support/newsroom.ts';
import { addFeed, makeArticle, makeQuote } from '../support/records.ts';
import { BREKKE, openRiverDesk, type Said, VESTBY } from '../support/river-desk.ts';

type Desk = Awaited<ReturnType<typeof openRiverDesk>>;

const pairsOf = ({ blocks }: Reply): PairBlock[] =>
  blocks.flatMap((block) => (block.kind === 'pair' ? block : []));
const said = ({ sides }: PairBlock): string[] =>
  sides.map(({ quotes, gap }) => quotes.map(({ texts }) => texts.join(' … ')).join(' / ') || gap);
const told = (answer: Reply) => pairsOf(answer).map((pair) => [pair.title, ...said(pair)]);

const GAP = 'No statement found that day.';

describe('/compare', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openRiverDesk();
  });
  afterAll(() => desk.close());

  test('sets two speakers side by side, date by date, and says where one said nothing', async () => {
    const answer = await desk.ask('/compare vestby and brekke about weir');
    expect(answer.title).toBe('Runa Vestby and Odd Brekke, on “weir”');
    expect(told(answer)).toEqual([
      ['17 March 2026', 'The weir holds back more mud than water', GAP],
      ['16 March 2026', GAP, 'Without the weir there is no pool to fish in'],
      [
        '10 February 2026',
        'The old weir will be gone by the end of August',
        'We would keep the weir just as it is',
      ],
      ['12 January 2026', 'The old weir will be gone by the end of June', GAP],
    ]);
    expect(pairsOf(answer)[0]!.sides.map(({ name }) => name)).toEqual([
      'Runa Vestby',
      'Odd Brekke',
    ]);
    expect(answer.blocks).toContainEqual({
      kind: 'note',
      text: 'Runa Vestby: 3 statements that name “weir”. Odd Brekke: 2 statements that name “weir”. By date, newest first. Every word is copied from the article.',
    });
    expect(replyText(answer)).not.toMatch(/contradict|disagree|against|agree|false/iu);
  });

  test('understands plain words', async () => {
    const wanted = 'compare speaker:"Runa Vestby" with:"Odd Brekke" about:weir';
    for (const line of [
      'compare vestby and brekke on the weir',
      'compare vestby with brekke about the weir',
      'compare Runa Vestby vs Odd Brekke on the weir',
      'compare vestby brekke about:weir',
      'compare Runa Vestby Odd Brekke about:weir',
      'compare vestby, brekke weir',
      'compare speaker:vestby with:brekke about:weir',
      'compare speaker:"vestby; brekke" about:weir',
      'vestby vs brekke on the weir',
      'Runa Vestby versus Odd Brekke about the weir?',
    ])
      expect((await desk.ask(line)).readAs, line).toBe(wanted);
  });

  test('keeps to times and outlets', async () => {
    const answer = await desk.ask('compare vestby and brekke since:2026-03-01');
    expect(pairsOf(answer).map(({ title }) => title)).toEqual([
      '17 March 2026',
      '16 March 2026',
      '10 March 2026',
    ]);
    const ledger = await desk.ask('compare vestby and brekke source:ledger');
    expect(told(ledger)).toEqual([
      ['11 February 2026', 'The old weir will be gone by the end of August', GAP],
    ]);
  });

  test('asks which outlet is meant, and the button still compares', async () => {
    const desk = await openRiverDesk();
    for (const title of ['North Post', 'South Post'])
      await desk.store.saveFeed({
        url: `https://${title.slice(0, 5)}.example/feed`,
        title,
        group: null,
        kind: 'network',
        shared: true,
        now: '2026-03-01T10:00:00.000Z',
      });
    for (const line of [
      'compare vestby and brekke on the weir in the post',
      'compare vestby and brekke in the post',
    ]) {
      const { actions } = await desk.ask(line);
      expect(
        actions.map(({ label }) => label),
        line,
      ).toEqual(['North Post', 'South Post']);
      expect(actions[0]!.line, line).toMatch(/^compare speaker:vestby with:brekke .*North Post/u);
    }
    await desk.close();
  });

  test('shows one side alone where the other said nothing at all', async () => {
    const answer = await desk.ask('compare vestby and brekke about:salmon');
    expect(told(answer)).toEqual([
      ['10 March 2026', 'Salmon do not wait for a budget to be passed', GAP],
    ]);
    expect(replyText(answer)).toContain('Odd Brekke: no statement.');
  });

  test('asks whom you mean, of each of the two', async () => {
    for (const [line, other] of [
      ['compare holt and vestby', 'Runa Vestby'],
      ['compare vestby and holt', 'Runa Vestby'],
      ['vestby vs holt', 'Runa Vestby'],
    ] as const) {
      const { title, actions } = await desk.ask(line);
      expect(title, line).toMatch(/^Several people here are called “holt”/u);
      const ida = actions.find(({ label }) => label === 'Ida Holt, mayor')!;
      const answer = await desk.ask(ida.line);
      expect(answer.title, line).toContain('Ida Holt');
      expect(answer.title, line).toContain(other);
    }
    const first = await desk.ask('compare holt and holt');
    const second = await desk.ask(first.actions[0]!.line);
    expect(second.title).toMatch(/^Several people here are called “holt”/u);
  });

  test('asks “did you mean” of each of the two', async () => {
    for (const line of ['compare vestbi and brekke', 'compare brekke and vestbi on the weir']) {
      const { title, actions } = await desk.ask(line);
      expect(title, line).toContain('Did you mean Runa Vestby?');
      expect(pairsOf(await desk.ask(actions[0]!.line)).length, line).toBeGreaterThan(0);
    }
    const { title } = await desk.ask('compare vestby and xyzzy');
    expect(title).toMatch(/^No quotes by “xyzzy”\./u);
  });

  test('refuses one person twice, by name, and says what to do', async () => {
    const { title, actions } = await desk.ask('compare vestby and runa vestby about weir');
    expect(title).toBe(
      '“vestby” and “runa vestby” are both Runa Vestby. Name two speakers to compare; what one said over time is in a timeline.',
    );
    expect((await desk.ask(actions[0]!.line)).title).toBe(
      'Timeline: Runa Vestby, head of the river board, on “weir”',
    );
    expect((await desk.ask('compare vestby and vestby')).title).toMatch(
      /^“vestby” is named twice/u,
    );
  });

  test('refuses three names, and takes just two', async () => {
    for (const line of [
      'compare vestby, brekke and ida holt',
      'compare speaker:"vestby; brekke" with:"ida holt"',
    ]) {
      const { title, actions } = await desk.ask(line);
      expect(title, line).toMatch(/^Only two speakers can be compared at a time\./u);
      expect((await desk.ask(actions[0]!.line)).title).toBe('Runa Vestby and Odd Brekke');
    }
    const { title, actions } = await desk.ask('compare vestby');
    expect(title).toMatch(/^With whom\? Name a second speaker/u);
    expect((await desk.ask(actions[0]!.line)).title).toMatch(/^Timeline: Runa Vestby/u);
    expect((await desk.ask('compare')).title).toMatch(/^Name two speakers/u);
  });

  test('says what was searched where neither said anything, and offers the next step', async () => {
    const { title, blocks, actions } = await desk.ask(
      'compare vestby and brekke about:tunnel since:30d',
    );
    expect(title).toBe(
      'No statement by Runa Vestby or Odd Brekke about tunnel in the last 30 days.',
    );
    expect(blocks.at(-1)).toEqual({ kind: 'text', text: expect.stringMatching(/^Searched /u) });
    expect(actions.map(({ label }) => label)).toEqual([
      'On any topic',
      'At any time',
      'Timeline: Runa Vestby',
      'Timeline: Odd Brekke',
    ]);
    expect(pairsOf(await desk.ask(actions[0]!.line)).length).toBeGreaterThan(0);
  });

  test('gives programs both sides of every date', async () => {
    const { data } = await desk.ask('compare vestby and brekke about weir', { whole: true });
    expect(data).toMatchObject({
      speakers: [
        { name: 'Runa Vestby', total: 3, perWeek: [{ week: '2026-01-12', statements: 1 }, {}, {}] },
        { name: 'Odd Brekke', total: 2 },
      ],
      dates: [
        {
          date: '2026-03-17',
          sides: [
            {
              speaker: 'Runa Vestby',
              quotes: [{ text: 'The weir holds back more mud than water' }],
            },
            { speaker: 'Odd Brekke', quotes: [] },
          ],
        },
        { date: '2026-03-16' },
        { date: '2026-02-10' },
        { date: '2026-01-12' },
      ],
    });
  });

  test('shows nothing that only another place may see', async () => {
    const { id: feedId } = await addFeed(desk.store, 'https://other.example/feed', {
      followedBy: ['elsewhere'],
    });
    const text = '“Nobody here may read this of me,” said Odd Brekke.';
    const quote = makeQuote(text, 'Nobody here may read this of me', { speaker: BREKKE });
    await desk.store.saveArticle(makeArticle({ feedId, id: 'secret', text }), [quote], '');
    const inPlace = async (id: string) =>
      JSON.stringify(
        pairsOf(await desk.ask('compare vestby and brekke', { place: { ...PLACE, id } })),
      );
    expect(await inPlace(PLACE.id)).not.toContain('may read this');
    expect(await inPlace('elsewhere')).toContain('may read this');
  });

  test('takes hostile names for what they are', async () => {
    for (const line of [
      `compare ${'x'.repeat(3_000)} and vestby`,
      `compare ${'vestby and '.repeat(30)}brekke`,
      'compare <b>vestby</b> and brekke',
      'compare ; and ;',
      'compare and and and',
      'compare with to against',
      'compare "**" with "@everyone"',
      'compare vestby and brekke about:"\' OR 1=1 NEAR("',
      'vestby vs vs brekke',
      'vs',
      'a vs b',
    ]) {
      const { title } = await desk.ask(line);
      expect(title.length, line).toBeLessThan(500);
    }
    expect(desk.broken).toEqual([]);
  });
});

describe('a long comparison', () => {
  const many: Said[] = Array.from({ length: 40 }, (_, n) => ({
    speaker: n % 3 === 0 ? BREKKE : VESTBY,
    words: `The gate of the weir was opened ${n} times`,
    // Five a day, so that some days are told in several pairs
    day: `2026-03-${String(1 + Math.floor(n / 5)).padStart(2, '0')}`,
    ...(n > 36 && { article: { dating: 'unknown' as const } }),
  }));

  test('loses nothing and shows nothing twice over all its pages', async () => {
    const desk = await openRiverDesk(many);
    // In less room than any platform has, one pair is cut, and says so.
    for (const chars of [2_000, 4_000, 12_000]) {
      const met: string[] = [];
      let line: string | undefined = 'compare vestby and brekke';
      for (let page = 0; line !== undefined && page < 80; page++) {
        const fitted: Reply = fitReply(await desk.ask(line), { chars, blocks: 40, actions: 5 });
        met.push(
          ...pairsOf(fitted).flatMap(({ sides }) =>
            sides.flatMap(({ quotes }) => quotes.flatMap(({ texts }) => texts)),
          ),
        );
        line = fitted.actions.find(({ label }) => label.startsWith('Next'))?.line;
      }
      expect(met.toSorted(), String(chars)).toEqual(many.map(({ words }) => words).sort());
    }
    const answer = await desk.ask('compare vestby and brekke', { whole: true });
    const { dates } = answer.data as { dates: { date: string | null }[] };
    expect(dates.at(-1)!.date).toBeNull();
    await desk.close();
  });

  test('says that a day goes on, and that a side was shown before', async () => {
    const day = '2026-03-02';
    const desk = await openRiverDesk([
      ...['mud', 'sand', 'silt'].map((what) => ({
        speaker: VESTBY,
        words: `There is ${what} in the river`,
        day,
      })),
      { speaker: BREKKE, words: 'There are trout in the river', day },
    ]);
    expect(told(await desk.ask('compare vestby and brekke'))).toEqual([
      ['2 March 2026', expect.stringContaining(' / '), 'There are trout in the river'],
      ['2 March 2026, continued', expect.stringContaining('There is'), 'Shown before.'],
    ]);
    await desk.close();
  });
});
