import { expect, test } from 'vitest';
import { trimSource } from '../../src/quotes/trim-source.ts';
import { docOf, phrasesIn, textOf } from './marked.ts';

test.each([
  ['So [Ada Voss last week] said it.', 'Ada Voss'],
  ['So [Ada Voss on Monday] said it.', 'Ada Voss'],
  ['So [the mayor then] said it.', 'the mayor'],
  ['So [the mayor herself] said it.', 'the mayor'],
  ['[Minutes later the mayor] said it.', 'the mayor'],
  ['So [Ada Voss tearfully] told it.', 'Ada Voss'],
  ['It is a film [which critics] like.', 'critics'],
  ['It is a body [which in March] met.', 'which in March'],
  ['Before [my trip I] thought so.', 'I'],
  ['So [someone with the handle] @ada_voss wrote.', 'someone with the handle @ada_voss'],
  ['It is late, according to [an alert posted] on Harrow Net.', 'an alert posted on Harrow Net'],
  ['It is late, according to [a report released] on Monday.', 'a report released'],
  ['It is late, according to [a report released] by then.', 'a report released'],
  ['So [Ada and I] said it.', 'Ada and I'],
  ['So [Ada Voss angrily also] told it.', 'Ada Voss angrily'],
  ['“It rains,” [the report states].', 'the report'],
  ['So [the Voss family] said it.', 'the Voss family'],
  ['So [the assembly] said it.', 'the assembly'],
  ['So [an ally] said it.', 'an ally'],
  ['So [Mr. Late] said it.', 'Mr. Late'],
  ['So [“Ada Voss”,] said it.', 'Ada Voss'],
  ['So [voss] posted it as @ada_voss.', 'voss'],
])('%s', (marked, source) => {
  const doc = docOf(marked);
  expect(textOf(doc, trimSource(doc, phrasesIn(marked, '[]')[0]!))).toBe(source);
});
