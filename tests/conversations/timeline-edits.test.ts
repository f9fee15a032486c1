import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Block, Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { makeQuote } from '../support/records.ts';
import { BREKKE, openRiverDesk, type Said, VESTBY } from '../support/river-desk.ts';

type Desk = Awaited<ReturnType<typeof openRiverDesk>>;

const FOUR = 'We can spare four boats for the weir and not one boat more';
const THREE = FOUR.replace('four', 'three');
const LEDGER = { outlet: 'The Ledger', title: 'Boats for the weir' };
const EDITED = '2026-03-15T09:00:00.000Z';

const ofKind = <K extends Block['kind']>({ blocks }: Reply, kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const cards = (answer: Reply) =>
  ofKind(answer, 'quote').map(({ texts, source }) => `${texts[0]} (${source.outlet})`);
const remarkOf = (answer: Reply, words: string) =>
  ofKind(answer, 'quote').find(({ texts }) => texts[0] === words)?.source.remark ?? '';
const headings = (answer: Reply) => ofKind(answer, 'heading').map(({ text }) => text);

let desk: Desk;
const open = async (said: Said[]) => {
  desk = await openRiverDesk(said);
};
afterEach(() => desk.close());

/** The page of a report with other words in the same place, as it was read again. */
async function edit(at: number, words: string, other: string | null, now = EDITED): Promise<void> {
  const old = (await desk.store.findCurrent(`r${at}`))!;
  const text = old.text.replace(words, other ?? 'Nothing of that is left');
  const quotes = other
    ? [makeQuote(text, other, { speaker: VESTBY, terms: foldTerms(text).join(' ') })]
    : [];
  await desk.store.reviseArticle(`r${at}`, {
    ...{ title: old.title, text, quotes, terms: foldTerms(text).join(' ') },
    ...{ company: [], bands: [], isWithdrawn: () => false, now },
  });
}

describe('a timeline of reports that were edited', () => {
  beforeEach(() =>
    open([
      { speaker: VESTBY, words: FOUR, day: '2026-03-02', article: LEDGER },
      { speaker: VESTBY, words: THREE, day: '2026-03-02' },
      { speaker: BREKKE, words: 'We would keep the weir just as it is', day: '2026-03-15' },
    ]),
  );

  test('says that an outlet has the words no longer, and not that it has them', async () => {
    await edit(0, FOUR, THREE);
    expect(remarkOf(await desk.ask('timeline vestby'), THREE)).toBe('also in The Ledger');
    await edit(1, THREE, null);
    const answer = await desk.ask('timeline vestby');
    expect(cards(answer)).toEqual([`${THREE} (The Ledger)`, `${FOUR} (The Ledger)`]);
    expect(replyText(answer)).not.toMatch(/also in/u);
    expect(remarkOf(answer, THREE)).toBe(
      'came with an edit: first seen in this report on 15 March 2026; no longer in The Gazette, which had it on 2 March 2026',
    );
  });

  test('tells both versions by the days on which they stood there, and what differs', async () => {
    await edit(1, THREE, null);
    await edit(0, FOUR, THREE);
    for (const line of ['timeline vestby', 'timeline vestby about:boats']) {
      const answer = await desk.ask(line);
      expect(cards(answer), line).toEqual([`${THREE} (The Ledger)`, `${FOUR} (The Ledger)`]);
      expect(remarkOf(answer, FOUR)).toMatch(/^no longer in the article, as read on 2026-03-15/u);
      const [diff] = ofKind(answer, 'diff');
      expect(diff!.legend).toEqual({ gone: 'only on 2 March', new: 'only on 15 March' });
    }
  });

  test('stands beside others of the day on which the edit was seen', async () => {
    await edit(1, THREE, null);
    await edit(0, FOUR, THREE);
    const answer = await desk.ask('compare vestby with:brekke');
    const pairs = ofKind(answer, 'pair');
    expect(pairs.map(({ title }) => title)).toEqual(['15 March 2026', '2 March 2026']);
    const [today] = pairs[0]!.sides[0]!.quotes;
    expect(today).toMatchObject({ texts: [THREE] });
    expect(today!.source.remark).toMatch(/^came with an edit: .*; no longer in The Gazette/u);
  });

  test('names an edit of the same day as one', async () => {
    await edit(1, THREE, null);
    await edit(0, FOUR, THREE, '2026-03-02T18:00:00.000Z');
    const [diff] = ofKind(await desk.ask('timeline vestby'), 'diff');
    expect(diff!.legend).toEqual({ gone: 'only before the edit', new: 'only after the edit' });
    expect(remarkOf(await desk.ask('timeline vestby'), THREE)).not.toMatch(/came with an edit/u);
  });

  test('leaves out what came with an edit after the time asked for', async () => {
    await edit(0, FOUR, THREE);
    await edit(1, THREE, null);
    const answer = await desk.ask('timeline vestby until:2026-03-10');
    expect(cards(answer)).toEqual([`${FOUR} (The Ledger)`, `${THREE} (The Gazette)`]);
    expect(remarkOf(answer, THREE)).toMatch(/^no longer in the article/u);
  });
});

describe('a timeline on a topic', () => {
  const BUILD = 'We are going to build a pass that leaves not a single salmon below the mill';
  const NOT = 'We are not going to build a ladder that leaves a single salmon below the mill';
  const QUAY = 'The ladder is safe for every fish that wants to climb';

  test('has the other wording of a statement that names it, where that does not', async () => {
    await open([
      { speaker: VESTBY, words: NOT, day: '2026-03-02' },
      { speaker: VESTBY, words: BUILD, day: '2026-03-09' },
      { speaker: VESTBY, words: 'Nobody asked the herons what they think', day: '2026-03-10' },
    ]);
    const answer = await desk.ask('timeline vestby about:ladder');
    expect(cards(answer)).toEqual([`${BUILD} (The Gazette)`, `${NOT} (The Gazette)`]);
    expect(ofKind(answer, 'diff')).toHaveLength(1);
    expect(replyText(answer)).toContain(
      '1 statement that names “ladder” and 1 in nearly the same words as one of these',
    );
    expect(headings(answer)).toEqual(['March 2026: 2 statements']);
  });

  test('says of what only the reporter named that the reporter did', async () => {
    await open([
      { speaker: VESTBY, words: QUAY, day: '2026-03-02', quote: { terms: 'ladder safe quai' } },
    ]);
    const answer = replyText(await desk.ask('timeline vestby about:quay'));
    expect(answer).toContain('1 statement with “quay” in the reporter’s words only');
    expect(answer).not.toContain('names “quay”');
    const compared = replyText(await desk.ask('timeline vestby about:ladder'));
    expect(compared).toContain('1 statement that names “ladder”');
  });
});
