import { describe, expect, test } from 'vitest';
import { extractBrought } from '../../../commands/verify/extract-brought.ts';

const read = (text: string) => extractBrought(text).map(({ words, speaker }) => [words, speaker]);

describe('a sentence that is broken by who says it is one quotation', () => {
  const LEE = 'Ann Lee';
  test.each([
    [
      '“A tram is no train,” Ann Lee said, “but it rings.”',
      'A tram is no train, but it rings.',
      LEE,
    ],
    [
      '“We are late,” Ann Lee told reporters at the depot, “but I will not run.”',
      'We are late, but I will not run.',
      LEE,
    ],
    ['“We,” Ann Lee said, “will be there by noon.”', 'We, will be there by noon.', LEE],
    [
      '“The old tram is gone,” said Ann Lee, who drove it, “and Northgate will miss it.”',
      'The old tram is gone, and Northgate will miss it.',
      LEE,
    ],
    [
      '“Nobody asked us,” Ann Lee said, “Northgate least of all.”',
      'Nobody asked us, Northgate least of all.',
      LEE,
    ],
    ['"We wait" Ann Lee said "and we wait".', 'We wait and we wait', LEE],
    ['“We must,” – said A. B. Lee – “go home now.”', 'We must, go home now.', 'A. B. Lee'],
  ])('%s', (text, words, speaker) => {
    expect(read(text)).toEqual([[words, speaker]]);
  });

  test.each([
    ['“We go home,” Ann Lee said. “we stay here,” said Bo Ek.', 2],
    ['“We go home,” said Ann Lee, and Bo Ek said, “we stay here.”', 2],
    ['Ann Lee called it “a very long day”, and Bo Ek spoke of “free tea for all”.', 2],
    ['She spoke of “a very long day”, “a longer night still” and “tea with the driver”.', 3],
  ])('%s: %i of them', (text, many) => {
    expect(read(text)).toHaveLength(many);
  });
});

describe('nothing in marks is lost', () => {
  test('in a list, numbered or with dashes', () => {
    const list = [
      '1. “The tram rings twice” – Ann Lee',
      '2) "The bell is broken now" (Bo Ek)',
      '- Cy Fox: “Nobody rang the bell”',
      '• “We heard no bell at all”, said Di Hart',
      '– «No bell, no tram today» — Eve Ives, driver',
      '* “The last tram left early” by Fay Jones',
    ];
    expect(read(list.join('\n\n'))).toEqual([
      ['The tram rings twice', 'Ann Lee'],
      ['The bell is broken now', 'Bo Ek'],
      ['Nobody rang the bell', 'Cy Fox'],
      ['We heard no bell at all', 'Di Hart'],
      ['No bell, no tram today', 'Eve Ives, driver'],
      ['The last tram left early', 'Fay Jones'],
    ]);
  });

  test.each([
    ['She said “we had ‘no idea at all’ about it” and left.', ['we had ‘no idea at all’ about it']],
    ['“They said “no trams today” again,” said Bo Ek.', ['They said “no trams today” again,']],
    [
      "Bo Ek: 'The driver's bell is broken' and 'nobody rings it now'",
      ["The driver's bell is broken", 'nobody rings it now'],
    ],
    ['He read “Emma” and said “it is far too long for me”.', ['it is far too long for me']],
    ['Ann Lee spoke of “a tram” and “the bell”.', ['a tram', 'the bell']],
  ])('%s', (text, words) => {
    expect(read(text).map(([one]) => one)).toEqual(words);
  });
});

test('a signature may stand in the next line', () => {
  expect(
    read('“We all go home”\n\n— Ann Lee\n\n“We all stay here”\n\n- Bo Ek: “We do both”'),
  ).toEqual([
    ['We all go home', 'Ann Lee'],
    ['We all stay here', null],
    ['We do both', 'Bo Ek'],
  ]);
});

test('the role before a name is kept', () => {
  expect(read('“It was a very good goal,” said striker Bo Ek. “We all saw it go in.”')[0]).toEqual([
    'It was a very good goal,',
    'striker Bo Ek',
  ]);
});
