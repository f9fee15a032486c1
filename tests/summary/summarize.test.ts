import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankSentences } from '../../src/summary/rank.ts';
import { summarize } from '../../src/summary/summarize.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { foldTerms } from '../../src/text/terms.ts';

const source = (articleId: string, text: string) => ({
  articleId,
  sentences: splitSentences(text),
});
const texts = (...args: Parameters<typeof summarize>) =>
  summarize(...args).picks.map(({ text }) => text);

const FERRY =
  'Ferries in Sill Bay stopped on Monday as crews began a strike over pay. ' +
  'He called it a dark day. ' +
  'The Seafarers’ Union wants crews to be paid eight percent more for ferries at night. ' +
  'Sign up for our newsletter to read more about ferries and crews. ' +
  '“We go on,” said the union of the ferry crews in Sill Bay. ' +
  'Calder Lines offers its ferry crews four percent. ' +
  'Hotels on the islands report that guests stay away.';

describe('a summary', () => {
  const ferry = source('ferry', FERRY);

  it('copies sentences word for word, with their place', () => {
    const { picks, outOf } = summarize([ferry], { count: 3 });
    expect(picks).toHaveLength(3);
    expect(outOf).toBe(7);
    for (const { start, end, text, articleId } of picks) {
      expect(FERRY.slice(start, end)).toBe(text);
      expect(articleId).toBe('ferry');
    }
  });

  it('leads with the lead and follows the order of the text', () => {
    const { picks } = summarize([ferry], { count: 4 });
    expect(picks[0]).toMatchObject({ start: 0, score: 1 });
    const starts = picks.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('never shows what points back, what is no news or a quotation without its speaker', () => {
    const shown = texts([ferry], { count: 99 }).join('\n');
    expect(shown).not.toMatch(/dark day|newsletter|We go on/u);
    expect(texts([ferry], { count: 99 })).toHaveLength(4);
  });

  it('never shows half a quotation', () => {
    const text =
      'Ann Lee said: “We go on with the strike. We will win it.” Fares rise on Monday, too.';
    expect(texts([source('a', text)], { count: 9 })).toEqual(['Fares rise on Monday, too.']);
  });

  it('says the same thing once', () => {
    const one = source('one', 'Ferries in Sill Bay stopped on Monday as crews began a strike.');
    const two = source('two', 'Ferries in Sill Bay stopped Monday as crews began a strike.');
    const other = source('other', 'A film about storms opened the festival in Northgate.');
    expect(texts([one, two, other], { count: 3 })).toHaveLength(2);
  });

  it('follows the order of its sources', () => {
    const a = source('a', 'Ferries in Sill Bay stopped on Monday at noon.');
    const b = source('b', 'A film about storms opened the festival in Northgate.');
    expect(texts([a, b], { count: 2 })).toEqual([a, b].map(({ sentences: [one] }) => one?.text));
    expect(texts([b, a], { count: 2 })).toEqual([b, a].map(({ sentences: [one] }) => one?.text));
  });

  it('lifts what was asked for', () => {
    const hotels = 'Hotels on the islands report that guests stay away.';
    expect(texts([ferry], { count: 2 })).not.toContain(hotels);
    expect(texts([ferry], { count: 2, query: foldTerms('hotels, islands') })).toContain(hotels);
  });

  it('is the lead where nothing may stand alone', () => {
    const text = 'He left at noon. She stayed. They met again.';
    expect(summarize([source('a', text)])).toEqual({
      picks: [{ start: 0, end: 16, text: 'He left at noon.', articleId: 'a', score: 0 }],
      outOf: 3,
    });
  });

  it('of nothing is empty', () => {
    expect(summarize([])).toEqual({ picks: [], outOf: 0 });
    expect(summarize([source('a', '')])).toEqual({ picks: [], outOf: 0 });
  });

  it('of a very long text or of very many is found', () => {
    const long = Array.from({ length: 10_000 }, (_, n) => `Ferry number ${n} left the harbour.`);
    const { picks, outOf } = summarize([source('a', long.join(' '))], { count: 5 });
    expect([picks.length, outOf]).toEqual([5, 10_000]);
    const many = long.map((text, n) => source(`${n}`, text));
    expect(summarize(many, { count: 5 }).picks).toHaveLength(5);
  });

  it('slices back and is in order, whatever the text', () => {
    const words = fc.constantFrom('Ann', 'ferry', 'He', 'said', '“no', 'yes.”', 'stop.', '\n', '%');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const pick of summarize([source('a', text)], { count: 3 }).picks) {
          expect(text.slice(pick.start, pick.end)).toBe(pick.text);
          expect(pick.start).toBeGreaterThanOrEqual(end);
          expect(pick.score >= 0 && pick.score <= 1).toBe(true);
          end = pick.end;
        }
      }),
    );
  });
});

describe('a rank', () => {
  it('is higher for what others repeat', () => {
    const text = (last: string) =>
      `Storms hit the coast. Ferries in Sill Bay stopped as crews began a strike. Low Tide, a film, opened the festival of Northgate. ${last}`;
    const scores = (last: string) => {
      const [, ferries, film] = rankSentences([source('a', text(last))]).map(({ score }) => score);
      return (ferries ?? 0) - (film ?? 0);
    };
    expect(scores('Crews of ferries in Sill Bay want more pay.')).toBeGreaterThan(
      scores('Northgate cheered Low Tide at its festival.'),
    );
  });

  it('is nothing for what is too short or too long', () => {
    const ranked = rankSentences([source('a', `Storms hit. Words${' and words'.repeat(30)} end.`)]);
    expect(ranked.map(({ score }) => score)).toEqual([0, 0]);
  });
});
