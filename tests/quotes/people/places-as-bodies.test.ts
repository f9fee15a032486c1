import { expect, test } from 'vitest';
import { readDoc } from '../../../src/quotes/doc.ts';
import { findPeople, speakerOf } from '../../../src/quotes/people/find-people.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

test.each([
  ['So Norway spoke.', 'Norway', 'organisation'],
  ['So South Korea spoke.', 'South Korea', 'organisation'],
  ['So Calder County spoke.', 'Calder County', 'organisation'],
  ['So the Harrow Gallery spoke.', 'Harrow Gallery', 'organisation'],
  ['So Harrow Airlines spoke.', 'Harrow Airlines', 'organisation'],
  ['So Jordan spoke. The Jordanians left.', 'Jordan', 'organisation'],
  ['So the Queen of Georgia slept.', 'Georgia', 'organisation'],
  ['So Julia said no. The Julian way is long. Julia left.', 'Julia', 'person'],
  ['So the mother of Jordan spoke. Jordan said no.', 'Jordan', 'person'],
  ['So Jason Bay spoke.', 'Jason Bay', 'person'],
  ['So Mayor London spoke.', 'London', 'person'],
  ['So Zubi London spoke. Then London left.', 'Zubi London', 'person'],
  ['So Ada Guard spoke.', 'Ada Guard', 'person'],
])('%s %s is a kind of %s', (text, name, kind) => {
  const people = findPeople(readDoc(text, splitSentences(text)).tokens);
  expect(people.map(speakerOf)).toMatchObject([{ name, kind }]);
});
