import { describe, expect, test } from 'vitest';
import { type View, viewOf } from '../../../src/quotes/tagger/view.ts';
import { hashText } from '../../../src/text/hash.ts';
import { docOf } from '../marked.ts';
import { tokenAtBar } from '../token-at-bar.ts';
import { LEXICON } from './lexicon.ts';

type Column = Exclude<keyof View, 'tokens' | 'words' | 'stretch'>;

describe('the view of the token behind the bar', () => {
  test.each<[string, Column, number]>([
    ['“No,” Ada |said.', 'quoteLeft', 3],
    ['|Ada said “no”.', 'quoteRight', 3],
    ['Ada said no. |It rained.', 'quoteRight', 0],
    ['Ada |said no.', 'share', 0.9],
    ['Ada |left.', 'share', -1],
    ['“She |said no.”', 'share', -1],
    ['It rained. Then |it snowed.', 'unitFirst', 3],
    ['It rained. |Then it snowed.', 'unitLast', 6],
    ['It rained. Then |it snowed.', 'paragraphFirst', 0],
    ['It rained.\n\nThen |it snowed.', 'paragraphFirst', 3],
    ['|It rained.\n\nThen it snowed.', 'paragraphLast', 2],
    ['Ada said it |rained.', 'cueLeft', 1],
    ['|Rain fell, Ada said.', 'cueRight', 4],
    ['Ada |said no.', 'cueLeft', -1],
    ['Ada |said no.', 'cueRight', -1],
    ['Ada asked if |it rained.', 'cueLeft', -1],
    ['Ada said no. |It rained.', 'cueLeft', -1],
    ['Ada |met “Bo” there.', 'unitQuoted', 1],
    ['Ada met “Bo”. |It rained.', 'unitQuoted', 0],
    ['Ada met “Bo”. |It rained.', 'paragraphQuoted', 1],
    ['Ada met “Bo”.\n\n|It rained.', 'paragraphQuoted', 0],
    ['|Ada said no.', 'unitCued', 1],
    ['Ada said no. |It rained.', 'unitCued', 0],
    ['Ada said no. |It rained.', 'paragraphCued', 1],
    ['Rain, wind; |snow.', 'commas', 1],
    ['Rain, wind; |snow.', 'breaks', 2],
    ['Say that, |that is all.', 'thats', 1],
    ['|ADA VOSS: Rain fell.', 'transcript', 1],
    ['ADA VOSS|: Rain fell.', 'transcript', 2],
    ['ADA VOSS: |Rain fell.', 'transcript', 3],
    ['This |is it: rain fell.', 'transcript', 0],
    ['“|Ada: rain fell.”', 'transcript', 1],
  ])('in “%s”: %s is %d', (marked, column, value) => {
    const view = viewOf(docOf(marked), LEXICON);
    expect(view[column][tokenAtBar(marked)]).toBeCloseTo(value);
  });
});

describe('a word', () => {
  const viewsOf = (text: string) => viewOf(docOf(text), LEXICON).words;

  test('is the same with a capital and without', () => {
    const hashes = viewsOf('RAIN rain Rain').map(({ hash }) => hash);
    expect(hashes).toEqual(Array(3).fill(hashText('rain')));
  });

  test.each([
    ['Ada', 3],
    ['2016', 7],
    ['Voss', 0],
  ])('%s is of class %d of words with like neighbours', (word, cluster) => {
    expect(viewsOf(word)[0]!.cluster).toBe(cluster);
  });

  test('is looked at once, wherever it stands', () => {
    expect(viewsOf('It rained.')[0]).toBe(viewsOf('Then It snowed.')[1]);
  });
});

test('a view has no stretch where a text has no quotation', () => {
  expect(viewOf(docOf('It rained.'), LEXICON).stretch).toEqual([]);
  expect(viewOf(docOf(''), LEXICON).tokens).toEqual([]);
});
