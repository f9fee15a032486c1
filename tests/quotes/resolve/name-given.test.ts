import { expect, test } from 'vitest';
import { resolveNamed } from '../../../src/quotes/resolve/resolve-named.ts';
import { lastPhrase } from './last-phrase.ts';

function resolve(marked: string) {
  const [{ stage }, { source }] = lastPhrase(marked);
  return resolveNamed(stage.doc, stage.people, source)?.person.name;
}

test.each([
  ['So [a man] identified only as Zubi said so.', 'Zubi'],
  ['So [a man who gave his name as Zubi] said so.', 'Zubi'],
  ['So [a man who identified himself only as “Zubi”] said so.', 'Zubi'],
  ['So [a woman who calls herself Zubi] said so.', 'Zubi'],
  ['So [a worker named Ada Voss] said so.', 'Ada Voss'],
  ['So [the witness], known as Zubi, said so.', 'Zubi'],
])('somebody is called what the text says: %s', (text, name) => {
  expect(resolve(text)).toBe(name);
});

test.each([
  'So [an official] named the suspect as Zubi.',
  'So [an official] named Zubi Roe as the suspect.',
  'So [a man] known as Voss’s friend spoke.',
  'So [a man] spoke. Zubi left.',
])('but not as another is: %s', (text) => {
  expect(resolve(text)).toBeUndefined();
});
