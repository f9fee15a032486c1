import { describe, expect, test } from 'vitest';
import { type Attribution, makeAttribution } from '../../src/quotes/attribution.ts';
import { combine } from '../../src/quotes/combine.ts';
import { trimRegion } from '../../src/quotes/region.ts';
import { type Brackets, docOf, mark, phrasesIn } from './marked.ts';

/** An attribution for each phrase in brackets. */
function attributionsIn(marked: string, brackets: Brackets, more: Partial<Attribution>) {
  const doc = docOf(marked);
  return phrasesIn(marked, brackets).map(({ first, last }) => {
    const { unit } = doc.tokens[first]!;
    const region = trimRegion(doc, first, last)!;
    return makeAttribution(doc, [region], { cue: null, source: null, unit, sure: 0.8, ...more });
  });
}

/** What is left of the learned in <> beside the ruled in {}. */
function left(marked: string, { sure = 0.8, form }: Partial<Attribution> = {}): string {
  const learned = attributionsIn(marked, '<>', { sure });
  const ruled = attributionsIn(marked, '{}', form ? { form } : {});
  const doc = docOf(marked);
  const none = { turns: [], settled: new Set<number>() };
  return mark(doc.text, { '<>': combine(doc, learned, ruled, none).flatMap(({ spans }) => spans) });
}

describe('what was learned', () => {
  test.each([
    'Voss said <it is safe>.',
    '“<It is safe>,” Voss said.',
    '“<The Bridge is safe>,” Voss said.',
    'Voss said “<Never>”.',
    'Voss said “<It Is Safe In All Of Our Old Towns>”.',
  ])('stays: %s', (marked) => {
    expect(left(marked)).toBe(marked);
  });

  test.each([
    ['a scrap', 'Voss thanked <the crews>.'],
    ['a title', 'Voss wrote “<No Crew, No Boat>”.'],
    ['a title with small words', 'Voss wrote “<No Oil for Boats>”.'],
    ['a sign of two words', 'It read “<Safe Bridge>”.'],
  ])('goes if it is %s', (_, marked) => {
    expect(left(marked)).not.toContain('<');
  });

  test('stays if it is certain, title or not', () => {
    const marked = 'Voss wrote “<No Crew, No Boat>”.';
    expect(left(marked, { sure: 0.95 })).toBe(marked);
  });
});

describe('what was ruled', () => {
  test('holds where the layout tells the speaker', () => {
    const marked = 'VOSS: {We go <now and then>}. Roe said <it is safe>.';
    expect(left(marked, { form: 'label' })).toBe(
      'VOSS: <We go now and then>. Roe said <it is safe>.',
    );
  });

  test('is left to the learned everywhere else', () => {
    expect(left('Voss said {we go now}. Roe said <it is safe>.')).toBe(
      'Voss said we go now. Roe said <it is safe>.',
    );
  });

  test('names who speaks where nothing else is known of a quotation', () => {
    const marked = '“It is late,” says [Voss], “{and we go now}.”';
    const doc = docOf(marked);
    const [source] = phrasesIn(marked, '[]');
    const none = { turns: [], settled: new Set<number>() };
    const learned = attributionsIn(marked, '{}', {});
    const ruled = attributionsIn(marked, '{}', { source: source!, sure: 0.9 });
    expect(combine(doc, learned, ruled, none)[0]?.source).toBe(source);
  });
});
