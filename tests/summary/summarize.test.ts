import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/summary/summarize.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

const source = (articleId: string, text: string, title = '') => ({
  articleId,
  title,
  text,
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

  test('copies sentences word for word, with their place', () => {
    const { picks, outOf, basis } = summarize([ferry], { count: 3 });
    expect(picks).toHaveLength(3);
    expect([outOf, basis]).toEqual([7, 'ranked']);
    for (const { start, end, text, articleId } of picks) {
      expect(FERRY.slice(start, end)).toBe(text);
      expect(articleId).toBe('ferry');
    }
  });

  test('leads with the lead and follows the order of the text', () => {
    const { picks } = summarize([ferry], { count: 4 });
    expect(picks[0]).toMatchObject({ start: 0, score: 1 });
    const starts = picks.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('never shows what is no news', () => {
    expect(texts([ferry], { count: 99 }).join('\n')).not.toContain('newsletter');
  });

  test('shows what points back only after the sentence it points to', () => {
    const shown = texts([ferry], { count: 99 });
    const at = shown.indexOf('He called it a dark day.');
    if (at >= 0) expect(shown[at - 1]).toMatch(/^Ferries in Sill Bay/u);
    const alone =
      'Sign up for our newsletter today. He called it a dark day. Ferries stopped on Monday.';
    expect(texts([source('a', alone)], { count: 9 })).toEqual(['Ferries stopped on Monday.']);
  });

  test('never shows half a quotation', () => {
    const text =
      'Ann Lee said: “We go on with the strike. We will win it.” Fares rise on Monday, too.';
    expect(texts([source('a', text)], { count: 9 })).toEqual(['Fares rise on Monday, too.']);
  });

  test('keeps to a number of characters, the most important sentence first', () => {
    const lead = texts([ferry], { count: 1 });
    expect(texts([ferry], { count: 3, characters: 10 })).toEqual(lead);
    const short = texts([ferry], { count: 5, characters: 200 });
    expect(short).toContain(lead[0]);
    expect(short.join('').length).toBeLessThanOrEqual(200);
  });

  test('lifts what was asked for', () => {
    const hotels = 'Hotels on the islands report that guests stay away.';
    expect(texts([ferry], { count: 1 })).not.toContain(hotels);
    expect(texts([ferry], { count: 1, topic: 'hotel guests' })).toEqual([hotels]);
  });

  test('shows no quotation without its speaker, whatever its marks', () => {
    const text = 'Ann Lee spoke on Monday. ‘We go on with the strike until Monday.’ Fares rise.';
    for (const marked of [text, text.replace('‘', '“').replace('’', '”')])
      expect(texts([source('a', marked)], { count: 1, topic: 'strike' })).toEqual([
        'Ann Lee spoke on Monday.',
      ]);
  });

  test('prefers a name as it was asked for to its words elsewhere', () => {
    const text =
      'Storms hit Port Calder on Monday. Jo Lee and Ann Roe met the crews of the ferries. Ann Lee met the crews of the ferries.';
    expect(texts([source('a', text)], { count: 1, topic: 'Ann Lee' })).toEqual([
      'Ann Lee met the crews of the ferries.',
    ]);
  });
});

describe('a summary of several articles', () => {
  const one = source('one', 'Ferries in Sill Bay stopped on Monday as crews began a strike.');
  const two = source('two', 'Ferries in Sill Bay stopped Monday as crews began a strike.');
  const other = source('other', 'A film about storms opened the festival in Northgate.');

  test('says the same thing once, and names who else says it', () => {
    const { picks } = summarize([one, two, other], { count: 3 });
    expect(picks).toHaveLength(2);
    const [ferries, film] = picks;
    expect([ferries?.articleId, ...(ferries?.also ?? [])].sort()).toEqual(['one', 'two']);
    expect(film?.also).toEqual([]);
  });

  test('names nobody who only names the same people', () => {
    const three = source(
      'three',
      'Priya Nkemelu of the Harrow Institute fears for the central bank.',
    );
    const four = source('four', 'Priya Nkemelu of the Harrow Institute told voters of the talks.');
    expect(summarize([three, four], { count: 1 }).picks[0]?.also).toEqual([]);
  });

  test('follows the order of its articles', () => {
    const both = [one, other].map(({ sentences: [first] }) => first?.text);
    expect(texts([one, other], { count: 2 })).toEqual(both);
    expect(texts([other, one], { count: 2 })).toEqual(both.toReversed());
  });

  test('may take along the sentence that another leans on', () => {
    const strike = source(
      'strike',
      'Ann Lee leads the ferry crews of Sill Bay. She wants eight percent more pay for work at night.',
    );
    const shown = texts([strike, other], { count: 3 });
    const at = shown.findIndex((text) => text.startsWith('She'));
    if (at >= 0) expect(shown[at - 1]).toMatch(/^Ann Lee/u);
    expect(shown.length).toBeGreaterThan(1);
  });
});

describe('bad input', () => {
  test('of nothing gives nothing', () => {
    expect(summarize([])).toMatchObject({ picks: [], outOf: 0 });
    expect(summarize([source('a', '')])).toMatchObject({ picks: [], outOf: 0 });
  });

  test('of one sentence gives that', () => {
    expect(texts([source('a', 'Ferries stopped on Monday.')])).toEqual([
      'Ferries stopped on Monday.',
    ]);
  });

  test('gives the lead where nothing may stand alone, and says so', () => {
    const text = 'He left at noon. She stayed there. They met again.';
    expect(summarize([source('a', text)])).toEqual({
      picks: [
        {
          start: 0,
          end: 16,
          text: 'He left at noon.',
          articleId: 'a',
          score: 0,
          also: [],
          added: [],
          cut: false,
        },
      ],
      outOf: 3,
      basis: 'lead',
    });
  });

  test.each([
    'Die Fähren im Hafen von Nordheim standen am Montag still, weil die Mannschaften mehr Lohn verlangen. Der Minister rief beide Seiten zu Gesprächen auf.',
    'Les ferries de la baie sont restés à quai lundi, car les équipages réclament de meilleurs salaires. Le ministre appelle les deux camps à négocier.',
    'Паромы в заливе остановились в понедельник, потому что экипажи требуют повышения зарплаты. Министр призвал обе стороны к переговорам.',
    '湾のフェリーは月曜日に止まった。乗組員は賃上げを求めている。大臣は双方に話し合いを求めた。',
  ])('in another language gives the lead and says so: %s', (text) => {
    const { picks, basis } = summarize([source('a', text)], { count: 1 });
    expect(basis).toBe('language');
    expect(picks.map(({ start }) => start)).toEqual([0]);
  });

  test('takes capitals, a table and a transcript without an error', () => {
    const capitals = FERRY.toUpperCase();
    expect(summarize([source('a', capitals)]).picks.length).toBeGreaterThan(0);
    const table = 'Port | Monday | Tuesday\nSill Bay | 12 | 14\nNorthgate | 9 | 11';
    expect(() => summarize([source('a', table)])).not.toThrow();
    const transcript =
      'LEE: Why did the ferries stop?\nROE: The crews of Calder Lines want more pay.';
    expect(() => summarize([source('a', transcript)])).not.toThrow();
  });

  test('looks at 500 sentences at most, the first of each article', () => {
    const long = Array.from({ length: 10_000 }, (_, n) => `Ferry number ${n} left Sill Bay.`);
    const { picks, outOf } = summarize([source('a', long.join('\n'))], { count: 5 });
    expect([picks.length > 0, outOf]).toEqual([true, 10_000]);
    for (const { text } of picks) expect(long.indexOf(text)).toBeLessThan(500);
    const many = long.slice(0, 600).map((text, n) => source(`${n}`, text));
    expect(summarize(many, { count: 5 }).picks.length).toBeGreaterThan(0);
  });

  test('slices back and is in order, whatever the text', () => {
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
