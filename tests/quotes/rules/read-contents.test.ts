import { describe, expect, test } from 'vitest';
import { findEvents } from '../../../src/quotes/rules/find-events.ts';
import { readContents } from '../../../src/quotes/rules/read-contents.ts';
import { docOf, mark } from '../marked.ts';

/** What the events of a sentence report, the words of each in brackets. */
function read(marked: string) {
  const doc = docOf(marked);
  const [unit] = doc.units;
  const found = readContents(doc, unit!, findEvents(doc, unit!));
  return {
    text: mark(doc.text, { '<>': found.flatMap(({ spans }) => spans) }),
    kinds: found.map(({ kind }) => kind),
    found,
  };
}

describe('what an event reports', () => {
  test.each([
    ['Ada Voss said that <the bridge is safe>.', 'indirect'],
    ['<The bridge is safe>, Ada Voss said.', 'indirect'],
    ['According to Ada Voss, <the bridge is safe>.', 'indirect'],
    ['“<The bridge is safe>,” Ada Voss said.', 'direct'],
    ['“<The bridge>,” Ada Voss said, “<is safe.>”', 'direct'],
    ['“<The bridge is safe.>” — Ada Voss', 'direct'],
    ['ANN WALLACE: <The bridge is safe>.', 'direct'],
    ['Ada Voss said <the bridge was “safe”>.', 'mixed'],
    ['Ada Voss described the bridge as <“safe”>.', 'mixed'],
    ['“<It is safe>,” Ada Voss said of the bridge, which is new.', 'direct'],
  ])('%s', (marked, kind) => {
    expect(read(marked)).toMatchObject({ text: marked, kinds: [kind] });
  });

  test.each([
    ['Ada Voss said <it is safe> and added that <it is old>.', ['indirect', 'indirect']],
    ['“<It is safe>,” Ada Voss said, adding that <it is old>.', ['direct', 'indirect']],
    ['Ada Voss said that <it is safe>: “<Look at it.>”', ['indirect', 'direct']],
  ])('is two statements in: %s', (marked, kinds) => {
    expect(read(marked)).toMatchObject({ text: marked, kinds });
  });

  test('gives a quotation to one event only', () => {
    const { found } = read('“It is safe,” Ada Voss said and Bo Roe added.');
    const stretches = found.flatMap((one) => one.stretches);
    expect(stretches).toEqual([...new Set(stretches)]);
    expect(found).toHaveLength(1);
  });

  test('is surer with a verb than in looser forms', () => {
    const sureOf = (text: string) => read(text).found[0]?.sure;
    expect(sureOf('Ada Voss said the bridge is safe.')).toBe(0.95);
    expect(sureOf('According to Ada Voss, the bridge is safe.')).toBe(0.9);
    expect(sureOf('Ada Voss described the bridge as “safe”.')).toBe(0.85);
  });

  test('is marked where the layout tells the speaker, who has no cue', () => {
    expect(read('ANN WALLACE: It is safe.').found).toMatchObject([{ form: 'label', cue: null }]);
    expect(read('Ada Voss said: It is safe.').found[0]).not.toHaveProperty('form');
  });
});
