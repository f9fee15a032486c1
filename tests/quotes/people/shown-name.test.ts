import { expect, test } from 'vitest';
import { readDoc } from '../../../src/quotes/doc.ts';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

test.each([
  ['So Linda Black Deer left. Black Deer spoke. Black Deer came.', 'Linda Black Deer'],
  ['So Lindy Black Deer left. Black Deer spoke. Black Deer came.', 'Lindy Black Deer'],
  ['So Iker Ruiz Sol left. Ruiz Sol spoke. Ruiz Sol came.', 'Iker Ruiz Sol'],
  ['So Merry Ada Voss left. Ada Voss spoke. Ada Voss came.', 'Ada Voss'],
  ['So Lord Voss spoke. Lord Voss left.', 'Lord Voss'],
  ['So Prince Aled spoke. Aled left.', 'Prince Aled'],
  ['So Dame Ada Voss spoke. Voss left.', 'Ada Voss'],
  ['SEOUL, May 5 -- Guns fell silent. Seoul has said so.', 'Seoul'],
  ['So UNICEF spoke. Then UNICEF left, and Unicef came. UNICEF stayed.', 'UNICEF'],
  ['HAVANA, May 4 -- It rained. Havana has said so.', 'Havana'],
  ['So NATO spoke. NATO left.', 'NATO'],
  ['So Mr. Voss spoke. Voss left.', 'Voss'],
])('%s', (text, name) => {
  const people = findPeople(readDoc(text, splitSentences(text)).tokens);
  expect(people.map((person) => person.name)).toContain(name);
});
