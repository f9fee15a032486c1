import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findStretches } from '../../src/quotes/find-stretches.ts';

const quoted = (text: string) =>
  findStretches(text).map(({ start, end }) => text.slice(start, end));

describe('the words between quotation marks', () => {
  test.each([
    ['curly', 'He said “we go” now.', ['we go']],
    ['straight', 'He said "we go" now.', ['we go']],
    ['typed as two single ones', "''We go,'' he said. ''Now.''", ['We go,', 'Now.']],
    ['typed as two grave accents and two single ones', "``We go,'' he said.", ['We go,']],
    ['made of two curly single ones', 'He said ‘‘we go’’ now.', ['we go']],
    ['angle', 'He said «we go» now.', ['we go']],
    [
      'with a quotation inside that ends with it',
      "''She said, 'We go,''' he said.",
      ["She said, 'We go,'"],
    ],
    ['after a percentage', 'It is "99.9" percent, "about 5" he said.', ['99.9', 'about 5']],
    ['around a measure', 'He said "a 12" pipe broke" at noon.', ['a 12" pipe broke']],
    ['single, where those are for speech', 'He said ‘we go,’ so we go.', ['we go,']],
    ['opened and closed by a paragraph later', '“We go.\n\n“We stay.”', ['We go.', 'We stay.']],
    ['opened by a paragraph and never closed', '“We go.\n\nHe left.', ['We go.']],
    ['single, around an apostrophe', 'He said ‘we don’t go,’ so we go.', ['we don’t go,']],
    ['single and straight', "He said 'we don't go,' so we go.", ["we don't go,"]],
    [
      'single and straight, at the beginning and after a dash',
      "'Let 'em wait,' she said - 'and wait.'",
      ["Let 'em wait,", 'and wait.'],
    ],
    [
      'opened anew by the next sentence',
      '“It was late. “We went on. “Then it rained.”',
      ['It was late.', 'We went on.', 'Then it rained.'],
    ],
    [
      'opened anew behind who said it, where the closing mark was forgotten',
      '"It was late, said Ann Lee. "Then it rained."',
      ['It was late', 'Then it rained.'],
    ],
    ['typed twice', 'He said ""we go"" now.', ['we go']],
    ['closed by a single one', '“We go,’ she said. “We don’t stay.”', ['We go,', 'We don’t stay.']],
    ['closed by a single one for good', '“We’ll go,’ said Ann Lee.', ['We’ll go,']],
    [
      'single, closed by a double one',
      `'We go," she said. 'We stay,' he said. 'So.'`,
      ['We go,', 'We stay,', 'So.'],
    ],
    [
      'opened anew, around a word in marks',
      '"He was "ill" that day. "So we left."',
      ['He was "ill" that day.', 'So we left.'],
    ],
    [
      'single, around a word in marks',
      "'Just paid for a 'free' ride,' she said.",
      ["Just paid for a 'free' ride,"],
    ],
    [
      'single, around cut words and plurals',
      "'We were goin' to the dockers' hall for rock 'n' roll,' she said.",
      ["We were goin' to the dockers' hall for rock 'n' roll,"],
    ],
    [
      'single, around a plural alone',
      "The 'usual costs' rise, 'we fear,' she said.",
      ['usual costs', 'we fear,'],
    ],
    [
      'single, around a measure',
      "'It is 12' wide and he is 5' 11,' she said.",
      ["It is 12' wide and he is 5' 11,"],
    ],
    [
      'single, closed behind a blank',
      "'We go. '\n\nShe left, 'we stay,' he said.",
      ['We go. ', 'we stay,'],
    ],
    ['straight, around a word with a blank', 'He said "we " now.', ['we ']],
    ['around another quotation', 'He said “we ‘go’ now” there.', ['we ‘go’ now']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    ['after a mark left open within a paragraph', 'He said “we go.\n\nHe left.'],
    ['in apostrophes', 'It was the dockers’ union’s ‘old’ hall, “so,” since ‘99.', 'so,'],
    [
      'in a possessive, where speech has single marks',
      'The dockers’ hall, ‘we go,’ he said.',
      'we go,',
    ],
    ['in apostrophes alone', 'In ‘99 the ‘old’ hall fell.'],
    ['in a straight possessive', "The dockers' hall, 'we go,' he said.", 'we go,'],
    ['in a straight year', "In '99 he said 'we go,' so.", 'we go,'],
    ['in a year, where speech has single marks', 'In ‘99 he said ‘we go,’ so.', 'we go,'],
    ['where a mark stands alone', 'He said “ we go.'],
    ['without a letter', 'He said “…” now.'],
    ['longer than any speech', `He said “${'so '.repeat(1_700)}” now.`],
  ])('are not %s', (_, text, ...expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('are open where a later paragraph takes them up', () => {
    const opens = findStretches('“We go.\n\n“We stay.”').map(({ open }) => open);
    expect(opens).toEqual([true, false]);
  });

  test('lie in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      "''",
      '``',
      '“',
      '”',
      '‘',
      '’',
      ' ',
      'a',
      '5',
      '.',
      '\n\n',
      '—',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end } of findStretches(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
    );
  });
});
