import { describe, expect, test } from 'vitest';
import { evenMarks } from '../../../commands/verify/even-marks.ts';
import { findMarked } from '../../../commands/verify/find-marked.ts';
import { nameEach } from '../../../commands/verify/name-each.ts';

/** Whom a text names for each of its quotations: `null` where it names nobody, or not clearly. */
function named(typed: string): (string | null)[] {
  const text = evenMarks(typed);
  return nameEach(text, findMarked(text)).map(({ voice }) => voice?.name ?? null);
}

const [LEE, EK, FOX] = ['Ann Lee', 'Bo Ek', 'Cy Fox'];

describe('a name that leads in speaks what follows', () => {
  test.each([
    ['Ann Lee said: “We go home”. Bo Ek said: “We stay here”. Cy Fox said: “I do both”.'],
    ['Ann Lee: „We go home.“ Bo Ek: „We stay here.“ Cy Fox: „I do both.“'],
    ['Ann Lee: "We go home" Bo Ek: "We stay here" Cy Fox: "I do both"'],
    ['Ann Lee: «We go home», Bo Ek: «We stay here», Cy Fox: «I do both»'],
    ['- Ann Lee: “We go home” - Bo Ek: “We stay here” - Cy Fox: “I do both”'],
    ['– Ann Lee: “We go home”\n– Bo Ek: “We stay here”\n– Cy Fox: “I do both”'],
    ['1. Ann Lee: “We go home” 2. Bo Ek: “We stay here” 3. Cy Fox: “I do both”'],
    ['**Ann Lee**: “We go home” **Bo Ek**: “We stay here”\n> Cy Fox: “I do both”'],
    ['Ann Lee: “We go home” / Bo Ek: “We stay here” | Cy Fox: “I do both”'],
    ['Ann Lee said “we go home” and Bo Ek said “we stay here” but Cy Fox said “I do both”.'],
    ['Ann Lee said “we go home”, Bo Ek said “we stay here”, Cy Fox said “I do both”.'],
    ['Ann Lee said, “We go home,” Bo Ek said, “We stay here,” Cy Fox said, “I do both.”'],
    [
      'Ann Lee told Bo Ek: “We go home.” Bo Ek told her “we stay here”. Then Cy Fox said “I do both”.',
    ],
    [
      'According to Ann Lee, “we go home”. On Monday Bo Ek said “we stay here”. Later Cy Fox said “I do both”.',
    ],
  ])('%s', (text) => {
    expect(named(text)).toEqual([LEE, EK, FOX]);
  });

  test('with the role that stands by the name', () => {
    expect(
      named(
        'Ann Lee, driver: “We go home”. Bo Ek (mayor): “We stay here”. Mr. Fox said: “I do both”.',
      ),
    ).toEqual(['Ann Lee, driver', 'Bo Ek (mayor)', 'Mr. Fox']);
    expect(
      named('Ann Lee, the driver, said “we go home”, and the mayor Bo Ek added: “We stay here.”'),
    ).toEqual([LEE, 'mayor Bo Ek']);
  });

  test('and not what stands before it', () => {
    expect(named('“We go home”. Bo Ek said: “We stay here”.')).toEqual([null, EK]);
    expect(named('“We go home.” Bo Ek said: “We stay here.”')).toEqual([null, EK]);
    expect(named('“We go home” Bo Ek: “We stay here”')).toEqual([null, EK]);
    expect(named('“We go home” and Bo Ek said “we stay here”')).toEqual([null, EK]);
  });
});

describe('a name behind a quotation has spoken it where its verb closes it', () => {
  test.each([
    ['“We go home,” said Ann Lee. “We stay here,” said Bo Ek. “I do both,” said Cy Fox.'],
    ['“We go home,” Ann Lee said. “We stay here,” Bo Ek said. “I do both,” Cy Fox said.'],
    ['“We go home,” Ann Lee said, “we stay here,” Bo Ek said, “I do both,” Cy Fox said.'],
    ['“We go home”, said Ann Lee, “we stay here”, said Bo Ek, “I do both”, said Cy Fox.'],
    ['“We go home”, said Ann Lee, while Bo Ek insisted “we stay here” and Cy Fox: “I do both”.'],
    ['“We go home” – Ann Lee; “We stay here” (Bo Ek), “I do both” — Cy Fox'],
    ['• “We go home” — Ann Lee • “We stay here” — Bo Ek • “I do both” — Cy Fox'],
    [
      '“We go home!” shouted Ann Lee. “Why?” asked Bo Ek. “I do both.” Cy Fox told the hall on Monday.',
    ],
    [
      '“We go home,” said Ann Lee Monday; Bo Ek says “we stay here”; “I do both”, according to Cy Fox.',
    ],
  ])('%s', (text) => {
    expect(named(text)).toEqual([LEE, EK, FOX]);
  });
});

describe('nobody is named where it is not clear who speaks', () => {
  test.each([
    ['“We go home” and “we stay here”', [null, null]],
    ['“We go home” Ann Lee said “We stay here”', [null, LEE]],
    ['“We go home.” Ann Lee said the tram was late.', [null]],
    ['“We go home,” Ann Lee and Bo Ek said.', [null]],
    ['Ann Lee and Bo Ek said “we go home”.', [null]],
    ['Ann Lee never said “we go home”. Bo Ek did not say “we stay here”.', [null, null]],
    [
      '“We go home,” said Ann Lee’s brother. A spokesman for Bo Ek said “we stay here”.',
      [null, null],
    ],
    ['In Northgate Ann Lee said “we go home”.', [null]],
    ['Northgate, Monday: “We go home”', [null]],
    ['Ann Lee, quoting Bo Ek, said: “We go home”. Bo Ek, citing her: “We go home”', [null, null]],
    ['Ann Lee said, quoting Bo Ek: “We go home”', [null]],
    ['Ann Lee: “We go home”, said Bo Ek.', [null]],
    [
      '“We go home,” she said. He said: “We stay here.” They said “we do both”.',
      [null, null, null],
    ],
    ['Nobody said “we go home”. Everybody said “we stay here”.', [null, null]],
    ['“We go home,” Ann Lee said, “we stay here,” Bo Ek said, “I do both.”', [LEE, null, EK]],
  ])('%s', (text, names) => {
    expect(named(text)).toEqual(names);
  });
});

test.each([
  'a ',
  'A ',
  'A a ',
  'A. ',
  'said ',
  'Mr. ',
  'van A ',
  '– ',
  'and Lee ',
  'A (b) ',
  '\n',
  '*',
  '“',
])('very many of %j between two quotations are read', (unit) => {
  const text = `“We go home”${unit.repeat(20_000)}“We stay here”`;
  expect(named(text).length).toBeGreaterThan(0);
});
