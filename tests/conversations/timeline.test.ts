import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitReply } from '../../src/chat/fit/fit.ts';
import type { Block, Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { PLACE } from '../support/newsroom.ts';
import { addFeed, makeArticle, makeQuote } from '../support/records.ts';
import { openRiverDesk, RIVER, type Said, VESTBY } from '../support/river-desk.ts';

type Desk = Awaited<ReturnType<typeof openRiverDesk>>;

const wordsOf = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'quote' ? block.texts : []));
const headings = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
const notes = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? block.text : []));
const ofKind = <K extends Block['kind']>({ blocks }: Reply, kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

test('an example in a refusal is of the command that was typed', async () => {
  const desk = await openRiverDesk();
  await expect(desk.ask('timeline speaker:"???"')).resolves.toMatchObject({
    title: expect.stringMatching(
      /^Which speaker\? “\?\?\?” is no name\. For example: “\/timeline speaker:/u,
    ),
  });
  await desk.close();
});

describe('/timeline', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openRiverDesk();
  });
  afterAll(() => desk.close());

  test('gives one speaker’s statements by month, newest first, as cards with their dates', async () => {
    const answer = await desk.ask('/timeline vestby');
    expect(answer.title).toBe('Timeline: Runa Vestby, head of the river board');
    expect(headings(answer)).toEqual([
      'March 2026: 2 statements',
      'February 2026: 1 statement',
      'January 2026: 1 statement',
    ]);
    expect(wordsOf(answer)).toEqual([
      'The weir holds back more mud than water',
      'Salmon do not wait for a budget to be passed',
      'The old weir will be gone by the end of August',
      'The old weir will be gone by the end of June',
    ]);
    expect(notes(answer)[0]).toBe(
      '4 statements, newest first. Every word is copied from the article.',
    );
    for (const { source, speaker } of ofKind(answer, 'quote')) {
      expect(speaker).toBe('Runa Vestby');
      expect(source.published).toMatch(/^2026-0[1-3]-/u);
      const article = await desk.store.findArticle(PLACE.id, source.articleId);
      expect(wordsOf(answer)).toContain(article!.text.slice(source.start, source.end));
    }
  });

  test('shows what differs from nearly the same words before, by their dates, and judges nothing', async () => {
    const answer = await desk.ask('timeline vestby');
    const [diff, ...others] = ofKind(answer, 'diff');
    expect(others).toEqual([]);
    expect(diff!.legend).toEqual({ gone: 'only on 12 January', new: 'only on 10 February' });
    expect(diff!.pieces.filter(({ change }) => change !== 'same')).toEqual([
      { text: 'June', change: 'gone' },
      { text: 'August', change: 'new' },
    ]);
    const at = answer.blocks.indexOf(diff!);
    const before = answer.blocks.slice(0, at).findLast(({ kind }) => kind === 'quote');
    expect(before).toMatchObject({ texts: ['The old weir will be gone by the end of August'] });
    expect(replyText(answer)).not.toMatch(/contradict|revers|flip|broke|lie[sd]?\b|false/iu);
  });

  test('gives the same words of several outlets once, with all of them', async () => {
    const answer = await desk.ask('timeline vestby');
    const august = ofKind(answer, 'quote').find(({ texts }) => texts[0]!.includes('August'));
    expect(august!.source.outlet).toBe('The Gazette');
    expect(august!.source.remark).toBe('also in The Ledger');
    expect(notes(answer)).toContain('The same words again on 11 February 2026.');
  });

  test('shows the weeks as bars, those without any as none', async () => {
    const [chart] = ofKind(await desk.ask('timeline vestby'), 'chart');
    expect(chart!.alt).toBe('4 statements from 12 Jan to 17 Mar 2026; at most 1 in a week.');
    expect(chart!.bars.map(({ value }) => value)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 1]);
  });

  test('keeps to a topic, a time and an outlet', async () => {
    expect(wordsOf(await desk.ask('timeline vestby about:salmon'))).toHaveLength(1);
    expect(wordsOf(await desk.ask('timeline vestby about:weir since:2026-02-01'))).toEqual([
      'The weir holds back more mud than water',
      'The old weir will be gone by the end of August',
    ]);
    const ledger = await desk.ask('timeline vestby source:ledger');
    expect(wordsOf(ledger)).toHaveLength(1);
    expect(ofKind(ledger, 'quote')[0]!.source.outlet).toBe('The Ledger');
  });

  test('leaves out what is no statement', async () => {
    expect(replyText(await desk.ask('timeline vestby'))).not.toContain('what the weir is worth');
  });

  test('understands plain words', async () => {
    const wanted = 'timeline speaker:"Runa Vestby" about:weir';
    for (const line of [
      'timeline vestby weir',
      'timeline of vestby on the weir',
      'timeline Runa Vestby about the weir',
      'how has vestby changed on the weir?',
      'How has Runa Vestby changed her mind about the weir',
    ])
      expect((await desk.ask(line)).readAs, line).toBe(wanted);
  });

  test('asks whom you mean, and the button answers', async () => {
    const { title, actions } = await desk.ask('timeline holt about:town');
    expect(title).toMatch(/^Several people here are called “holt”/u);
    expect(actions.map(({ label }) => label).sort()).toEqual([
      'Ida Holt, mayor',
      'Karl Holt, farmer',
    ]);
    const ida = actions.find(({ label }) => label.startsWith('Ida'))!;
    expect((await desk.ask(ida.line)).title).toBe('Timeline: Ida Holt, mayor, on “town”');
  });

  test('asks “did you mean” where the name is misspelt', async () => {
    for (const line of ['timeline vestbi', 'timeline speaker:vestbi', 'timeline vestbi on weir']) {
      const { title, actions } = await desk.ask(line);
      expect(title, line).toContain('Did you mean Runa Vestby?');
      expect((await desk.ask(actions[0]!.line)).title, line).toMatch(/^Timeline: Runa Vestby/u);
    }
  });

  test('says what was searched where it finds nothing, and offers the next step', async () => {
    const { title, blocks, actions } = await desk.ask('timeline vestby about:tunnel since:30d');
    expect(title).toBe('No statement by Runa Vestby about tunnel in the last 30 days.');
    expect(blocks).toMatchObject([{ kind: 'text', text: expect.stringMatching(/^Searched /u) }]);
    expect(actions.map(({ label }) => label)).toEqual([
      'On any topic',
      'At any time',
      'Who has been quoted',
    ]);
    expect(wordsOf(await desk.ask(actions[0]!.line)).length).toBeGreaterThan(0);
  });

  test('is of one speaker who is named', async () => {
    const two = await desk.ask('timeline vestby and brekke');
    expect(two.title).toMatch(/^A timeline is of one speaker\./u);
    expect((await desk.ask(two.actions[0]!.line)).title).toBe('Runa Vestby and Odd Brekke');
    const nobody = await desk.ask('timeline weir');
    expect(nobody.title).toMatch(/^A timeline is of one speaker: whose words about “weir”\?/u);
    expect((await desk.ask('timeline')).title).toMatch(/^“timeline” needs the speaker’s name/u);
  });

  test('gives programs dates, quotes and weeks', async () => {
    const { data } = await desk.ask('timeline vestby', { whole: true });
    expect(data).toMatchObject({
      total: 4,
      perWeek: [
        { week: '2026-01-12', statements: 1 },
        { week: '2026-02-09', statements: 1 },
        { week: '2026-03-09', statements: 1 },
        { week: '2026-03-16', statements: 1 },
      ],
      statements: [
        { date: '2026-03-17', again: [], differs: null },
        { date: '2026-03-10' },
        {
          date: '2026-02-10',
          again: [{ date: '2026-02-11', outlet: 'The Ledger' }],
          quotes: [{ text: 'The old weir will be gone by the end of August' }],
          differs: { kind: 'diff' },
        },
        { date: '2026-01-12' },
      ],
    });
  });

  test('shows nothing that only another place may see', async () => {
    const { id: feedId } = await addFeed(desk.store, 'https://other.example/feed', {
      followedBy: ['elsewhere'],
    });
    const text = '“Nobody here may read this of me,” said Runa Vestby.';
    const quote = makeQuote(text, 'Nobody here may read this of me', { speaker: VESTBY });
    await desk.store.saveArticle(makeArticle({ feedId, id: 'secret', text }), [quote], '');
    expect(wordsOf(await desk.ask('timeline vestby'))).toHaveLength(4);
    const place = { ...PLACE, id: 'elsewhere' };
    expect(wordsOf(await desk.ask('timeline vestby', { place }))).toHaveLength(5);
  });
});

describe('a timeline of odd words', () => {
  const HOSTILE = '**Weir** <b>@everyone</b> [here](https://evil.example) `x` ‮txet';
  const said: Said[] = [
    ...RIVER.slice(0, 1),
    { speaker: VESTBY, words: HOSTILE, day: '2026-03-01' },
    { speaker: VESTBY, words: `${'the weir and the mill '.repeat(180)}`.trim(), day: '2026-03-02' },
    {
      speaker: VESTBY,
      words: 'Nobody knows when this was said',
      day: '2026-03-03',
      article: { dating: 'unknown' },
    },
  ];
  let desk: Desk;
  beforeAll(async () => {
    desk = await openRiverDesk(said);
  });
  afterAll(() => desk.close());

  test('copies marks and long words as they are, for the platforms to set', async () => {
    const answer = await desk.ask('timeline vestby');
    expect(wordsOf(answer)).toContain(HOSTILE);
    const fitted = fitReply(answer, { chars: 1_500, blocks: 40, actions: 5 });
    expect(replyText(fitted).length).toBeLessThan(2_500);
  });

  test('has what nobody dates at its end, and in no chart', async () => {
    const answer = await desk.ask('timeline vestby');
    expect(headings(answer).at(-1)).toBe('Date unknown: 1 statement');
    expect(wordsOf(answer).at(-1)).toBe('Nobody knows when this was said');
    expect(ofKind(answer, 'chart')[0]!.alt).toMatch(/^3 statements /u);
    expect(notes(answer)).toContain(
      'Nobody dates 1 report of them: they stand at the end, and in no chart.',
    );
  });

  test('takes hostile names and topics for what they are', async () => {
    for (const line of [
      `timeline ${'x'.repeat(3_000)}`,
      `timeline ${'vestby '.repeat(80)}`,
      'timeline <script>alert(1)</script>',
      'timeline "; drop table quotes; --"',
      'timeline vestby about:"the of and"',
      'timeline vestby about:"\' OR 1=1 NEAR("',
      'timeline ;;;',
      'timeline @000000',
    ]) {
      const { title } = await desk.ask(line);
      expect(title.length, line).toBeLessThan(400);
    }
    expect(desk.broken).toEqual([]);
  });

  test('where nobody dates any of it, has no chart at all', async () => {
    const undated = await openRiverDesk(said.slice(3));
    const answer = await undated.ask('timeline vestby');
    expect(headings(answer)).toEqual(['Date unknown: 1 statement']);
    expect(ofKind(answer, 'chart')).toEqual([]);
    await undated.close();
  });
});

describe('a long timeline', () => {
  const said = Array.from({ length: 60 }, (_, n): Said => {
    const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
    return { speaker: VESTBY, words: `The weir lets through ${n} buckets of water a day`, day };
  });

  test('loses nothing and shows nothing twice over all its pages, whatever fits', async () => {
    const desk = await openRiverDesk(said);
    for (const chars of [900, 2_500, 12_000]) {
      const met: string[] = [];
      let line: string | undefined = 'timeline vestby';
      for (let page = 0; line !== undefined && page < 80; page++) {
        const fitted: Reply = fitReply(await desk.ask(line), { chars, blocks: 40, actions: 5 });
        met.push(...wordsOf(fitted));
        const last = fitted.blocks.at(-1);
        if (page > 0) expect(last?.kind).not.toBe('heading');
        // Every number but the first differs from one before: none may be without its difference.
        expect(ofKind(fitted, 'diff').length).toBeGreaterThanOrEqual(
          chars > 900 ? wordsOf(fitted).filter((words) => !/ 0 /u.test(words)).length : 0,
        );
        line = fitted.actions.find(({ label }) => label.startsWith('Next'))?.line;
      }
      expect(met, String(chars)).toEqual(said.map(({ words }) => words).toReversed());
    }
    const second = await desk.ask('timeline vestby from:25');
    expect(headings(second)[0]).toBe('February 2026, continued');
    expect(ofKind(second, 'chart')).toEqual([]);
    const { actions } = fitReply(second, { chars: 900, blocks: 40, actions: 5 });
    expect(actions[1]).toMatchObject({ label: 'First page', line: second.more!.line });
    await desk.close();
  });
});
